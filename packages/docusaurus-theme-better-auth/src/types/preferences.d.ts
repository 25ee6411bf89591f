declare module '@theme/ProfilePreferencesPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ProfilePreferencesPage(props: Props): ReactNode;
}
