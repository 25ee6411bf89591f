// @ts-check
import {markdownTable} from '../markdownTable.mjs';

/** @typedef {import('../benchWeight.mjs').Figures} Figures */
/** @typedef {Figures['docPages'][number]} DocPage */

const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
/** @type {(format: (value: number) => string) => (value: number) => string} */
const known = (format) => (value) =>
  Number.isNaN(value) ? 'not measured' : format(value);
const whole = known((value) => Math.round(value).toLocaleString('en'));
const fine = known((value) => value.toFixed(1));
const finest = known((value) => value.toFixed(3));
const plus = (/** @type {string} */ text) =>
  text.startsWith('-') ? text : `+${text}`;

const docPage = (
  /** @type {Figures} */ {docPages},
  /** @type {string} */ name,
) => {
  const found = docPages.find((page) => page.name === name);
  if (!found) {
    throw new Error(`"${name}" was not measured.`);
  }
  return found;
};

const timing = (
  /** @type {Figures} */ {timings},
  /** @type {string} */ name,
) => {
  const found = timings[name];
  if (!found) {
    throw new Error(`"${name}" was not timed.`);
  }
  return found;
};

/** The others, which are compared with; neither ours nor none. */
const others = (/** @type {Figures} */ {docPages}) =>
  docPages.filter(({name}) => name !== 'none' && name !== 'ours');

/** What the issue asks for, and whether these figures reach it. */
export const checkTargets = (/** @type {Figures} */ figures) => {
  const none = docPage(figures, 'none');
  const ours = docPage(figures, 'ours');
  const {urdu, returning, signIn, home} = figures;
  const gzip = (
    /** @type {Pick<DocPage, 'beforeInteractive'>} */ {beforeInteractive},
    /** @type {'js' | 'css'} */ kind,
  ) => beforeInteractive[kind].gzip;
  const all = (/** @type {Pick<DocPage, 'inAll'>} */ {inAll}) =>
    inAll.js.gzip + inAll.css.gzip;
  const before = (/** @type {Pick<DocPage, 'beforeInteractive'>} */ page) =>
    gzip(page, 'js') + gzip(page, 'css');
  const added = before(ours) - before(none);
  const best = Math.min(
    ...others(figures).map((page) => before(page) - before(none)),
  );
  const later = (/** @type {DocPage} */ page) =>
    all(page) - before(page) + page.prefetched.js.gzip;
  const deferred = later(ours) - later(none);
  /** @type {(target: string, bytes: number, limit: number) => {target: string, measured: string, met: boolean}} */
  const atMost = (target, bytes, limit) => ({
    target: `${target}, at most ${kilobytes(limit)} KB`,
    measured: `${kilobytes(bytes)} KB`,
    met: bytes <= limit,
  });
  /** @type {(name: string, of: (found: ReturnType<typeof timing>) => {value: number, spread: number}) => {target: string, measured: string, met: boolean}} */
  const withinNoise = (name, of) => {
    const {value, spread} = of(timing(figures, 'none'));
    const difference = of(timing(figures, 'ours')).value - value;
    return {
      target: `${name} within noise: what the middle half of the visits without accounts is apart, ${whole(spread)} ms`,
      measured: `${plus(whole(difference))} ms`,
      met: difference <= spread,
    };
  };
  return [
    atMost(
      'JavaScript before interactive, in English',
      gzip(ours, 'js') - gzip(none, 'js'),
      3000,
    ),
    atMost(
      'JavaScript before interactive, in Urdu',
      gzip(urdu.ours, 'js') - gzip(urdu.none, 'js'),
      3000,
    ),
    atMost(
      'CSS before interactive, in English',
      gzip(ours, 'css') - gzip(none, 'css'),
      2000,
    ),
    atMost(
      'CSS before interactive, in Urdu',
      gzip(urdu.ours, 'css') - gzip(urdu.none, 'css'),
      2000,
    ),
    {
      target: 'less than half of the lightest other, before interactive',
      measured: `${kilobytes(added)} KB to ${kilobytes(best)} KB`,
      met: added < best / 2,
    },
    atMost(
      'in all, for a returning reader',
      all(returning) - all(none),
      30_000,
    ),
    {
      target: 'nothing deferred for one who never signed in',
      measured: `${kilobytes(deferred)} KB`,
      // The same files compress to a few bytes more or less.
      met: Math.abs(deferred) < 50,
    },
    {
      target: 'no request to the backend before `load`',
      measured: String(ours.othersBeforeLoad + returning.othersBeforeLoad),
      met: ours.othersBeforeLoad + returning.othersBeforeLoad === 0,
    },
    atMost('the sign-in page, in all', all(signIn) - all(home), 45_000),
    ...(figures.runs > 0
      ? [
          {
            target: 'no layout shift of its own',
            measured: finest(
              timing(figures, 'ours').cls - timing(figures, 'none').cls,
            ),
            met: timing(figures, 'ours').cls <= timing(figures, 'none').cls,
          },
          withinNoise('largest contentful paint', ({lcpMs, lcpSpreadMs}) => ({
            value: lcpMs,
            spread: lcpSpreadMs,
          })),
          withinNoise('total blocking time', ({tbtMs, tbtSpreadMs}) => ({
            value: tbtMs,
            spread: tbtSpreadMs,
          })),
        ]
      : []),
  ];
};

