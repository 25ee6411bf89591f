import {ReaderProfileError} from './problem.js';

/** Objects and lists inside each other in a body, at most. */
export const BODY_MAX_DEPTH = 32;

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = new Set(['{', '['].map((sign) => sign.charCodeAt(0)));
const CLOSING = new Set(['}', ']'].map((sign) => sign.charCodeAt(0)));

/**
 * Refuses JSON that is nested too deeply, before anything is built of it.
 *
 * @param text JSON, or what claims to be.
 * @throws {ReaderProfileError} 422 where it is deeper than
 *   {@link BODY_MAX_DEPTH}.
 */
export function assertJsonDepth(text: string): void {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === BACKSLASH) {
        index += 1;
      } else if (code === QUOTE) {
        isInString = false;
      }
    } else if (code === QUOTE) {
      isInString = true;
    } else if (OPENING.has(code)) {
      depth += 1;
      if (depth > BODY_MAX_DEPTH) {
        throw new ReaderProfileError(
          422,
          `The body is nested more than ${String(BODY_MAX_DEPTH)} levels deep.`,
        );
      }
    } else if (CLOSING.has(code)) {
      depth -= 1;
    }
  }
}
