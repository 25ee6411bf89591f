import {describe, expect, expectTypeOf, it} from 'vitest';
import {validateOptions, type Options} from '../options';
import type {optionsSchema} from '../optionsSchema';
import type {z} from 'zod';

const BACKEND_URL = `Give the http(s) URL of your backend, such as "https://api.example.com", or a path on the site's own origin, such as "/api", without a query, hash, user name or password.`;
const BASE_PATH = (example: string) =>
  `Give a path such as "${example}" that starts with one "/" and has no query or hash.`;
const PAGE = `Give a path such as "account/sign-in" of letters, digits, "-", "_", "." and "~", or false.`;
const LINK = `Give an http(s) URL such as "https://example.com/terms", or a path of the site such as "/terms".`;

/** The mistakes that the plugin finds, one a line. */
function mistakesIn(options: unknown): string[] {
  try {
    validateOptions({options});
  } catch (error) {
    const [heading, ...mistakes] = (error as Error).message.split('\n');
    expect(heading).toContain('The options of docusaurus-plugin-better-auth');
    return mistakes.map((line) => line.replace(/^- /, ''));
  }
  return [];
}

describe('defaults', () => {
  it('needs nothing but the backend', () => {
    expect(
      validateOptions({options: {backendUrl: 'https://api.example.com'}}),
    ).toEqual({
      id: 'default',
      backendUrl: 'https://api.example.com',
      authBasePath: '/auth',
      apiBasePath: '/api/v1',
      routeBasePath: '/',
      pages: {
        signIn: 'sign-in',
        signUp: 'sign-up',
        forgotPassword: 'forgot-password',
        resetPassword: 'reset-password',
        verifyEmail: 'verify-email',
        twoFactor: 'two-factor',
        authCallback: 'auth-callback',
        authError: 'auth-error',
        deleteAccount: 'delete-account',
        profile: 'profile',
        admin: 'admin',
      },
      signUpFields: [],
      preferences: [],
      readerProfile: true,
      consent: {version: '1'},
      password: {minLength: 8, maxLength: 128},
      session: 'returning',
      ask: false,
    });
  });

  it('needs nothing at all for a trial', () => {
    for (const options of [undefined, {}, {backendUrl: undefined}]) {
      expect(validateOptions({options})).toMatchObject({
        id: 'default',
        authBasePath: '/auth',
      });
    }
  });

  it('keeps the defaults of a group that is given in part', () => {
    const options = validateOptions({
      options: {
        backendUrl: '/api',
        pages: {profile: false},
        password: {minLength: 12},
      },
    });
    expect(options.pages).toEqual({
      signIn: 'sign-in',
      signUp: 'sign-up',
      forgotPassword: 'forgot-password',
      resetPassword: 'reset-password',
      verifyEmail: 'verify-email',
      twoFactor: 'two-factor',
      authCallback: 'auth-callback',
      authError: 'auth-error',
      deleteAccount: 'delete-account',
      profile: false,
      admin: 'admin',
    });
    expect(options.password).toEqual({minLength: 12, maxLength: 128});
  });

  it('accepts what its types promise', () => {
    expectTypeOf<Options>().toExtend<z.input<typeof optionsSchema>>();
  });
});

describe('what is given is brought into one form', () => {
  it.each([
    ['https://api.example.com/', 'https://api.example.com'],
    ['https://example.com/backend//', 'https://example.com/backend'],
    ['http://localhost:8000', 'http://localhost:8000'],
    ['http://[::1]:8000', 'http://[::1]:8000'],
    ['/api/', '/api'],
    ['/', ''],
  ])('backendUrl %s', (given, expected) => {
    expect(validateOptions({options: {backendUrl: given}}).backendUrl).toBe(
      expected,
    );
  });

  it('paths of the backend and of the pages', () => {
    const options = validateOptions({
      options: {
        backendUrl: '/api',
        authBasePath: '/api/auth/',
        routeBasePath: 'account/',
        pages: {signIn: '/enter/here/'},
      },
    });
    expect(options.authBasePath).toBe('/api/auth');
    expect(options.routeBasePath).toBe('/account');
    expect(options.pages.signIn).toBe('enter/here');
  });

  it('a controller and the paragraphs of a text', () => {
    const {consent} = validateOptions({
      options: {
        backendUrl: '/api',
        consent: {
          controller: 'Acme Ltd',
          text: {en: '\nFirst\nline.\n\n \nSecond.\n', fr: 'Un.'},
        },
      },
    });
    expect(consent.controller).toEqual({name: 'Acme Ltd', url: null});
    expect(consent.text).toEqual({
      en: ['First\nline.', 'Second.'],
      fr: ['Un.'],
    });
  });
});

