/** Thrown where a line is full, or where waiting in it took too long. */
export class BusyError extends Error {
  constructor() {
    super('Too much of this is under way.');
    this.name = 'BusyError';
  }
}

export type LineState = {running: number; waiting: number};

export type WaitingLine = {
  /**
   * Runs `work` when it is its turn, first come, first served.
   * @throws {BusyError} Where it is not let in; `work` was then never begun.
   */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  state(): LineState;
};

export type WaitingLineOptions = {
  /** Works that run at once. */
  concurrency: number;
  /** Works that may wait. */
  maxWaiting: number;
  /** Milliseconds that one may wait. */
  maxWaitMs: number;
};

/** A line for work that would starve everything else if it all ran at once. */
export function createWaitingLine({
  concurrency,
  maxWaiting,
  maxWaitMs,
}: WaitingLineOptions): WaitingLine {
  let running = 0;
  const waiting = new Set<() => void>();

  function takeTurn(): Promise<void> {
    if (running < concurrency) {
      running += 1;
      return Promise.resolve();
    }
    if (waiting.size >= maxWaiting) {
      return Promise.reject(new BusyError());
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(begin);
        reject(new BusyError());
      }, maxWaitMs);
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      waiting.add(begin);
    });
  }

  /** The turn passes to whoever waits longest, so nobody can slip in between. */
  function passTurn(): void {
    const [next] = waiting;
    if (next) {
      waiting.delete(next);
      next();
    } else {
      running -= 1;
    }
  }

  return {
    async run(work) {
      await takeTurn();
      try {
        return await work();
      } finally {
        passTurn();
      }
    },
    state: () => ({running, waiting: waiting.size}),
  };
}
