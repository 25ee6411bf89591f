/**
 * Which words load with which view. The third part of an id is its group:
 * `theme.betterAuth.signIn.title`. Words of a group that is not here are on
 * doc pages, and so in the main bundle, where every reader loads them.
 */
export const WORD_VIEWS: Record<string, readonly string[]> = {
  /** The cards of signing in and up, and what all forms share. */
  form: [
    'alreadySignedIn',
    'card',
    'checkYourMail',
    'email',
    'emailCode',
    'failure',
    'ownFields',
    'passkey',
    'password',
    'returnNote',
    'signIn',
    'signInDialog',
    'signUp',
    'skeleton',
  ],
  recovery: [
    'authCallback',
    'authError',
    'deleteAccount',
    'forgotPassword',
    'recovery',
    'resetPassword',
    'verifyEmail',
  ],
  consent: ['agreement', 'consent', 'consentForm', 'withdraw'],
  profile: [
    'freshSession',
    'preferences',
    'profile',
    'profileAccount',
    'profilePreferences',
    'profilePrivacy',
    'profileReaderProfile',
    'profileSecurity',
  ],
  twoFactor: [
    'backupCodes',
    'copy',
    'passkeys',
    'twoFactor',
    'twoFactorSection',
  ],
  admin: [
    'adminConsent',
    'adminEvents',
    'adminFailure',
    'adminPanel',
    'adminUsage',
    'adminUsers',
  ],
  /** The banner of an admin who looks at the site as a reader. */
  impersonation: ['impersonation'],
};

const PREFIX = 'theme.betterAuth.';

const VIEW_OF_GROUP = new Map(
  Object.entries(WORD_VIEWS).flatMap(([view, groups]) =>
    groups.map((group) => [group, view] as const),
  ),
);

/** The view whose words an id is among; null for words of the main bundle. */
export function viewOfWord(id: string): string | null {
  if (!id.startsWith(PREFIX)) {
    return null;
  }
  const [group = ''] = id.slice(PREFIX.length).split('.', 1);
  return VIEW_OF_GROUP.get(group) ?? null;
}
