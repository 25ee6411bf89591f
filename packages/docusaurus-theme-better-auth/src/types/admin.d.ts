declare module '@theme/AdminUsersPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function AdminUsersPage(props: Props): ReactNode;
}

declare module '@theme/AdminEventsPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function AdminEventsPage(props: Props): ReactNode;
}

declare module '@theme/AdminConsentPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function AdminConsentPage(props: Props): ReactNode;
}

declare module '@theme/AdminUsagePage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function AdminUsagePage(props: Props): ReactNode;
}
