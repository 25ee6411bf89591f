import {username} from 'better-auth/plugins/username';

const MIN_LENGTH = 3;
const MAX_LENGTH = 30;

/** Names by which somebody could pass for those who run the site. */
const RESERVED: ReadonlySet<string> = new Set([
  'abuse',
  'account',
  'admin',
  'administrator',
  'anonymous',
  'guest',
  'help',
  'hostmaster',
  'info',
  'mail',
  'me',
  'moderator',
  'null',
  'official',
  'owner',
  'postmaster',
  'root',
  'security',
  'staff',
  'support',
  'system',
  'undefined',
  'webmaster',
]);

/** A name to sign in by, beside the e-mail address. */
export function usernames() {
  return username({
    minUsernameLength: MIN_LENGTH,
    maxUsernameLength: MAX_LENGTH,
    displayUsername: false,
    usernameValidator: (name) =>
      /^[a-z0-9](?:[._-]?[a-z0-9])*$/i.test(name) &&
      !RESERVED.has(name.toLowerCase()),
  });
}
