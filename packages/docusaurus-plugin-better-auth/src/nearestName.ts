/**
 * The name that was probably meant: the same but for its case, or at most two
 * letters in five away.
 */
export function nearestName(
  given: string,
  names: readonly string[],
): string | undefined {
  const ranked = names
    .map((name) => ({
      name,
      distance: editDistance(given.toLowerCase(), name.toLowerCase()),
    }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= best.name.length * 0.4
    ? best.name
    : undefined;
}

/** How many letters to insert, remove or replace (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({length: b.length + 1}, (_, index) => index);
  for (const [row, letter] of a.split('').entries()) {
    const current = [row + 1];
    for (const [column, other] of b.split('').entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      const removed = (previous[column + 1] ?? 0) + 1;
      const inserted = (current[column] ?? 0) + 1;
      current.push(Math.min(replaced, removed, inserted));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
