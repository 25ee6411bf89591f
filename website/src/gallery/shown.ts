import type {ReactNode} from 'react';
import type {
  AuthCapabilities,
  Reader,
  SessionProvider,
  SessionState,
} from 'docusaurus-theme-better-auth/client';
import type {Known} from './prefill';

type Given = Parameters<typeof SessionProvider>[0];

/** A component in one of its states. */
export type Shown = {
  /** A function where it needs the reader of this state. */
  element: ReactNode | ((reader: Reader) => ReactNode);
  /**
   * Not beside the others: a `dialog` covers them, a `page` has a navbar of
   * its own, and a `part` has an id that only one on a page may have.
   */
  alone?: 'dialog' | 'page' | 'part';
  /** Default: Ada is signed in. */
  session?: SessionState;
  /** What differs from a backend that offers everything. */
  capabilities?: Partial<AuthCapabilities>;
  profile?: Given['profile'];
  preferences?: Given['preferences'];
  /** What the backend would have answered about this reader. */
  known?: Known;
  /** The query that the component reads from its address. */
  search?: Readonly<Record<string, string>>;
  /** What somebody does to bring it into this state. */
  play?: (root: HTMLElement) => Promise<void>;
};

/** Components by name, and their states by name. */
export type Room = Readonly<Record<string, Readonly<Record<string, Shown>>>>;
