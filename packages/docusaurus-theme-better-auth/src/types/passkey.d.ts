declare module '@theme/PasskeyButton' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly onSignedIn: (reader: Reader) => void;
  }
  export default function PasskeyButton(props: Props): ReactNode;
}

declare module '@theme/PasskeysSection' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
  }
  export default function PasskeysSection(props: Props): ReactNode;
}

declare module '@theme/PasskeyItem' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';
  import type {Passkey} from 'docusaurus-theme-better-auth/client/forms';

  export interface Props {
    readonly passkey: Passkey;
    readonly reader: Reader;
    /** Whether nothing else would let the reader in. */
    readonly isLastWayIn: boolean;
    readonly onRename: (name: string) => Promise<void>;
    readonly onRemove: () => Promise<void>;
    readonly onRemoved: () => void;
  }
  export default function PasskeyItem(props: Props): ReactNode;
}

declare module '@theme/PasskeyNameForm' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly name: string;
    /** The words of the button: the act. */
    readonly submit: ReactNode;
    /** Who confirms that it is them, where the backend asks for that. */
    readonly reader: Reader;
    readonly onSave: (name: string) => Promise<void>;
    readonly onSaved: () => void;
    readonly onCancel: () => void;
  }
  export default function PasskeyNameForm(props: Props): ReactNode;
}

declare module '@theme/RemovePasskey' {
  import type {ReactNode} from 'react';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly name: string;
    readonly reader: Reader;
    /** Whether nothing else would let the reader in. */
    readonly isLastWayIn: boolean;
    readonly onRemove: () => Promise<void>;
    readonly onRemoved: () => void;
    readonly onClose: () => void;
  }
  export default function RemovePasskey(props: Props): ReactNode;
}
