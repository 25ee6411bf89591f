declare module '@theme/AuthNavbarItem' {
  import type {ReactNode} from 'react';

  /** A link that a site's owner adds to the reader's menu. */
  export type AuthMenuLink = {label: string; to?: string; href?: string};

  export interface Props {
    readonly mobile?: boolean;
    readonly items?: readonly AuthMenuLink[];
    readonly className?: string;
    readonly onClick?: () => void;
    readonly position?: 'left' | 'right';
  }
  export default function AuthNavbarItem(props: Props): ReactNode;
}

declare module '@theme/AuthNavbarItem/SignInLink' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly className?: string | undefined;
    readonly onClick?: (() => void) | undefined;
  }
  export default function SignInLink(props: Props): ReactNode;
}

declare module '@theme/AuthNavbarItem/AccountMenu' {
  import type {ReactNode} from 'react';
  import type {SessionState} from 'docusaurus-theme-better-auth/client';
  import type {AuthMenuLink} from '@theme/AuthNavbarItem';

  export interface Props {
    readonly session: Extract<SessionState, {status: 'signed-in' | 'degraded'}>;
    readonly items: readonly AuthMenuLink[];
  }
  export default function AccountMenu(props: Props): ReactNode;
}

declare module '@theme/AuthNavbarItem/Mobile' {
  import type {ReactNode} from 'react';
  import type {Props as MenuProps} from '@theme/AuthNavbarItem/AccountMenu';

  export interface Props extends MenuProps {
    readonly onClick?: (() => void) | undefined;
  }
  export default function MobileAccountEntries(props: Props): ReactNode;
}

declare module '@theme/ReaderAvatar' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader | null;
    readonly degraded: boolean;
  }
  export default function ReaderAvatar(props: Props): ReactNode;
}
