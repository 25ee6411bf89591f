import type {Counter} from './counters.js';

/** Whether a call may go on, and if not, when to try again. */
export type Decision = {allowed: true} | {allowed: false; msLeft: number};

/** Decides about one more call of a client. */
export type SharedLimit = (client: string) => Promise<Decision>;

/** Calls that this process may still let through without asking the store. */
type Share = {
  left: number;
  /** Milliseconds since 1970. */
  until: number;
  /** Whether the store has no more to give in this window. */
  isLast: boolean;
};

/** Clients whose share is remembered; more of them cost a query each. */
const SHARES_MAX = 50_000;
/** The part of them that is left after making room. */
const SHARES_KEPT = 0.9;

/** How many parts a limit is handed out in: a query for every part only. */
const PARTS = 12;

/**
 * A limit that holds over every process on the same counter. A process takes
 * its calls from the counter in small shares and so asks it seldom; a client
 * over the limit costs no query at all. Small limits are counted one by one.
 *
 * @param limit Calls in one window of the counter. Where several processes
 *   hold a part of it, a client may be refused that much earlier.
 */
export function createSharedLimit(
  counter: Counter,
  limit: number,
): SharedLimit {
  const shareSize = Math.max(1, Math.floor(limit / PARTS));
  const shares = new Map<string, Share>();
  const renewals = new Map<string, Promise<void>>();

  function makeRoom(now: number): void {
    if (shares.size < SHARES_MAX) {
      return;
    }
    for (const [client, {until}] of shares) {
      if (until <= now) {
        shares.delete(client);
      }
    }
    // Oldest first, and some at a time, for looking through all of them takes
    // a while: what is lost is a part of a share, or a query saved.
    for (const client of shares.keys()) {
      if (shares.size < SHARES_MAX * SHARES_KEPT) {
        break;
      }
      shares.delete(client);
    }
  }

  async function renew(client: string): Promise<void> {
    const {total, msLeft} = await counter.add(client, shareSize);
    const before = total - shareSize;
    const granted = Math.min(shareSize, Math.max(0, limit - before));
    const now = Date.now();
    makeRoom(now);
    shares.set(client, {
      left: granted,
      until: now + Math.max(1, msLeft),
      isLast: total >= limit,
    });
  }

  /** One question at a time for each client: others wait for its answer. */
  function renewOnce(client: string): Promise<void> {
    const running = renewals.get(client);
    if (running) {
      return running;
    }
    const renewal = renew(client).finally(() => renewals.delete(client));
    renewals.set(client, renewal);
    return renewal;
  }

  return async (client) => {
    for (;;) {
      const now = Date.now();
      const share = shares.get(client);
      if (share && share.until > now) {
        if (share.left > 0) {
          share.left -= 1;
          return {allowed: true};
        }
        if (share.isLast) {
          return {allowed: false, msLeft: share.until - now};
        }
      }
      await renewOnce(client);
    }
  };
}
