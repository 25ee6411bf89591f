import Bowser from 'bowser';

/** Families of browser and system: too coarse to tell one reader from another. */
export type CoarseUserAgent = {browser: string; os: string};

const OTHER = 'other';

const BROWSERS: ReadonlySet<string> = new Set([
  'Chrome',
  'Chromium',
  'Firefox',
  'Microsoft Edge',
  'Opera',
  'Safari',
  'Samsung Internet for Android',
]);

const SYSTEMS: ReadonlySet<string> = new Set([
  'Android',
  'Chrome OS',
  'iOS',
  'Linux',
  'macOS',
  'Windows',
]);

/** No browser's is longer; a client may send 64 KB. */
const MAX_LENGTH = 400;

/** What a `User-Agent` header tells; `other` for whatever is not on the lists. */
export function readCoarseUserAgent(userAgent: string | null): CoarseUserAgent {
  if (!userAgent) {
    return {browser: OTHER, os: OTHER};
  }
  const parser = Bowser.getParser(userAgent.slice(0, MAX_LENGTH));
  // Bowser repeats the text of an agent that it doesn't know.
  const oneOf = (known: ReadonlySet<string>, name: string) =>
    known.has(name) ? name : OTHER;
  return {
    browser: oneOf(BROWSERS, parser.getBrowserName()),
    os: oneOf(SYSTEMS, parser.getOSName()),
  };
}
