import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import {expect, it} from 'vitest';
import {takeTurns} from '../largeSites/takeTurns.mjs';

/** Works for 300 ms of processor time, and prints in which milliseconds it did. */
const WORK = `
const times = new Set();
const started = process.cpuUsage();
while (process.cpuUsage(started).user < 300_000) {
  times.add(Date.now());
}
console.log(JSON.stringify([...times]));
`;

it.skipIf(process.platform === 'win32')(
  'lets one process run at a time, until all have ended',
  async () => {
    const children = [1, 2].map(() => spawn(process.execPath, ['-e', WORK]));
    const outputs = children.map(({stdout}) => text(stdout));
    const seconds = await takeTurns(children, 50);
    expect(children.map(({exitCode}) => exitCode)).toEqual([0, 0]);
    expect(Math.min(...seconds)).toBeGreaterThan(0.2);
    const [first = new Set<number>(), second = new Set<number>()] = (
      await Promise.all(outputs)
    ).map((output) => new Set(JSON.parse(output) as number[]));
    expect(first.size).toBeGreaterThan(100);
    // One takes over from the other within a millisecond.
    const shared = [...first].filter((time) => second.has(time));
    expect(shared.length).toBeLessThan(first.size / 5);
    // Each was stopped while the other one ran.
    expect(Math.max(...first)).toBeGreaterThan(Math.min(...second));
    expect(Math.max(...second)).toBeGreaterThan(Math.min(...first));
  },
);
