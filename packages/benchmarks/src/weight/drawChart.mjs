// @ts-check

const WIDTH = 720;
const ROW = 44;
// The longest name has room in the widest of the usual fonts.
const LEFT = 260;
const RIGHT = 90;
const TOP = 34;

const escape = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('`', '');

/**
 * What each way adds to a doc page before it is interactive, as bars, on white:
 * a picture does not know whether the page around it is dark.
 *
 * @param {import('../benchWeight.mjs').Figures} figures
 */
export const drawChart = ({docPages}) => {
  const weightOf = (
    /** @type {import('../benchWeight.mjs').Figures['docPages'][number]} */ {
      beforeInteractive: {js, css},
    },
  ) => js.gzip + css.gzip;
  const [none, ...others] = docPages;
  if (!none) {
    throw new Error('Nothing was measured.');
  }
  const bars = others.map((page) => ({
    title: page.title,
    bytes: weightOf(page) - weightOf(none),
    isOurs: page.name === 'ours',
  }));
  const most = Math.max(...bars.map(({bytes}) => bytes));
  const height = TOP + bars.length * ROW + 10;
  const title = 'KB (gzip) added to a doc page before it is interactive';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -8 ${String(WIDTH + 32)} ${String(height + 16)}" role="img" aria-label="${title}: ${escape(
      bars
        .map(({title: name, bytes}) => `${name} ${(bytes / 1000).toFixed(1)}`)
        .join(', '),
    )}" font-family="system-ui, sans-serif" font-size="15">`,
    '<style>text{fill:#1c1e21}.bar{fill:#8d949e}.ours{fill:#00875a}</style>',
    `<rect x="-16" y="-8" width="${String(WIDTH + 32)}" height="${String(height + 16)}" rx="8" fill="#fff"/>`,
    `<text x="0" y="18" font-weight="600">${title}</text>`,
    ...bars.flatMap(({title: name, bytes, isOurs}, index) => {
      const y = TOP + index * ROW;
      const width = Math.max(
        2,
        (Math.max(bytes, 0) / most) * (WIDTH - LEFT - RIGHT),
      );
      return [
        `<text x="0" y="${String(y + 25)}">${escape(name)}</text>`,
        `<rect class="${isOurs ? 'ours' : 'bar'}" x="${String(LEFT)}" y="${String(y + 8)}" width="${width.toFixed(1)}" height="24" rx="3"/>`,
        `<text x="${(LEFT + width + 8).toFixed(1)}" y="${String(y + 25)}">${(bytes / 1000).toFixed(1)}</text>`,
      ];
    }),
    '</svg>\n',
  ].join('\n');
};
