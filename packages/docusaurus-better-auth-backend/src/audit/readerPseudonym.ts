import {createHmac} from 'node:crypto';
import {deriveKey} from '../secret.js';

/** 132 bits of the HMAC: more than any number of readers needs. */
const PSEUDONYM_LENGTH = 22;

export type ReaderPseudonyms = {
  /** Names who did something. */
  ofReader: (userId: string) => string;
  /** Names to whom an administrator did it. */
  ofTarget: (userId: string) => string;
};

/**
 * Names readers in authentication events: always the same name for one user
 * id, and no way back to it without the backend's secret. An admin knows to
 * whom they did something, so that name must not be the one of what the
 * reader does: hence two keys.
 *
 * @param secret The backend's secret; keys of their own are derived from it.
 */
export function createReaderPseudonyms(secret: string): ReaderPseudonyms {
  const nameBy = (purpose: string) => {
    const key = deriveKey(secret, purpose);
    return (userId: string) =>
      createHmac('sha256', key)
        .update(userId)
        .digest('base64url')
        .slice(0, PSEUDONYM_LENGTH);
  };
  return {
    ofReader: nameBy('authentication events'),
    ofTarget: nameBy('targets of authentication events'),
  };
}
