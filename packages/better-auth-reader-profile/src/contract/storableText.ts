const NUL = '\u0000';
/** Half of a UTF-16 pair without its other half: no UTF-8 can carry it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Length in Unicode code points, which is how the contract counts. */
export function codePointLength(text: string): number {
  return Array.from(text).length;
}

export function holdsNul(text: string): boolean {
  return text.includes(NUL);
}

export function holdsLoneSurrogate(text: string): boolean {
  return LONE_SURROGATE.test(text);
}
