/** Too short a text is found by chance. */
const SHORTEST = 6;

const known = new Set<string>();

/**
 * Tells of a text that this test knows and that nobody else may: an address, a
 * password, a code, a key. `nothingLeaks` then looks for it after the test.
 */
export function rememberSecret(text: string): void {
  if (text.length >= SHORTEST) {
    known.add(text);
  }
}

/** Tells of each token in a link that was sent. */
export function rememberLink(link: string): void {
  const {pathname, searchParams} = new URL(link);
  searchParams.delete('callbackURL');
  const parts = [...pathname.split('/'), ...searchParams.values()];
  parts.filter((part) => part.length > 15).forEach(rememberSecret);
}

/** The secrets of this test so far; a worker runs one test at a time. */
export function knownSecrets(): string[] {
  return Array.from(known);
}

export function forgetSecrets(): void {
  known.clear();
}
