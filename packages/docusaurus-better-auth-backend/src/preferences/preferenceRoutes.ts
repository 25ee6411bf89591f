import {
  checkShape,
  readJsonBody,
  ReaderProfileError,
} from 'better-auth-reader-profile';
import {Preferences} from 'better-auth-reader-profile/contract';
import type {RateLimit} from '../http/rateLimit.js';
import type {Route} from '../http/route.js';
import {readerOf} from '../http/route.js';
import type {PreferenceStore} from './preferenceStore.js';

export const PREFERENCES_PATH = '/api/v1/preferences';

/** `custom` with an entry that a schema never sees: zod leaves it out. */
function holdsProto(body: unknown): boolean {
  const custom =
    typeof body === 'object' && body !== null && 'custom' in body
      ? body.custom
      : null;
  return (
    typeof custom === 'object' &&
    custom !== null &&
    Object.hasOwn(custom, '__proto__')
  );
}

function readPreferences(body: unknown): Preferences {
  if (holdsProto(body)) {
    const msg = 'This name is not allowed';
    throw new ReaderProfileError(422, `custom.__proto__: ${msg}`, [
      {loc: ['body', 'custom', '__proto__'], msg},
    ]);
  }
  return checkShape(Preferences, body);
}

/** What a reader has set, kept with the account. */
export function createPreferenceRoutes(
  preferences: PreferenceStore,
  rateLimit: RateLimit,
): Route[] {
  return [
    {
      method: 'GET',
      path: PREFERENCES_PATH,
      summary: "The reader's preferences; empty ones where nothing is kept",
      rateLimit,
      answers: {200: {description: 'The preferences', schema: Preferences}},
      handle: async (_request, context) =>
        Response.json(await preferences.get(readerOf(context).id)),
    },
    {
      method: 'PUT',
      path: PREFERENCES_PATH,
      summary: "Replace the reader's preferences",
      rateLimit,
      body: Preferences,
      answers: {
        200: {
          description: 'The preferences as they are now',
          schema: Preferences,
        },
        422: {description: 'The body has the wrong shape'},
      },
      handle: async (request, context) => {
        const wanted = readPreferences(await readJsonBody(request));
        await preferences.set(readerOf(context).id, wanted);
        return Response.json(wanted);
      },
    },
  ];
}
