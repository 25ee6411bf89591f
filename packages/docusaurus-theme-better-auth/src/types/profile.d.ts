declare module '@theme/ProfileLayout' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {AuthCapabilities} from 'docusaurus-theme-better-auth/client/forms';

  export type ProfileSectionName =
    'account' | 'security' | 'reader-profile' | 'preferences' | 'privacy';

  export interface Props extends Readonly<Pick<AuthPageProps, 'consent'>> {
    readonly section: ProfileSectionName;
    /** The heading, also in the browser's tab. */
    readonly title: string;
    /** What is shown to a signed-in reader; starts anew for another one. */
    readonly children: (
      reader: Reader,
      capabilities: AuthCapabilities,
    ) => ReactNode;
    /** A CSS length: the height of what the children show. */
    readonly skeletonHeight?: string | undefined;
  }
  export default function ProfileLayout(props: Props): ReactNode;
}

declare module '@theme/ProfileNav' {
  import type {ReactNode} from 'react';
  import type {ProfileSectionName} from '@theme/ProfileLayout';

  export interface Props {
    readonly sections: readonly {
      name: ProfileSectionName;
      title: string;
      path: string;
    }[];
    readonly current: ProfileSectionName;
  }
  export default function ProfileNav(props: Props): ReactNode;
}

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
