declare module '@theme/ProfilePreferencesPage' {
  import type {ReactNode} from 'react';
  import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

  export type Props = Readonly<AuthPageProps>;
  export default function ProfilePreferencesPage(props: Props): ReactNode;
}

declare module '@theme/PreferencesForm' {
  import type {ReactNode} from 'react';
  import type {OwnField} from 'docusaurus-plugin-better-auth';
  import type {
    PreferencesState,
    Reader,
  } from 'docusaurus-theme-better-auth/client';
  import type {PreferencesChange} from 'docusaurus-theme-better-auth/client/forms';

  type Preferences = NonNullable<PreferencesState['preferences']>;

  export interface Props {
    readonly reader: Reader;
    /** As they are kept. */
    readonly preferences: Preferences;
    /** The owner's own. */
    readonly fields: readonly OwnField[];
    /** Rejects with an `AuthFailure`. */
    readonly onSave: (change: PreferencesChange) => Promise<Preferences>;
  }
  export default function PreferencesForm(props: Props): ReactNode;
}

declare module '@theme/PreferencesSection' {
  import type {ReactNode} from 'react';
  import type {OwnField} from 'docusaurus-plugin-better-auth';
  import type {Reader} from 'docusaurus-theme-better-auth/client';

  export interface Props {
    readonly reader: Reader;
    /** The owner's own. */
    readonly fields: readonly OwnField[];
  }
  export default function PreferencesSection(props: Props): ReactNode;
}
