import {createHmac} from 'node:crypto';
import {deriveKey} from '../secret.js';

/** 132 bits of the HMAC: more than any number of readers needs. */
const PSEUDONYM_LENGTH = 22;

/**
 * Names readers in authentication events: always the same name for one user
 * id, and no way back to it without the backend's secret.
 *
 * @param secret The backend's secret; a key of its own is derived from it.
 */
export function createReaderPseudonyms(
  secret: string,
): (userId: string) => string {
  const key = deriveKey(secret, 'authentication events');
  return (userId) =>
    createHmac('sha256', key)
      .update(userId)
      .digest('base64url')
      .slice(0, PSEUDONYM_LENGTH);
}
