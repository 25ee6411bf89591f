import {createProblem, problemResponse} from 'better-auth-reader-profile';

/** Answers 429 where a client asks too often, else undefined. */
export type RateLimit = (client: string) => Promise<Response | undefined>;

/** Whole seconds to wait, at least one. */
export function toRetryAfter(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}

/** @param msLeft Milliseconds until another call is let through. */
export function tooManyRequests(msLeft: number): Response {
  const seconds = String(toRetryAfter(msLeft));
  return problemResponse(
    createProblem(429, `Too many requests. Try again in ${seconds} seconds.`),
    {'Retry-After': seconds},
  );
}
