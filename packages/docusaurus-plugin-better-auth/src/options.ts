import {configurationError} from './configurationError';
import {describeMistakes} from './optionMistakes';
import {optionsSchema, type PluginOptions} from './optionsSchema';

/** What a site's owner writes in `docusaurus.config`. */
export type Options = {
  /**
   * The backend's http(s) URL, such as `https://api.example.com`, or a path
   * on the site's own origin, such as `/api`, that the host passes on.
   */
  backendUrl: string;
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
    /** Default: `profile`. */
    profile?: string | false;
  };
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
}): PluginOptions {
  const given = options ?? {};
  const result = optionsSchema.safeParse(given);
  if (!result.success) {
    throw configurationError(describeMistakes(result.error.issues, given));
  }
  return result.data;
}

export type {PluginOptions};
