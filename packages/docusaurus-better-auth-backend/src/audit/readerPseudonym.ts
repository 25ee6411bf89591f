import {createHmac, hkdfSync} from 'node:crypto';

const KEY_PURPOSE = 'docusaurus-better-auth authentication events';
const KEY_BYTES = 32;
/** 132 bits of the HMAC: more than any number of readers needs. */
const PSEUDONYM_LENGTH = 22;

/**
 * Names readers in authentication events: always the same name for one user
 * id, and no way back to it without the backend's secret.
 *
 * @param secret The backend's secret; the key is derived from it by HKDF, so
 *   the events' key signs nothing else.
 */
export function createReaderPseudonyms(
  secret: string,
): (userId: string) => string {
  const key = Buffer.from(
    hkdfSync('sha256', secret, '', KEY_PURPOSE, KEY_BYTES),
  );
  return (userId) =>
    createHmac('sha256', key)
      .update(userId)
      .digest('base64url')
      .slice(0, PSEUDONYM_LENGTH);
}
