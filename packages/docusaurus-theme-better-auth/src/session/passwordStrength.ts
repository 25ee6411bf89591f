/** How easily somebody who tries would guess a password. */
export type PasswordStrength =
  'common' | 'personal' | 'weak' | 'fair' | 'strong';

/** Of what leaked lists begin with; variants are caught by their stem. */
const COMMON =
  'password passwort motdepasse contrasena qwerty qwertz azerty letmein welcome admin login secret dragon monkey sunshine princess football baseball iloveyou superman batman master shadow trustno whatever starwars freedom hello changeme default google'.split(
    ' ',
  );
const KEYBOARD = [
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
];
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[013457@$!]/g, (character) => LEET[character] ?? character)
    .replace(/[^\p{L}]/gu, '');

function isStep(before: string, character: string): boolean {
  const difference =
    (character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
  return (
    Math.abs(difference) <= 1 ||
    KEYBOARD.some((row) => row.includes(before + character))
  );
}

/** Characters that do not just repeat or continue the ones before them. */
function surprisingLength(password: string): number {
  const characters = Array.from(password.toLowerCase());
  const kept = characters.filter((character, index) => {
    const before = characters[index - 1];
    return before === undefined || !isStep(before, character);
  });
  // "abcabcabc" is "abc", said again.
  const repeated = /^(.+?)\1+$/su.exec(password.toLowerCase())?.[1];
  return repeated === undefined
    ? kept.length
    : Math.min(kept.length, Array.from(repeated).length);
}

/**
 * Estimates how hard a password is to guess: by its length, without what
 * repeats or continues itself, what many others use, and what is known of its
 * owner. The backend has the last word.
 *
 * @param about the owner's own words: name, address, user name
 */
export function passwordStrength(
  password: string,
  about: readonly string[] = [],
): PasswordStrength {
  const letters = lettersOf(password);
  const lower = password.toLowerCase();
  const length = surprisingLength(password);

  // What is left beside the word that everybody tries.
  const common = COMMON.find((word) => letters.includes(word));
  if (common !== undefined && letters.length - common.length < 6) {
    return 'common';
  }
  const own = about
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 3)
    .find((word) => lower.includes(word));
  if (own !== undefined && length - own.length < 8) {
    return 'personal';
  }
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) =>
    kind.test(password),
  ).length;
  const score = length + 2 * kinds;
  if (length < 6 || score < 13) {
    return 'weak';
  }
  return score < 19 ? 'fair' : 'strong';
}
