/** The plugin's name, under which Docusaurus keeps its global data. */
export const PLUGIN_NAME = 'docusaurus-plugin-better-auth';

/**
 * What every page of the site knows, in the main bundle: keep it tiny, and
 * never put a secret here. Paths include the site's `baseUrl`; links to them
 * get `trailingSlash` from Docusaurus's `Link`.
 */
export type PluginGlobalData = {
  /** An http(s) URL, or a path on the site's own origin; no trailing slash. */
  backendUrl: string;
  /** Where the backend serves Better Auth, such as `/auth`. */
  authBasePath: string;
  /** Where the backend serves the contract's own calls, such as `/api/v1`. */
  apiBasePath: string;
  /**
   * `returning`: ask for the session only in a browser that has signed in
   * before. `always`: ask on every page, for an app that signs readers in
   * elsewhere on the same domain.
   */
  session: 'returning' | 'always';
  signInPath: string | null;
  signUpPath: string | null;
  profilePath: string | null;
};

/** Who stores the reader's answers: GDPR's data controller. */
export type Controller = {
  name: string;
  url: string | null;
};

/** What the reader is asked to consent to, in the locale being built. */
export type ConsentSettings = {
  version: string;
  controller: Controller;
  /** The site owner's own paragraphs, or null for the theme's words. */
  text: string[] | null;
};

/** Props of the routes that the plugin injects: only these pages carry them. */
export type AuthPageProps = {
  /** Null where the backend stores no reader profile (contract level 1). */
  consent: ConsentSettings | null;
  password: {minLength: number; maxLength: number};
  termsUrl: string | null;
  privacyUrl: string | null;
};
