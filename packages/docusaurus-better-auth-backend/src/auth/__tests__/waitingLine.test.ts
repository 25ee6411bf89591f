import {describe, expect, it} from 'vitest';
import {BusyError, createWaitingLine} from '../waitingLine.js';

/** Work that ends when it is told to. */
function createWork() {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return {run: () => done, finish};
}

describe('a line', () => {
  it('runs as many at once as it may, the others in their order', async () => {
    const line = createWaitingLine({
      concurrency: 2,
      maxWaiting: 10,
      maxWaitMs: 10_000,
    });
    const works = [1, 2, 3, 4].map(createWork);
    const begun: number[] = [];
    const runs = works.map((work, index) =>
      line.run(() => {
        begun.push(index);
        return work.run();
      }),
    );
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    expect(line.state()).toEqual({running: 2, waiting: 2});
    works[1]?.finish();
    await runs[1];
    await Promise.resolve();
    expect(begun).toEqual([0, 1, 2]);
    expect(line.state()).toEqual({running: 2, waiting: 1});
    for (const work of works) {
      work.finish();
    }
    await Promise.all(runs);
    expect(begun).toEqual([0, 1, 2, 3]);
    expect(line.state()).toEqual({running: 0, waiting: 0});
  });

  it('refuses where it is full, and where waiting takes too long', async () => {
    const line = createWaitingLine({
      concurrency: 1,
      maxWaiting: 1,
      maxWaitMs: 20,
    });
    const first = createWork();
    const running = line.run(first.run);
    const waiting = line.run(() => Promise.resolve('never begun'));
    await expect(line.run(() => Promise.resolve())).rejects.toThrow(BusyError);
    await expect(waiting).rejects.toThrow(BusyError);
    expect(line.state()).toEqual({running: 1, waiting: 0});
    first.finish();
    await running;
    expect(await line.run(() => Promise.resolve('free'))).toBe('free');
  });

  it('goes on after a failure', async () => {
    const line = createWaitingLine({
      concurrency: 1,
      maxWaiting: 5,
      maxWaitMs: 10_000,
    });
    const failing = line.run(() => Promise.reject(new Error('no')));
    const next = line.run(() => Promise.resolve('next'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });
});
