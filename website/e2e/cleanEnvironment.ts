/** What a developer has set for their own site and backend. */
const ownSettings = new Set([
  'ADMIN_EMAILS',
  'AUTH_BASE_PATH',
  'BACKEND_AUTH_BASE_PATH',
  'BACKEND_URL',
  'CONSENT_POLICIES',
  'COOKIE_CROSS_SITE',
  'DATA_DIR',
  'HOST',
  'LOG_LEVEL',
  'NODE_ENV',
  'RATE_LIMITS',
  'REQUIRE_EMAIL_VERIFICATION',
  'SITE_NAME',
]);

/** This process's environment without them: they are not for the tests. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !ownSettings.has(name) && !name.startsWith('BETTER_AUTH_'),
    ),
  );
}
