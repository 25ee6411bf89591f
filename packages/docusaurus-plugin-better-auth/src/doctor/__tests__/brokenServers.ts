import {afterEach, describe, expect, it} from 'vitest';
import type {Origin} from '../addresses';
import {diagnose, LOCAL, type Patient} from './diagnose';
import {imitate, serve, SITE, type Answerer, type Change} from './imitation';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A server that is there until the test ends. */
export async function serveForTest(answer: Answerer): Promise<string> {
  const {url, close} = await serve(answer);
  closing.push(close);
  return url;
}

const JSON_TYPE = {'content-type': 'application/json'};
export const HTML = {'content-type': 'text/html; charset=utf-8'};

export const gone: Change = (reply) => ({
  ...reply,
  status: 404,
  headers: {...reply.headers, ...JSON_TYPE},
  body: {detail: 'Not Found'},
});

/** Moves Better Auth to another path. */
export const moved =
  (path: string): Change =>
  (_reply, asked) =>
    imitate()({
      ...asked,
      path: asked.path.startsWith(path)
        ? asked.path.replace(path, '/auth')
        : asked.path.replace('/auth', '/nowhere'),
    });

/** A list of origins that has this one in place of the site's. */
export const trusting =
  (trusted: string): Change =>
  (_reply, asked) => {
    const reply = imitate()({
      ...asked,
      origin:
        asked.origin === trusted
          ? SITE
          : asked.origin === SITE
            ? 'https://other.test'
            : asked.origin,
    });
    const allowed = reply.headers['access-control-allow-origin'];
    return {
      ...reply,
      headers: {
        ...reply.headers,
        ...(allowed !== undefined && {'access-control-allow-origin': trusted}),
      },
    };
  };

export const pagesAt = (origin: string): Origin[] => [{origin, role: 'given'}];

export type Case = {
  name: string;
  changes: Change[];
  options?: Patient['options'];
  origins?: Patient['origins'];
  troubles: (string | RegExp)[];
};

/** Each a server with troubles, which are all that the doctor is to find. */
export function findTroubles(cases: Case[]): void {
  describe('the doctor finds', () => {
    it.each(cases)(
      '$name',
      async ({changes, options = {}, origins = LOCAL, troubles}) => {
        const backendUrl = await serveForTest(imitate(...changes));

        const found = await diagnose({backendUrl, options, origins});

        expect(found.troubles).toEqual(
          troubles.map((trouble) => expect.stringMatching(trouble) as string),
        );
        expect(found.report.outcome).toBe(
          troubles.length > 0 ? 'trouble' : 'healthy',
        );
        // A finding without a way out helps nobody.
        for (const {findings} of found.report.checks) {
          for (const {change, why} of findings) {
            expect([change, why]).not.toContain('');
          }
        }
      },
    );
  });
}
