type Body = Readonly<Record<string, unknown>>;
type Answer = {status: number; body: unknown} | 'never';

const refusal = (code: string, status = 400): Answer => ({
  status,
  body: {code, message: code},
});

const BACKUP_CODES = Array.from(
  {length: 10},
  (_, index) => `k7x${index}q-9m${index}tz`,
);

export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const TOTP_URI = `otpauth://totp/Example:ada@example.com?secret=${TOTP_SECRET}&issuer=Example`;
export {BACKUP_CODES};

/** Who types this waits for ever. */
export const SLOW = 'slow@example.com';

/** What the forms send that ask the backend themselves. */
const ANSWERS: Readonly<Record<string, (body: Body) => Answer>> = {
  '/sign-in/email': ({email}) =>
    email === SLOW ? 'never' : refusal('INVALID_EMAIL_OR_PASSWORD', 401),
  '/sign-up/email': ({email}) => {
    if (email === SLOW) {
      return 'never';
    }
    return email === 'new@example.com'
      ? {status: 200, body: {token: null, user: {}}}
      : refusal('USER_ALREADY_EXISTS', 422);
  },
  '/sign-in/social': () => refusal('PROVIDER_NOT_FOUND', 404),
  '/sign-in/anonymous': () => ({status: 429, body: {}}),
  '/sign-in/email-otp': () => refusal('INVALID_OTP'),
  '/sign-in/magic-link': () => ({status: 200, body: {status: true}}),
  '/email-otp/send-verification-otp': () => ({
    status: 200,
    body: {success: true},
  }),
  '/passkey/generate-authenticate-options': () => 'never',
  '/request-password-reset': () => ({status: 200, body: {status: true}}),
  '/send-verification-email': () => ({status: 200, body: {status: true}}),
  '/two-factor/send-otp': () => ({status: 200, body: {status: true}}),
  '/two-factor/verify-totp': ({code}) =>
    code === '999999'
      ? refusal('INVALID_TWO_FACTOR_COOKIE', 401)
      : refusal('INVALID_CODE', 401),
  '/two-factor/verify-backup-code': () => refusal('INVALID_BACKUP_CODE', 401),
  '/two-factor/enable': () => ({
    status: 200,
    body: {totpURI: TOTP_URI, backupCodes: BACKUP_CODES},
  }),
  '/two-factor/generate-backup-codes': () => ({
    status: 200,
    body: {status: true, backupCodes: BACKUP_CODES},
  }),
  '/two-factor/disable': () => refusal('INVALID_PASSWORD'),
};

/**
 * Answers, in the backend's place, what the components of the gallery send:
 * nothing leaves the page. What is asked for beyond that is a mistake here,
 * which the console tells.
 *
 * @returns What puts the browser's own `fetch` back.
 */
export function standInForBackend(authUrl: string, apiUrl: string): () => void {
  const original = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const {url} = new Request(input, init);
    if (!url.startsWith(authUrl) && !url.startsWith(apiUrl)) {
      return original(input, init);
    }
    const path = url.slice(authUrl.length).replace(/\?.*/, '');
    const body = typeof init?.body === 'string' ? init.body : '{}';
    const answer = ANSWERS[path]?.(JSON.parse(body) as Body);
    if (answer === 'never') {
      return new Promise<never>(() => undefined);
    }
    if (!answer) {
      console.error(`The gallery has no answer to ${url}`);
      throw new TypeError('Nobody is asked from the gallery.');
    }
    return Response.json(answer.body, {status: answer.status});
  };
  return () => {
    window.fetch = original;
  };
}
