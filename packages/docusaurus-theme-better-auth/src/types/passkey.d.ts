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
