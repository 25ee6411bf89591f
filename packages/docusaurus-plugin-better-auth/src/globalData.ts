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
  /** The path of each page of ours, or null where the site leaves it out. */
  paths: Record<PageName, string | null>;
  /** What the backend offers, where it can't be asked. Null: the defaults. */
  capabilities: FallbackCapabilities | null;
};

/** The pages that the plugin may inject, by their name in the options. */
export const PAGE_NAMES = [
  'signIn',
  'signUp',
  'forgotPassword',
  'resetPassword',
  'verifyEmail',
  'twoFactor',
  'authCallback',
  'authError',
  'deleteAccount',
  'profile',
  'admin',
] as const;
export type PageName = (typeof PAGE_NAMES)[number];

/** Ways to sign in, as `GET /api/v1/capabilities` names them. */
export const AUTH_METHODS = [
  'email_password',
  'username',
  'magic_link',
  'email_otp',
  'passkey',
  'two_factor',
  'anonymous',
] as const;
export type AuthMethod = (typeof AUTH_METHODS)[number];

/** A social or OAuth provider: its id in Better Auth, and its own name. */
export type AuthProvider = {id: string; name: string};

/** What a backend without `GET /api/v1/capabilities` is taken to offer. */
export type FallbackCapabilities = {
  methods: AuthMethod[];
  socialProviders: AuthProvider[];
  /** Whether it sends messages to reset a password. */
  passwordReset: boolean;
  /** Whether a reader may change their e-mail address. */
  emailChange: boolean;
  /** Whether a reader may delete their account. */
  accountDeletion: boolean;
};

/** A field that a site's owner adds to a form, in the locale being built. */
export type OwnField = {
  /** The name under which its value is sent. */
  name: string;
  label: string;
  hint: string | null;
} & (
  | {type: 'text'; required: boolean; maxLength: number; default: string}
  | {
      type: 'select';
      required: boolean;
      options: {value: string; label: string}[];
      default: string;
    }
  | {type: 'checkbox'; required: boolean; default: boolean}
);

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
  /** Fields of the owner's on the sign-up form. */
  signUpFields: OwnField[];
  /** Preferences of the owner's, beside colour mode and language. */
  preferenceFields: OwnField[];
};
