declare module '@theme/AdminLayout' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {AuthCapabilities} from 'docusaurus-theme-better-auth/client/forms';

  export type AdminSectionName = 'users' | 'events' | 'consent' | 'usage';

  export interface Props {
    readonly section: AdminSectionName;
    /** The heading, also in the browser's tab. */
    readonly title: string;
    /** What is shown to an admin, and to nobody else. */
    readonly children: (
      reader: Reader,
      capabilities: AuthCapabilities,
    ) => ReactNode;
  }
  export default function AdminLayout(props: Props): ReactNode;
}

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

declare module '@theme/AdminAnswer' {
  import type {ReactNode} from 'react';

  export interface Props<Data> {
    /** What react-query knows of the call. */
    readonly answer: {
      readonly data: Data | undefined;
      readonly error: Error | null;
      readonly refetch: () => unknown;
    };
    /** A CSS length: the height of what the children show. */
    readonly skeletonHeight: string;
    readonly children: (data: Data) => ReactNode;
  }
  export default function AdminAnswer<Data>(props: Props<Data>): ReactNode;
}

declare module '@theme/AdminTime' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** ISO 8601. */
    readonly at: string;
    /** Default: with the time of day. */
    readonly dateOnly?: boolean;
  }
  export default function AdminTime(props: Props): ReactNode;
}

declare module '@theme/AdminDevice' {
  import type {ReactNode} from 'react';
  import type {AdminSession} from 'better-auth-reader-profile/contract';

  export type Props = Readonly<Pick<AdminSession, 'browser' | 'os'>>;
  export default function AdminDevice(props: Props): ReactNode;
}

declare module '@theme/AdminPager' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** Null on the first page. */
    readonly onBack: (() => void) | null;
    /** Null on the last page. */
    readonly onNext: (() => void) | null;
  }
  export default function AdminPager(props: Props): ReactNode;
}

declare module '@theme/AdminUserSearch' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly search: string;
    /** While it is, nothing new is searched for. */
    readonly busy: boolean;
    /** `replace` goes on with the same step in the browser's history. */
    readonly onSearch: (search: string, act: 'push' | 'replace') => void;
  }
  export default function AdminUserSearch(props: Props): ReactNode;
}

declare module '@theme/AdminUserList' {
  import type {ReactNode} from 'react';
  import type {AdminUser} from 'better-auth-reader-profile/contract';

  export interface Props {
    readonly users: readonly AdminUser[];
    readonly selfId: string;
    readonly onOpen: (userId: string) => void;
  }
  export default function AdminUserList(props: Props): ReactNode;
}

declare module '@theme/AdminUserBadges' {
  import type {ReactNode} from 'react';
  import type {AdminUser} from 'better-auth-reader-profile/contract';

  export interface Props {
    readonly user: AdminUser;
    readonly isSelf: boolean;
  }
  export default function AdminUserBadges(props: Props): ReactNode;
}

declare module '@theme/AdminUserDetails' {
  import type {ReactNode} from 'react';
  import type {
    AdminSession,
    AdminUser,
  } from 'better-auth-reader-profile/contract';
  import type {AdminAct} from 'docusaurus-theme-better-auth/client/admin';

  export interface Props {
    readonly user: AdminUser;
    /** Undefined while they are on their way. */
    readonly sessions: readonly AdminSession[] | undefined;
    readonly isSelf: boolean;
    readonly onAct: (act: AdminAct) => Promise<unknown>;
    /** Left out where the backend does not let admins do so. */
    readonly onImpersonate?: () => Promise<unknown>;
    readonly onClose: () => void;
  }
  export default function AdminUserDetails(props: Props): ReactNode;
}

declare module '@theme/AdminUserActs' {
  import type {ReactNode} from 'react';
  import type {Props as DetailsProps} from '@theme/AdminUserDetails';

  export interface Props extends Pick<
    DetailsProps,
    'user' | 'onAct' | 'onImpersonate'
  > {
    readonly sessionCount: number;
    /** Once it is done: what to say. */
    readonly onDone: (words: string) => void;
  }
  export default function AdminUserActs(props: Props): ReactNode;
}

declare module '@theme/AdminQuestion' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly title: string;
    /** What will be, and what is lost. */
    readonly children: ReactNode;
    /** The words of the button that does it. */
    readonly confirm: string;
    readonly isDangerous?: boolean;
    readonly onConfirm: () => Promise<unknown>;
    readonly onDone: () => void;
    readonly onClose: () => void;
  }
  export default function AdminQuestion(props: Props): ReactNode;
}

declare module '@theme/AdminBanDialog' {
  import type {ReactNode} from 'react';
  import type {BanInput} from 'better-auth-reader-profile/contract';

  export interface Props {
    readonly name: string;
    readonly onBan: (input: BanInput) => Promise<unknown>;
    readonly onDone: () => void;
    readonly onClose: () => void;
  }
  export default function AdminBanDialog(props: Props): ReactNode;
}

declare module '@theme/AdminEventFilters' {
  import type {ReactNode} from 'react';
  import type {EventFilter} from 'docusaurus-theme-better-auth/client/admin';

  export interface Props {
    readonly filter: EventFilter;
    readonly onChange: (change: EventFilter) => void;
  }
  export default function AdminEventFilters(props: Props): ReactNode;
}

declare module '@theme/AdminEventKind' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly kind: string;
  }
  export default function AdminEventKind(props: Props): ReactNode;
}

declare module '@theme/AdminEventList' {
  import type {ReactNode} from 'react';
  import type {AuthEventRecord} from 'better-auth-reader-profile/contract';

  export interface Props {
    readonly events: readonly AuthEventRecord[];
  }
  export default function AdminEventList(props: Props): ReactNode;
}

declare module '@theme/AdminConsentReport' {
  import type {ReactNode} from 'react';
  import type {ConsentReport} from 'better-auth-reader-profile/contract';

  export interface Props {
    readonly report: ConsentReport;
  }
  export default function AdminConsentReport(props: Props): ReactNode;
}

declare module '@theme/AdminUsageReport' {
  import type {ReactNode} from 'react';
  import type {UsageReport} from 'better-auth-reader-profile/contract';

  export interface Props {
    readonly report: UsageReport;
  }
  export default function AdminUsageReport(props: Props): ReactNode;
}

declare module '@theme/AdminFigures' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly figures: readonly {label: string; value: number}[];
  }
  export default function AdminFigures(props: Props): ReactNode;
}

declare module '@theme/AdminChart' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly title: string;
    /** What is counted, in the table's heading. */
    readonly unit: string;
    /** Oldest first. */
    readonly points: readonly {day: string; value: number}[];
  }
  export default function AdminChart(props: Props): ReactNode;
}

declare module '@theme/ImpersonationBanner' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
  }
  export default function ImpersonationBanner(props: Props): ReactNode;
}
