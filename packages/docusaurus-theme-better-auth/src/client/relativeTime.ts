const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long ago a time is, in the reader's language: "3 days ago". */
export function relativeTime(
  time: Date,
  languageTag: string,
  now = new Date(),
): string {
  const seconds = (time.getTime() - now.getTime()) / 1000;
  const [unit, length] = UNITS.find(
    ([, size]) => Math.abs(seconds) >= size,
  ) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(languageTag, {numeric: 'auto'}).format(
    // A minute is as fine as it gets: "now" until then.
    unit === 'second' ? 0 : Math.trunc(seconds / length),
    unit,
  );
}
