declare module '@theme/AuthDegraded' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly children: ReactNode;
  }
  export default function AuthDegraded(props: Props): ReactNode;
}

declare module '@theme/AuthLoading' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly children: ReactNode;
  }
  export default function AuthLoading(props: Props): ReactNode;
}

declare module '@theme/Background' {
  import type {ReactNode} from 'react';

  export interface Props {
    /**
     * Words of a background, separated by `|`, in capitals or not: `python|django`.
     * Left out on the alternative for everybody else.
     */
    readonly when?: string;
    readonly children: ReactNode;
  }
  export default function Background(props: Props): ReactNode;
}

declare module '@theme/ForBackground' {
  import type {ReactNode} from 'react';

  export interface Props {
    /** Which background is looked at. Default: both. */
    readonly kind?: 'software' | 'hardware';
    /** The alternatives: `Background` elements, the first that fits is shown. */
    readonly children: ReactNode;
  }
  export default function ForBackground(props: Props): ReactNode;
}

declare module '@theme/ReaderValue' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly field: 'name' | 'email' | 'username';
    /** Shown where nobody is signed in, or the account does not say. */
    readonly fallback?: ReactNode;
  }
  export default function ReaderValue(props: Props): ReactNode;
}

declare module '@theme/RequireSignIn' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly children: ReactNode;
    /** Shown to others, in place of the link to the sign-in page. */
    readonly fallback?: ReactNode;
  }
  export default function RequireSignIn(props: Props): ReactNode;
}

declare module '@theme/SignedIn' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly children: ReactNode;
  }
  export default function SignedIn(props: Props): ReactNode;
}

declare module '@theme/SignedOut' {
  import type {ReactNode} from 'react';

  export interface Props {
    readonly children: ReactNode;
  }
  export default function SignedOut(props: Props): ReactNode;
}
