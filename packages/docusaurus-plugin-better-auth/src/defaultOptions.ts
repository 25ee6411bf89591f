/** What each option is where `docusaurus.config` leaves it out. */
export const DEFAULT_OPTIONS = {
  authBasePath: '/auth',
  apiBasePath: '/api/v1',
  routeBasePath: '/',
  pages: {signIn: 'sign-in', signUp: 'sign-up', profile: 'profile'},
  readerProfile: true,
  consent: {version: '1'},
  password: {minLength: 8, maxLength: 128},
  session: 'returning',
  ask: false,
} as const;
