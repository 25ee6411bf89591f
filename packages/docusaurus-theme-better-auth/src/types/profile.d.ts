declare module '@theme/ProfileAccountPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ProfileAccountPage(props: Props): ReactNode;
}

declare module '@theme/ProfileSecurityPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ProfileSecurityPage(props: Props): ReactNode;
}

declare module '@theme/ProfilePrivacyPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ProfilePrivacyPage(props: Props): ReactNode;
}

declare module '@theme/ProfileReaderProfilePage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ProfileReaderProfilePage(props: Props): ReactNode;
}
