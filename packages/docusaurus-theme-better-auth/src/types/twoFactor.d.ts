declare module '@theme/TwoFactorPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function TwoFactorPage(props: Props): ReactNode;
}
