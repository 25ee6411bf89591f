import type * as contract from 'better-auth-reader-profile/contract' with {
  'resolution-mode': 'import',
};
import {findAuthEndpoint, type AuthEndpoint} from './authEndpoint';
import type {Origin} from './addresses';
import {loadSite, type LoadedSite} from './loadedSite';
import type {Answer, Ask} from './request';
import type {CheckedOptions} from '../options';
import type {LoadContext} from '@docusaurus/types';

/** The contract's schemas, which are an ES module. */
export type Contract = typeof contract;

/** As much of Docusaurus's context as is read here. */
export type SiteContext = Pick<
  LoadContext,
  'siteDir' | 'siteConfig' | 'siteConfigPath' | 'baseUrl'
>;

/** What a preflight and the answer after it said to one origin. */
export type CorsAnswers = {preflight: Answer; read: Answer};

/** What the checks work with. What several of them ask is asked once. */
export type DoctorContext = {
  site: SiteContext;
  options: CheckedOptions;
  /** Origin and path of the backend; absolute. */
  backendUrl: string;
  authUrl: string;
  apiUrl: string;
  origins: Origin[];
  /** Whether an account may be made, and deleted again. */
  mayWrite: boolean;
  ask: Ask;
  contract: Contract;
  authEndpoint: () => Promise<AuthEndpoint>;
  /** Null where the backend has no such answer. */
  capabilities: () => Promise<contract.Capabilities | null>;
  /** The answer to `capabilities`, whatever it is. */
  capabilitiesAnswer: () => Promise<Answer>;
  cors: (origin: string) => Promise<CorsAnswers>;
  /** A sign-out of nobody from an origin: it says who is trusted, and which cookies there are. */
  signOut: (origin: string) => Promise<Answer>;
  loadSite: () => Promise<LoadedSite>;
};

/** Keeps what was answered, by what was asked. */
function once<T>(
  load: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (key) => {
    const known = loaded.get(key) ?? load(key);
    loaded.set(key, known);
    return known;
  };
}

export type ContextParts = Pick<
  DoctorContext,
  | 'site'
  | 'options'
  | 'backendUrl'
  | 'origins'
  | 'mayWrite'
  | 'ask'
  | 'contract'
>;

export function createContext(parts: ContextParts): DoctorContext {
  const {ask, backendUrl, options} = parts;
  const authUrl = `${backendUrl}${options.authBasePath}`;
  const apiUrl = `${backendUrl}${options.apiBasePath}`;
  const authEndpoint = once(() => findAuthEndpoint(ask, authUrl));
  const loadedSite = once(() => loadSite(parts.site));
  const capabilitiesAnswer = once(() => ask(`${apiUrl}/capabilities`));
  return {
    ...parts,
    authUrl,
    apiUrl,
    authEndpoint: () => authEndpoint(''),
    loadSite: () => loadedSite(''),
    capabilitiesAnswer: () => capabilitiesAnswer(''),
    async capabilities() {
      const {status, json} = await capabilitiesAnswer('');
      const read = parts.contract.Capabilities.safeParse(json);
      return status === 200 && read.success ? read.data : null;
    },
    cors: once(async (origin) => ({
      preflight: await ask(`${authUrl}/sign-in/email`, {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      }),
      read: await ask(`${authUrl}/get-session`, {headers: {Origin: origin}}),
    })),
    signOut: once((origin) =>
      ask(`${authUrl}/sign-out`, {
        method: 'POST',
        body: {},
        // Without a cookie Better Auth need not look at the origin.
        headers: {Origin: origin, Cookie: 'better-auth-doctor=1'},
      }),
    ),
  };
}