/** What visits took, where they were timed. */
const formatTimings = (/** @type {Figures} */ figures) => {
  const {docPages, runs, builds} = figures;
  /** @type {(name: string, cell: (page: DocPage) => string) => string[]} */
  const row = (name, cell) => [name, ...docPages.map(cell)];
  /** @type {(value: (found: ReturnType<typeof timing>) => number, format?: (value: number) => string) => (page: DocPage) => string} */
  const timed =
    (value, format = whole) =>
    ({name}) =>
      format(value(timing(figures, name)));
  return [
    `The same page on a processor slowed down 4 times and Chromium's "Slow 4G", whole for each: medians of ${String(runs)} visits, the sites in turn.`,
    markdownTable(
      ['', ...docPages.map(({title}) => title)],
      [
        row(
          'largest contentful paint, ms',
          timed(({lcpMs}) => lcpMs),
        ),
        row(
          'its middle half is apart, ms',
          timed(({lcpSpreadMs}) => lcpSpreadMs),
        ),
        row(
          'hydrated, ms',
          timed(({hydratedMs}) => hydratedMs),
        ),
        row(
          'total blocking time, ms',
          timed(({tbtMs}) => tbtMs),
        ),
        row(
          'its middle half is apart, ms',
          timed(({tbtSpreadMs}) => tbtSpreadMs),
        ),
        row(
          'cumulative layout shift',
          timed(({cls}) => cls, finest),
        ),
        row(
          `build of the site, s (median of ${String(builds)})`,
          ({buildSeconds}) => fine(buildSeconds),
        ),
      ],
    ),
  ];
};

/** The figures as Markdown. */
export const formatReport = (/** @type {Figures} */ figures) => {
  const {docPages, machine, runs, home, signIn, returning, versions} = figures;
  const none = docPage(figures, 'none');
  /** @type {(name: string, cell: (page: DocPage) => string) => string[]} */
  const row = (name, cell) => [name, ...docPages.map(cell)];
  /** @type {(weight: (page: DocPage) => number) => (page: DocPage) => string} */
  const added = (weight) => (page) =>
    page.name === 'none'
      ? kilobytes(weight(page))
      : plus(kilobytes(weight(page) - weight(none)));
  return [
    `Node ${machine.node}, Chromium ${machine.chromium}, ${String(machine.cores)} cores (${machine.cpu}). ${Object.entries(
      versions,
    )
      .map(([name, version]) => `\`${name}\` ${version}`)
      .join(', ')}.`,
    'A doc page, on the first visit of a reader who is not signed in. The first column is whole, the others are what they add to it. KB are 1,000 bytes.',
    markdownTable(
      ['', ...docPages.map(({title}) => title)],
      [
        row(
          'JavaScript before interactive, KB gzip',
          added(({beforeInteractive}) => beforeInteractive.js.gzip),
        ),
        row(
          'JavaScript before interactive, KB brotli',
          added(({beforeInteractive}) => beforeInteractive.js.brotli),
        ),
        row(
          'CSS before interactive, KB gzip',
          added(({beforeInteractive}) => beforeInteractive.css.gzip),
        ),
        row(
          'CSS before interactive, KB brotli',
          added(({beforeInteractive}) => beforeInteractive.css.brotli),
        ),
        row(
          'JavaScript and CSS in all, KB gzip',
          added(({inAll}) => inAll.js.gzip + inAll.css.gzip),
        ),
        row(
          'JavaScript and CSS in all, KB brotli',
          added(({inAll}) => inAll.js.brotli + inAll.css.brotli),
        ),
        row(
          'fetched ahead for linked pages, KB gzip',
          added(({prefetched}) => prefetched.js.gzip),
        ),
        row(
          'HTML, KB gzip',
          added(({html}) => html.gzip),
        ),
        row('requests before `load`', ({requestsBeforeLoad}) =>
          String(requestsBeforeLoad),
        ),
        row('of them to other hosts', ({othersBeforeLoad}) =>
          String(othersBeforeLoad),
        ),
        row('requests to other hosts in all', ({others: count}) =>
          String(count),
        ),
        row(
          'memory of scripts, KB',
          added(({heapBytes}) => heapBytes),
        ),
      ],
    ),
    ...(runs > 0 ? formatTimings(figures) : []),
    "This project's sign-in page, over a page with one line on the site without accounts:",
    markdownTable(
      ['', ''],
      [
        [
          'JavaScript and CSS before interactive, KB gzip',
          plus(
            kilobytes(
              signIn.beforeInteractive.js.gzip +
                signIn.beforeInteractive.css.gzip -
                home.beforeInteractive.js.gzip -
                home.beforeInteractive.css.gzip,
            ),
          ),
        ],
        [
          'JavaScript and CSS in all, KB gzip',
          plus(
            kilobytes(
              signIn.inAll.js.gzip +
                signIn.inAll.css.gzip -
                home.inAll.js.gzip -
                home.inAll.css.gzip,
            ),
          ),
        ],
        ...(runs > 0
          ? [
              [
                'the first key counts, slowed down, ms',
                whole(timing(figures, 'signIn').keyableMs ?? Number.NaN),
              ],
            ]
          : []),
      ],
    ),
    `For a reader who comes back signed in, this project adds ${kilobytes(
      returning.inAll.js.gzip +
        returning.inAll.css.gzip -
        none.inAll.js.gzip -
        none.inAll.css.gzip,
    )} KB gzip to the doc page in all, most of it once the page is idle.`,
    markdownTable(
      ['target', 'measured', 'met'],
      checkTargets(figures).map(({target, measured, met}) => [
        target,
        measured,
        met ? 'yes' : 'no',
      ]),
    ),
  ].join('\n\n');
};

/** The modules of which this project's site has a second copy. */
export const formatCopies = (/** @type {Figures} */ {copies}) =>
  copies.length === 0
    ? 'No module is in two chunks.'
    : [
        'Modules in more than one chunk, with the bytes of their further copies before the minifier:',
        ...copies.map(
          ({name, files, bytes}) =>
            `- ${whole(bytes)} ${name} (${String(files.length)} chunks)`,
        ),
      ].join('\n');
