import {describe, expect, it, vi} from 'vitest';
import type {Counter} from '../counters.js';
import {createMemoryCounters} from '../counters.js';
import {createSharedLimit} from '../sharedLimit.js';

/** Counts how often the store is asked. */
function watch(counter: Counter) {
  const add = vi.fn((key: string, amount: number) => counter.add(key, amount));
  return {counter: {...counter, add}, add};
}

const createCounter = (seconds = 60) =>
  createMemoryCounters().createCounter('test', seconds);

async function countAllowed(
  limit: (client: string) => Promise<{allowed: boolean}>,
  client: string,
  calls: number,
): Promise<number> {
  const decisions = await Promise.all(
    Array.from({length: calls}, () => limit(client)),
  );
  return decisions.filter(({allowed}) => allowed).length;
}

describe('a limit', () => {
  it.each([1, 2, 3, 11, 12, 60, 120, 121])(
    'lets exactly %i calls through, at once or one by one',
    async (points) => {
      const limit = createSharedLimit(createCounter(), points);
      expect(await countAllowed(limit, 'a', points + 50)).toBe(points);
      let allowed = 0;
      for (let call = 0; call < points + 20; call += 1) {
        allowed += (await limit('b')).allowed ? 1 : 0;
      }
      expect(allowed).toBe(points);
    },
  );

  it('asks the store once for many calls, and never for a client over it', async () => {
    const {counter, add} = watch(createCounter());
    const limit = createSharedLimit(counter, 120);
    await countAllowed(limit, 'a', 120);
    expect(add).toHaveBeenCalledTimes(12);
    await countAllowed(limit, 'a', 1000);
    expect(add).toHaveBeenCalledTimes(12);
  });

  it('tells when to try again', async () => {
    const limit = createSharedLimit(createCounter(), 1);
    await limit('a');
    const decision = await limit('a');
    expect(decision).toEqual({
      allowed: false,
      msLeft: expect.any(Number) as number,
    });
    expect('msLeft' in decision && decision.msLeft).toBeGreaterThan(59_000);
    expect('msLeft' in decision && decision.msLeft).toBeLessThanOrEqual(60_000);
  });

  it('begins anew after its window', async () => {
    const limit = createSharedLimit(createCounter(1), 2);
    expect(await countAllowed(limit, 'a', 5)).toBe(2);
    await vi.waitFor(
      async () => {
        expect((await limit('a')).allowed).toBe(true);
      },
      {timeout: 5_000, interval: 50},
    );
  });

  it('is never passed by several processes together', async () => {
    const counter = createCounter();
    const processes = [1, 2, 3].map(() => createSharedLimit(counter, 60));
    const allowed = await Promise.all(
      processes.map((limit) => countAllowed(limit, 'a', 60)),
    );
    const total = allowed.reduce((sum, count) => sum + count, 0);
    expect(total).toBe(60);
  });

  it('keeps no more clients in mind than it has room for', async () => {
    const {counter, add} = watch({
      ...createCounter(),
      add: (_key, amount) => Promise.resolve({total: amount, msLeft: 60_000}),
    });
    const limit = createSharedLimit(counter, 120);
    for (let client = 0; client < 60_000; client += 1) {
      await limit(String(client));
    }
    add.mockClear();
    await limit('59999');
    expect(add).not.toHaveBeenCalled();
    await limit('0');
    expect(add).toHaveBeenCalledTimes(1);
  });

  it('passes on what keeps the store from answering', async () => {
    const limit = createSharedLimit(
      {...createCounter(), add: () => Promise.reject(new Error('away'))},
      3,
    );
    await expect(limit('a')).rejects.toThrow('away');
    await expect(limit('a')).rejects.toThrow('away');
  });
});