describe('one message for each mistake', () => {
  const given = (option: string, value: unknown) =>
    `"${option}" is ${JSON.stringify(value)}.`;

  it.each<[string, unknown, string]>([
    [
      'a list',
      ['/api'],
      'The options are ["/api"]. Give an object, such as {backendUrl: "https://api.example.com"}.',
    ],
    [
      'no scheme',
      {backendUrl: 'localhost:8000'},
      `${given('backendUrl', 'localhost:8000')} ${BACKEND_URL} Did you mean "http://localhost:8000"?`,
    ],
    [
      'no scheme, not local',
      {backendUrl: 'api.example.com/'},
      `${given('backendUrl', 'api.example.com/')} ${BACKEND_URL} Did you mean "https://api.example.com"?`,
    ],
    [
      'no slash',
      {backendUrl: 'api'},
      `${given('backendUrl', 'api')} ${BACKEND_URL} Did you mean "/api"?`,
    ],
    [
      'two slashes',
      {backendUrl: '//api.example.com'},
      `${given('backendUrl', '//api.example.com')} ${BACKEND_URL} Did you mean "https://api.example.com"?`,
    ],
    [
      'a query',
      {backendUrl: 'https://api.example.com/?a=b'},
      `${given('backendUrl', 'https://api.example.com/?a=b')} ${BACKEND_URL} Did you mean "https://api.example.com"?`,
    ],
    [
      'a password, which is not repeated',
      {backendUrl: 'https://me:hunter2@api.example.com'},
      `"backendUrl" is "https://…@api.example.com". ${BACKEND_URL} Did you mean "https://api.example.com"?`,
    ],
    [
      'a password with a slash and a quotation mark',
      {backendUrl: 'https://me:hunt/er"2@api.example.com'},
      `"backendUrl" is "https://…@api.example.com". ${BACKEND_URL}`,
    ],
    [
      'a password that begins like a port',
      {backendUrl: 'https://me:80#hunter2@api.example.com'},
      `"backendUrl" is "https://…@api.example.com". ${BACKEND_URL}`,
    ],
    [
      'a scheme that browsers do not fetch',
      {backendUrl: 'ftp://api.example.com'},
      `${given('backendUrl', 'ftp://api.example.com')} ${BACKEND_URL}`,
    ],
    [
      'a whole URL as a path',
      {backendUrl: '/', authBasePath: 'https://a.example.com/auth'},
      `${given('authBasePath', 'https://a.example.com/auth')} ${BASE_PATH('/auth')}`,
    ],
    [
      'a path without its slash',
      {backendUrl: '/', apiBasePath: 'api/v1'},
      `${given('apiBasePath', 'api/v1')} ${BASE_PATH('/api/v1')} Did you mean "/api/v1"?`,
    ],
    [
      'the root as a path',
      {backendUrl: '/', authBasePath: '/'},
      `${given('authBasePath', '/')} ${BASE_PATH('/auth')}`,
    ],
    [
      'a page outside the site',
      {backendUrl: '/', pages: {profile: '../me'}},
      `${given('pages.profile', '../me')} ${PAGE}`,
    ],
    [
      'a page that is only turned on',
      {backendUrl: '/', pages: {signIn: true}},
      `${given('pages.signIn', true)} ${PAGE}`,
    ],
    [
      'two pages at one path',
      {backendUrl: '/', pages: {signIn: 'a', signUp: '/a/'}},
      `"pages" is {"signIn":"a","signUp":"/a/"}. Give an object with a path for each page, all of them different.`,
    ],
    [
      'two pages that differ only in case',
      {backendUrl: '/', pages: {signIn: 'account', signUp: 'Account'}},
      `"pages" is {"signIn":"account","signUp":"Account"}. Give an object with a path for each page, all of them different.`,
    ],
    [
      'a script as a link',
      {backendUrl: '/', termsUrl: 'javascript:alert(1)'},
      `${given('termsUrl', 'javascript:alert(1)')} ${LINK}`,
    ],
    [
      'a link to another origin by two slashes',
      {backendUrl: '/', privacyUrl: '//example.com'},
      `${given('privacyUrl', '//example.com')} ${LINK}`,
    ],
    [
      'a function, which cannot reach the browser',
      {backendUrl: '/', authClient: () => null},
      '"authClient" is a function. Give the path or package name of a module.',
    ],
    [
      'a number as a version',
      {backendUrl: '/', consent: {version: 1}},
      `${given('consent.version', 1)} Give 1 to 64 letters, digits, ".", ":", "_" or "-" in a string, such as "2026-11".`,
    ],
    [
      'a controller without a name',
      {backendUrl: '/', consent: {controller: {url: 'https://example.com'}}},
      '"consent.controller.name" is missing. Give the name of who stores the answers.',
    ],
    [
      'an empty text in one locale',
      {backendUrl: '/', consent: {text: {en: 'Yes', fr: ' '}}},
      `${given('consent.text.fr', ' ')} Give a text, or an object with a text for each locale, such as {en: "…", fr: "…"}.`,
    ],
    [
      'lengths the wrong way round',
      {backendUrl: '/', password: {minLength: 20, maxLength: 10}},
      '"password" is {"minLength":20,"maxLength":10}. Give an object with "minLength" and "maxLength", the first no greater than the second.',
    ],
    [
      'a value of no list',
      {backendUrl: '/', session: 'never'},
      `${given('session', 'never')} Give "returning" or "always".`,
    ],
    [
      'an unknown option',
      {backendUrl: '/', foo: 1},
      '"foo" is not an option. Remove it, or use one of: backendUrl, authBasePath, apiBasePath, routeBasePath, pages, capabilities, signUpFields, preferences, readerProfile, consent, password, termsUrl, privacyUrl, authClient, session, ask.',
    ],
    [
      'a required option with its name misspelt',
      {backendURL: '/'},
      '"backendURL" is not an option. Did you mean "backendUrl"?',
    ],
    [
      'an option outside its group',
      {backendUrl: '/', minLength: 12},
      '"minLength" is not an option. Did you mean "password.minLength"?',
    ],
    [
      'a misspelt option in a group',
      {backendUrl: '/', consent: {controler: 'Acme'}},
      '"consent.controler" is not an option. Did you mean "consent.controller"?',
    ],
    [
      'a second instance',
      {backendUrl: '/', id: 'second'},
      '"id" is "second", but this plugin can be used only once on a site. Leave "id" out, and remove the other instance.',
    ],
  ])('%s', (_, options, message) => {
    expect(mistakesIn(options)).toEqual([message]);
  });

  it('lists all mistakes at once', () => {
    expect(
      mistakesIn({backendUrl: 'x:1', session: 'never', foo: true}).map(
        (mistake) => mistake.split(' ')[0],
      ),
    ).toEqual(['"backendUrl"', '"session"', '"foo"']);
  });
});
