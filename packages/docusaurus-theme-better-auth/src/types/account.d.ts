declare module '@theme/AccountSection' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {AuthCapabilities} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly reader: Reader;
    readonly capabilities: AuthCapabilities;
  }
  export default function AccountSection(props: Props): ReactNode;
}

declare module '@theme/GuestNote' {
  import type {ReactNode} from 'react';

  export default function GuestNote(): ReactNode;
}

declare module '@theme/AccountNameForm' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
    readonly onSave: (change: {name: string}) => Promise<void>;
  }
  export default function AccountNameForm(props: Props): ReactNode;
}

declare module '@theme/AccountAvatarForm' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
    readonly onSave: (change: {image: string | null}) => Promise<void>;
  }
  export default function AccountAvatarForm(props: Props): ReactNode;
}

declare module '@theme/AccountUsernameForm' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
    /** Whether nobody has this username. */
    readonly isFree: (username: string) => Promise<boolean>;
    readonly onSave: (change: {username: string}) => Promise<void>;
  }
  export default function AccountUsernameForm(props: Props): ReactNode;
}

declare module '@theme/ConfirmAddress' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
    readonly onSend: () => Promise<void>;
  }
  export default function ConfirmAddress(props: Props): ReactNode;
}

declare module '@theme/AccountEmailForm' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
    /** Null where the backend lets nobody change it. */
    readonly onChange:
      ((newEmail: string) => Promise<'changed' | 'sent'>) | null;
  }
  export default function AccountEmailForm(props: Props): ReactNode;
}
