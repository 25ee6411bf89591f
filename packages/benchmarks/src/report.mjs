// @ts-check
import {markdownTable as table} from './markdownTable.mjs';
import {CONNECTIONS} from './measureAsk.mjs';

/** @typedef {Awaited<ReturnType<typeof import('./benchBackend.mjs').measureAll>>} Figures */

const whole = (/** @type {number} */ value) =>
  Math.round(value).toLocaleString('en');
const fine = (/** @type {number} */ value) => value.toFixed(1);
const times = (/** @type {number} */ value) => `${value.toFixed(2)}x`;
const verdict = (/** @type {boolean} */ met) => (met ? 'yes' : 'no');

/** What the issue asks for, and whether these figures reach it. */
export const checkTargets = (/** @type {Figures} */ figures) => {
  const {reads, flood, select} = figures;
  const largest = select.at(-1);
  return [
    {
      target: 'session reads/s, at least 1.5x of bare Better Auth',
      measured: times(reads.backend.perSecond / reads.bare.perSecond),
      met: reads.backend.perSecond >= 1.5 * reads.bare.perSecond,
    },
    {
      target: 'session-read p99 in a sign-in flood, at most 3x of its idle p99',
      measured: times(flood.backend.ratio),
      met: flood.backend.ratio <= 3,
    },
    ...(largest
      ? [
          {
            target: `select p95 at ${whole(largest.passages)} passages, at most 50 ms`,
            measured: `${fine(largest.all.p95)} ms`,
            met: largest.all.p95 <= 50,
          },
        ]
      : []),
  ];
};

/** The figures as Markdown. */
export const formatReport = (/** @type {Figures} */ figures) => {
  const {reads, signIns, flood, start, memory, select, machine} = figures;
  const parts = [
    `Node ${machine.node}, ${String(machine.cores)} cores (${machine.cpu}), load and Postgres on the same machine.`,
    table(
      ['', 'bare Better Auth', 'backend', 'ratio'],
      [
        [
          'session reads/s',
          whole(reads.bare.perSecond),
          whole(reads.backend.perSecond),
          times(reads.backend.perSecond / reads.bare.perSecond),
        ],
        [
          'session read, p50 / p99 in ms',
          `${fine(reads.bare.p50)} / ${fine(reads.bare.p99)}`,
          `${fine(reads.backend.p50)} / ${fine(reads.backend.p99)}`,
          '',
        ],
        [
          'sign-ins/s',
          fine(signIns.bare.perSecond),
          fine(signIns.backend.perSecond),
          times(signIns.backend.perSecond / signIns.bare.perSecond),
        ],
        [
          'session-read p99 in ms, idle',
          fine(flood.bare.idleP99),
          fine(flood.backend.idleP99),
          '',
        ],
        [
          'session-read p99 in ms, in a sign-in flood',
          fine(flood.bare.floodP99),
          fine(flood.backend.floodP99),
          '',
        ],
        [
          'slower in a flood by',
          times(flood.bare.ratio),
          times(flood.backend.ratio),
          '',
        ],
        [
          'session reads/s in a flood',
          whole(flood.bare.floodPerSecond),
          whole(flood.backend.floodPerSecond),
          times(flood.backend.floodPerSecond / flood.bare.floodPerSecond),
        ],
        ['start to ready, in ms', whole(start.bare), whole(start.backend), ''],
        [
          'memory after its start / after all this, in MB',
          `${whole(memory.bare.start)} / ${whole(memory.bare.end)}`,
          `${whole(memory.backend.start)} / ${whole(memory.backend.end)}`,
          '',
        ],
      ],
    ),
  ];
  if (select.length > 0) {
    const names = Object.keys(select[0]?.queries ?? {});
    parts.push(
      `\`select\` is asked the questions of QUERY_SET (packages/benchmarks/src/passages.mjs) in turn, over ${String(CONNECTIONS)} connections at once, on made-up passages of about 95 words.`,
      table(
        [
          '`select`, p50 / p95 in ms',
          ...select.map(({passages}) => `${whole(passages)} passages`),
        ],
        [
          [
            'the whole set',
            ...select.map(({all}) => `${fine(all.p50)} / ${fine(all.p95)}`),
          ],
          ...names.map((name) => [
            name,
            ...select.map(({queries}) => {
              const {p50 = Number.NaN, p95 = Number.NaN} = queries[name] ?? {};
              return `${fine(p50)} / ${fine(p95)}`;
            }),
          ]),
          [
            'start to whole index, in s',
            ...select.map(({loadSeconds}) => fine(loadSeconds)),
          ],
        ],
      ),
    );
  }
  parts.push(
    table(
      ['target', 'measured', 'met'],
      checkTargets(figures).map(({target, measured, met}) => [
        target,
        measured,
        verdict(met),
      ]),
    ),
  );
  return parts.join('\n\n');
};
