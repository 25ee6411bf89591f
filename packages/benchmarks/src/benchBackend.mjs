// @ts-check
import {mkdirSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {startPostgres} from '@docusaurus-better-auth/workspace/postgres';
import {
  checkRevocation,
  measureFlood,
  measureSessionReads,
  measureSignIns,
  prepare,
} from './measureAuth.mjs';
import {measureSelect} from './measureAsk.mjs';
import {checkTargets, formatReport} from './report.mjs';
import {startBackend, startBareBetterAuth} from './serverProcess.mjs';
import {median} from './statistics.mjs';

const HELP = `Measures the backend beside a bare Better Auth handler, on one Postgres.

  --rounds <n>      rounds of each measurement, medians of them are told (5)
  --seconds <n>     length of one measurement in one round (5)
  --passages <list> how many passages "select" is measured on (1000,10000,100000); none: 0
  --output <folder> writes figures.json and figures.md there
`;

const STARTS = 5;

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/**
 * @template Value
 * @param {Value[]} values Bare Better Auth's, the backend's.
 */
const named = ([bare, backend]) => ({
  bare: /** @type {Value} */ (bare),
  backend: /** @type {Value} */ (backend),
});

/**
 * Starts on a database that was migrated before.
 *
 * @param {(databaseUrl: string) => Promise<import('./serverProcess.mjs').ServerProcess>} start
 * @param {string} databaseUrl
 */
const measureStart = async (start, databaseUrl) => {
  const milliseconds = [];
  for (let run = 0; run < STARTS; run += 1) {
    const server = await start(databaseUrl);
    milliseconds.push(server.startMs);
    await server.stop();
  }
  return median(milliseconds);
};

/** @param {{rounds: number, seconds: number, passages: number[]}} options */
export const measureAll = async ({rounds, seconds, passages}) => {
  const postgres = await startPostgres();
  try {
    const urls = [
      await postgres.createDatabase(),
      await postgres.createDatabase(),
    ];
    const [bareUrl = '', backendUrl = ''] = urls;
    const servers = [
      await startBareBetterAuth(bareUrl),
      await startBackend(backendUrl),
    ];
    /** @type {Awaited<ReturnType<typeof measureServers>>} */
    let measured;
    try {
      measured = await measureServers(servers, {rounds, seconds});
    } finally {
      for (const server of servers) {
        await server.stop();
      }
    }
    say('starts …');
    const start = {
      bare: await measureStart(startBareBetterAuth, bareUrl),
      backend: await measureStart(startBackend, backendUrl),
    };
    const select = [];
    for (const count of passages) {
      say(`select on ${String(count)} passages …`);
      select.push(
        await measureSelect(() => postgres.createDatabase(), count, seconds),
      );
    }
    return {
      machine: {
        node: process.versions.node,
        cores: os.availableParallelism(),
        cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
      },
      ...measured,
      start,
      select,
    };
  } finally {
    await postgres.stop();
  }
};

/**
 * @param {import('./serverProcess.mjs').ServerProcess[]} servers
 * @param {{rounds: number, seconds: number}} durations
 */
const measureServers = async (servers, durations) => {
  const memoryAtStart = servers.map((server) => server.readMemory());
  say('accounts …');
  const prepared = [];
  for (const server of servers) {
    prepared.push(await prepare(server));
  }
  for (const one of prepared) {
    await checkRevocation(one);
  }
  // Once unmeasured: both compile and fill their pools.
  await measureSessionReads(prepared, {rounds: 1, seconds: 3});
  say('session reads …');
  const reads = named(await measureSessionReads(prepared, durations));
  say('sign-ins …');
  const signIns = named(await measureSignIns(prepared, durations));
  say('session reads in a flood of sign-ins …');
  const flood = named(await measureFlood(prepared, durations));
  const memory = named(
    servers.map((server, index) => ({
      start: memoryAtStart[index] ?? Number.NaN,
      end: server.readMemory(),
    })),
  );
  return {reads, signIns, flood, memory};
};

/** @param {string[]} args */
const main = async (args) => {
  const {values} = parseArgs({
    args,
    options: {
      rounds: {type: 'string', default: '5'},
      seconds: {type: 'string', default: '5'},
      passages: {type: 'string', default: '1000,10000,100000'},
      output: {type: 'string'},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const figures = await measureAll({
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    passages: values.passages
      .split(',')
      .map(Number)
      .filter((count) => count > 0),
  });
  const report = formatReport(figures);
  console.log(report);
  if (values.output !== undefined) {
    mkdirSync(values.output, {recursive: true});
    writeFileSync(
      path.join(values.output, 'figures.json'),
      `${JSON.stringify(figures, null, 2)}\n`,
    );
    writeFileSync(path.join(values.output, 'figures.md'), `${report}\n`);
  }
  if (checkTargets(figures).some(({met}) => !met)) {
    process.exitCode = 1;
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2));
}
