/** What each option is where `docusaurus.config` leaves it out. */
export const DEFAULT_OPTIONS = {
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
  readerProfile: true,
  consent: {version: '1'},
  password: {minLength: 8, maxLength: 128},
  session: 'returning',
  ask: false,
} as const;
