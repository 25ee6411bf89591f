declare module '@theme/TwoFactorPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function TwoFactorPage(props: Props): ReactNode;
}

declare module '@theme/TwoFactorSection' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
  }
  export default function TwoFactorSection(props: Props): ReactNode;
}
