import {
  fallbackCapabilities,
  readCapabilities,
  type AuthCapabilities,
} from './capabilities';
import {onComingBack} from './comingBack';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

/** How long an answer counts, as the reference backend's header has it. */
const STALE_AFTER_MS = 300_000;

let known: AuthCapabilities | null = null;
let staleAt = 0;
let asking: Promise<AuthCapabilities> | undefined;
const listeners = new Set<() => void>();

/** What the backend said last; null before that, and for static rendering. */
export function knownCapabilities(): AuthCapabilities | null {
  return known;
}

/**
 * What the backend offers: asked once for all who want to know, and anew where
 * the answer is old. An answer is not the reader's: it stays when they sign out.
 *
 * @throws AuthFailure where it can't be asked.
 */
export function askCapabilities(
  settings: PluginGlobalData,
): Promise<AuthCapabilities> {
  if (known && Date.now() < staleAt) {
    return Promise.resolve(known);
  }
  asking ??= readCapabilities(settings)
    .then((answer) => {
      known = answer;
      staleAt = Date.now() + STALE_AFTER_MS;
      return answer;
    })
    .catch((error: unknown) => {
      // What was known still counts, for as long as nothing better is.
      known ??= fallbackCapabilities(settings, 'options');
      throw error;
    })
    .finally(() => {
      asking = undefined;
      listeners.forEach((listener) => {
        listener();
      });
    });
  return asking;
}

/** Calls back after each answer; asks now, and when the reader comes back. */
export function observeCapabilities(
  settings: PluginGlobalData,
  listener: () => void,
): () => void {
  const ask = () => void askCapabilities(settings).catch(() => undefined);
  listeners.add(listener);
  ask();
  const endComingBack = onComingBack(ask);
  return () => {
    listeners.delete(listener);
    endComingBack();
  };
}
