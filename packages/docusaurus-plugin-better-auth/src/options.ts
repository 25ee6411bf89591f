import {configurationError} from './configurationError';
import {describeMistakes} from './optionMistakes';
import {
  optionsSchema,
  type CheckedOptions,
  type PluginOptions,
} from './optionsSchema';
import type {AuthMethod, AuthProvider} from './globalData';

type Words = string | Record<string, string>;

/** A field of a site's own; words are for every locale, or for each. */
export type OwnFieldOption = {
  /** The name under which its value is sent and kept. */
  name: string;
  label: Words;
  hint?: Words;
  /** Default: `false`. */
  required?: boolean;
} & (
  | {
      type: 'text';
      /** In characters. Default: 200; 500 at most. */
      maxLength?: number;
      default?: string;
    }
  | {
      type: 'select';
      options: {value: string; label: Words}[];
      default?: string;
    }
  | {type: 'checkbox'; default?: boolean}
);

/** What a site's owner writes in `docusaurus.config`. */
export type Options = {
  /**
   * The backend's http(s) URL, such as `https://api.example.com`, or a path
   * on the site's own origin, such as `/api`, that the host passes on. A
   * build needs it; without it, `docusaurus start` runs a backend to try
   * accounts with, where the package `docusaurus-better-auth-backend` is
   * installed.
   */
  backendUrl?: string | undefined;
  /** Where the backend serves Better Auth. Default: `/auth`. */
  authBasePath?: string;
  /** Where the backend serves profiles. Default: `/api/v1`. */
  apiBasePath?: string;
  /** What the paths of our pages begin with, below `baseUrl`. Default: `/`. */
  routeBasePath?: string;
  /** The path of each page below `routeBasePath`; `false` leaves it out. */
  pages?: {
    /** Default: `sign-in`. */
    signIn?: string | false;
    /** Default: `sign-up`. */
    signUp?: string | false;
    /** Where a reader asks for a link to reset a password. Default: `forgot-password`. */
    forgotPassword?: string | false;
    /** Where that link leads. Default: `reset-password`. */
    resetPassword?: string | false;
    /** Where a link that confirms an e-mail address leads. Default: `verify-email`. */
    verifyEmail?: string | false;
    /** The second step of a sign-in. Default: `two-factor`. */
    twoFactor?: string | false;
    /** Where a sign-in elsewhere comes back. Default: `auth-callback`. */
    authCallback?: string | false;
    /** Tells what went wrong elsewhere. Default: `auth-error`. */
    authError?: string | false;
    /** Where a link that confirms an account's deletion leads. Default: `delete-account`. */
    deleteAccount?: string | false;
    /** The profile; its sections are below it. Default: `profile`. */
    profile?: string | false;
    /** The admin panel; its sections are below it. Default: `admin`. */
    admin?: string | false;
  };
  /**
   * What the backend offers, for one that has no `GET /api/v1/capabilities`.
   * Default: e-mail and password alone.
   */
  capabilities?: {
    /** Ways to sign in. Default: `['email_password']`. */
    methods?: AuthMethod[];
    /** Social and OAuth providers, by id or with a name. Default: none. */
    socialProviders?: (string | AuthProvider)[];
    /** Whether it sends messages to reset a password. Default: `false`. */
    passwordReset?: boolean;
    /** Whether a reader may change their e-mail address. Default: `false`. */
    emailChange?: boolean;
    /** Whether a reader may delete their account. Default: `false`. */
    accountDeletion?: boolean;
  };
  /** Your own fields on the sign-up form, sent along with it. Default: none. */
  signUpFields?: OwnFieldOption[];
  /** Your own preferences, kept with the reader's account. Default: none. */
  preferences?: OwnFieldOption[];
  /** Whether the backend stores reader profiles. Default: `true`. */
  readerProfile?: boolean;
  consent?: {
    /** Change it whenever the text's meaning changes. Default: `1`. */
    version?: string;
    /** Who stores the answers. Default: the site's title. */
    controller?: string | {name: string; url?: string};
    /**
     * Your own words above the consent box, for all locales or for each.
     * Blank lines separate paragraphs. Default: the theme's words.
     */
    text?: string | Record<string, string>;
  };
  /** What the backend accepts, in characters. Default: 8 to 128. */
  password?: {minLength?: number; maxLength?: number};
  /** An http(s) URL, or a path of the site. */
  termsUrl?: string;
  /** An http(s) URL, or a path of the site. */
  privacyUrl?: string;
  /**
   * The module that exports your Better Auth client: a path from the site's
   * folder, an absolute path, `@site/…`, or a package's name. Default: a
   * client without plugins.
   */
  authClient?: string;
  /**
   * `returning` asks for the session only in a browser that has signed in
   * before; `always` asks on every page, for readers who sign in elsewhere on
   * the same domain. Default: `returning`.
   */
  session?: 'returning' | 'always';
  /**
   * Whether the build writes the site's pages as `ask-passages.json`, from
   * which the backend answers questions. The file is public, as the pages
   * are. Default: `false`.
   */
  ask?: boolean;
};

/**
 * Checks what a site's `docusaurus.config` gives the plugin and fills in the
 * defaults. Docusaurus calls it before the plugin itself.
 *
 * @throws Error that lists every mistake, each with the option, what was given
 * and what is allowed.
 */
export function validateOptions({
  options,
}: {
  // Nobody has checked yet what the config file holds.
  options: unknown;
}): CheckedOptions {
  const given = options ?? {};
  const result = optionsSchema.safeParse(given);
  if (!result.success) {
    throw configurationError(describeMistakes(result.error.issues, given));
  }
  return result.data;
}

export type {CheckedOptions, PluginOptions};
