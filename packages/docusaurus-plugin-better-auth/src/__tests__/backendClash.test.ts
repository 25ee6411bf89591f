import {expect, it} from 'vitest';
import {refuseClashingBackend} from '../backendClash';
import {validateOptions, type Options} from '../options';
import {authPages} from '../routes';

function check(given: Options, baseUrl = '/'): void {
  const options = validateOptions({options: given});
  refuseClashingBackend(authPages(baseUrl, options), options);
}

const message = (page: string, name: string, path: string, option: string) =>
  `The page "${page}" is at or below "${path}", which belongs to the backend by the option "${option}" of docusaurus-plugin-better-auth. Set "${option}" to a path without pages, or move the page with the option "pages.${name}".`;

it.each<[Options, string]>([
  [
    {backendUrl: '/sign-in'},
    message('/sign-in', 'signIn', '/sign-in', 'backendUrl'),
  ],
  [
    {backendUrl: '/Account/', routeBasePath: 'account'},
    message('/account/sign-in', 'signIn', '/Account', 'backendUrl'),
  ],
  [
    {backendUrl: '/', pages: {signUp: 'auth/new'}},
    message('/auth/new', 'signUp', '/auth', 'authBasePath'),
  ],
  [
    {backendUrl: '/', pages: {profile: 'api/v1'}},
    message('/api/v1', 'profile', '/api/v1', 'apiBasePath'),
  ],
])('refuses a page in the way of the backend: %j', (options, expected) => {
  expect(() => check(options)).toThrow(expected);
});

it('refuses a backend above the whole site', () => {
  expect(() => check({backendUrl: '/docs'}, '/docs/')).toThrow(
    message('/docs/sign-in', 'signIn', '/docs', 'backendUrl'),
  );
});

it.each<Options>([
  {backendUrl: '/'},
  {backendUrl: '/sign'},
  {backendUrl: '/sign-in/backend'},
  {backendUrl: '/sign-in', pages: {signIn: false}},
  {backendUrl: 'https://api.example.com/sign-in'},
])('accepts a backend beside the pages: %j', (options) => {
  expect(() => check(options)).not.toThrow();
});
