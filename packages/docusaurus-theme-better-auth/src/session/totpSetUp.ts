/** What an authenticator app has to know, by camera or by hand. */
export type TotpSetUp = {
  /** An `otpauth://` URL: what the QR code says. */
  uri: string;
  /** The secret in it. */
  secret: string;
  /** Null where the account has some already. */
  backupCodes: string[] | null;
};

/** The secret of an `otpauth://` URL, to be typed. */
export function secretOf(uri: string): string {
  return new URL(uri).searchParams.get('secret') ?? '';
}

/** In groups of four, as one copies it from a screen. */
export function groupSecret(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}
