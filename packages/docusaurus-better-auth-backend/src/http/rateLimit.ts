import {createProblem, problemResponse} from 'better-auth-reader-profile';
import {RateLimiterMemory, RateLimiterRes} from 'rate-limiter-flexible';

/** Answers 429 where a client asks too often, else undefined. */
export type RateLimit = (client: string) => Promise<Response | undefined>;

/** @param points Requests that one client may make within a minute. */
export function createRateLimit(points: number): RateLimit {
  const limiter = new RateLimiterMemory({points, duration: 60});
  return async (client) => {
    try {
      await limiter.consume(client);
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) {
        throw refusal;
      }
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      return problemResponse(
        createProblem(
          429,
          `Too many requests. Try again in ${String(seconds)} seconds.`,
        ),
        {'Retry-After': String(seconds)},
      );
    }
  };
}
