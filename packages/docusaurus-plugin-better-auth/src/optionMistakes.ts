import {suggestAddress} from './addresses';
import {AUTH_METHODS, PAGE_NAMES, PLUGIN_NAME} from './globalData';
import {nearestName} from './nearestName';
import type {z} from 'zod';

const PAGE =
  'a path such as "account/sign-in" of letters, digits, "-", "_", "." and "~", or false';
const LINK =
  'an http(s) URL such as "https://example.com/terms", or a path of the site such as "/terms"';
const BASE_PATH = (example: string) =>
  `a path such as "${example}" that starts with one "/" and has no query or hash`;
const LENGTH = 'a whole number from 1 to 1024';
const OWN_FIELDS =
  'a list of fields with different names, each with "name", "label" and "type": "text", "select" (with "options") or "checkbox"';

/** What is allowed, for each option by its path. */
const ALLOWED: Record<string, string> = {
  backendUrl:
    'the http(s) URL of your backend, such as "https://api.example.com", or a path on the site\'s own origin, such as "/api", without a query, hash, user name or password',
  authBasePath: BASE_PATH('/auth'),
  apiBasePath: BASE_PATH('/api/v1'),
  routeBasePath: 'a path such as "/" or "/account"',
  pages: 'an object with a path for each page, all of them different',
  ...Object.fromEntries(PAGE_NAMES.map((name) => [`pages.${name}`, PAGE])),
  capabilities:
    'an object with "methods", "socialProviders", "passwordReset", "emailChange" and "accountDeletion"',
  'capabilities.methods': `a list of ${AUTH_METHODS.map((method) => `"${method}"`).join(', ')}`,
  'capabilities.socialProviders':
    'a list of ids such as "github", or of objects with "id" and "name"',
  'capabilities.passwordReset': 'true or false',
  'capabilities.emailChange': 'true or false',
  'capabilities.accountDeletion': 'true or false',
  signUpFields: OWN_FIELDS,
  preferences: OWN_FIELDS,
  readerProfile: 'true or false',
  consent: 'an object with "version", "controller" and "text"',
  'consent.version':
    '1 to 64 letters, digits, ".", ":", "_" or "-" in a string, such as "2026-11"',
  'consent.controller':
    'the name of who stores the answers, or an object with "name" and "url"',
  'consent.controller.name': 'the name of who stores the answers',
  'consent.controller.url': LINK,
  'consent.text':
    'a text, or an object with a text for each locale, such as {en: "…", fr: "…"}',
  password:
    'an object with "minLength" and "maxLength", the first no greater than the second',
  'password.minLength': LENGTH,
  'password.maxLength': LENGTH,
  termsUrl: LINK,
  privacyUrl: LINK,
  authClient: 'the path or package name of a module',
  session: '"returning" or "always"',
  ask: 'true or false',
};

/** Every option's path but `id`, which is Docusaurus's own. */
const KNOWN_OPTIONS = Object.keys(ALLOWED);

/**
 * One message for all mistakes: which option, what was given, what is allowed.
 */
export function describeMistakes(
  issues: readonly z.core.$ZodIssue[],
  given: unknown,
): string {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => describeUnknown([...issue.path, key]))
      : [],
  );
  const misspelt = unknown.map(({nearest}) => nearest);
  const wrong = issues
    .filter((issue) => issue.code !== 'unrecognized_keys')
    .map((issue) => describeMistake(issue, given))
    // An option that is missing because its name is misspelt is one mistake.
    .filter(({option, isMissing}) => !(isMissing && misspelt.includes(option)));
  const mistakes = [...wrong, ...unknown].map(({message}) => message);
  const heading =
    mistakes.length === 1
      ? `The options of ${PLUGIN_NAME} need a correction:`
      : `The options of ${PLUGIN_NAME} need ${mistakes.length} corrections:`;
  return [heading, ...mistakes.map((mistake) => `- ${mistake}`)].join('\n');
}

function describeMistake(
  issue: z.core.$ZodIssue,
  given: unknown,
): {option: string; isMissing: boolean; message: string} {
  const {option, value} = findGiven(issue.path, given);
  const give = () => allowedBy(issue) ?? allowed(option);
  const isMissing = value === undefined;
  const describe = () => {
    if (option === '') {
      return `The options are ${show(given)}. Give an object, such as {backendUrl: "https://api.example.com"}.`;
    }
    if (option === 'id') {
      return `"id" is ${show(value)}, but this plugin can be used only once on a site. Leave "id" out, and remove the other instance.`;
    }
    return isMissing
      ? `"${option}" is missing. Give ${give()}.`
      : `"${option}" is ${show(value)}. Give ${give()}.${suggest(option, value)}`;
  };
  return {option, isMissing, message: describe()};
}

/** What the schema itself says is allowed, where it looks closer. */
function allowedBy(issue: z.core.$ZodIssue): string | null {
  const said: unknown =
    issue.code === 'custom' ? issue.params?.allowed : undefined;
  return typeof said === 'string' ? said : null;
}

/** What is allowed for an option, or for the one that it belongs to. */
function allowed(option: string): string {
  return ALLOWED[option] ?? allowed(option.slice(0, option.lastIndexOf('.')));
}

function suggest(option: string, value: unknown): string {
  const isAddress = option === 'backendUrl' || option.endsWith('BasePath');
  const suggestion =
    isAddress && typeof value === 'string'
      ? suggestAddress(option, value)
      : null;
  return suggestion === null ? '' : ` Did you mean "${suggestion}"?`;
}

/**
 * The option at a path and what was given for it. A text stands for an object
 * in places, so the path may lead further than what was given.
 */
function findGiven(
  path: PropertyKey[],
  given: unknown,
): {option: string; value: unknown} {
  let value = given;
  const names: string[] = [];
  for (const key of path) {
    if (typeof value !== 'object' || value === null) {
      break;
    }
    value = (value as Record<PropertyKey, unknown>)[key];
    names.push(String(key));
  }
  return {option: names.join('.'), value};
}

function describeUnknown(path: PropertyKey[]): {
  nearest: string | undefined;
  message: string;
} {
  const option = path.map(String).join('.');
  const parent = option.slice(0, option.lastIndexOf('.') + 1);
  const siblings = KNOWN_OPTIONS.filter(
    (known) =>
      known.startsWith(parent) && !known.slice(parent.length).includes('.'),
  );
  // What they share with it says nothing of how near they are.
  const near = nearestName(
    option.slice(parent.length),
    siblings.map((known) => known.slice(parent.length)),
  );
  const nearest =
    (near === undefined ? undefined : parent + near) ??
    KNOWN_OPTIONS.find((known) => known.endsWith(`.${option}`));
  const advice =
    nearest === undefined
      ? `Remove it${siblings.length === 0 ? '' : `, or use one of: ${siblings.join(', ')}`}.`
      : `Did you mean "${nearest}"?`;
  return {nearest, message: `"${option}" is not an option. ${advice}`};
}

function show(value: unknown): string {
  if (typeof value === 'function') {
    return 'a function';
  }
  // Its type leaves out that there is no JSON for undefined and symbols.
  const json = JSON.stringify(value, withoutPassword) as string | undefined;
  const text = json ?? String(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

// A password in a URL would end up in the build's log. People give it
// unescaped, so it may hold the characters that end a host's name.
function withoutPassword(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\/\/.*@/s, '//…@') : value;
}
