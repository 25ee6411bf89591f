import type {BetterAuthPlugin} from 'better-auth';
import {APIError, createAuthEndpoint, getSessionFromCtx} from 'better-auth/api';
import type {ConsentPolicy} from './consentPolicies.js';
import {readConsentPolicies} from './consentPolicies.js';
import type {ProfileInput} from './contract.js';
import {problemResponse, ReaderProfileError} from './problem.js';
import type {ReaderProfileAdapter} from './readerProfileAdapter.js';
import type {ReaderProfiles} from './readerProfiles.js';
import {createReaderProfiles} from './readerProfiles.js';
import {readJsonBody} from './requestBody.js';
import {schema} from './schema.js';

export {checkShape} from './checkShape.js';
export type {ConsentPolicy} from './consentPolicies.js';
export {readConsentPolicies} from './consentPolicies.js';
export {DEFAULT_CONSENT_POLICIES} from './defaultConsentPolicies.js';
export {assertJsonDepth, BODY_MAX_DEPTH} from './jsonDepth.js';
export type {ProblemItem} from './problem.js';
export {createProblem, problemResponse, ReaderProfileError} from './problem.js';
export type {ReaderProfileAdapter} from './readerProfileAdapter.js';
export type {ReaderProfiles, ReaderProfilesOptions} from './readerProfiles.js';
export {createReaderProfiles} from './readerProfiles.js';
export {readJsonBody, readTextBody} from './requestBody.js';

/** Options of {@link readerProfile}; all may be left out. */
export type ReaderProfileOptions = {
  /**
   * Consent texts, oldest version first; the last one's version is current.
   * Default: one English text, version `1`.
   */
  policies?: readonly ConsentPolicy[];
};

/** Makes an answer a download, under a name that says what it is. */
export const EXPORT_DISPOSITION = 'attachment; filename="reader-data.json"';

/** A text is fixed, but `current` moves on: stores may keep it for 5 minutes. */
export const CONSENT_TEXT_CACHE_CONTROL = 'public, max-age=300';

type EndpointContext = {
  request?: Request | undefined;
  context: {adapter: ReaderProfileAdapter};
};

/**
 * A Better Auth plugin: reader profiles that are stored only with consent.
 * Adds endpoints under `{AUTH}/reader-profile/` and three tables.
 *
 * @example
 * ```ts
 * betterAuth({plugins: [readerProfile()]});
 * ```
 * @throws {Error} Where a policy is wrong: which one, and what to do.
 */
export function readerProfile(options: ReaderProfileOptions = {}) {
  // Wrong policies stop the server's start, not a reader's first save.
  readConsentPolicies(options.policies);
  const profilesByAdapter = new WeakMap<ReaderProfileAdapter, ReaderProfiles>();

  function profilesFor({context}: EndpointContext): ReaderProfiles {
    const {adapter} = context;
    let profiles = profilesByAdapter.get(adapter);
    if (!profiles) {
      profiles = createReaderProfiles({adapter, policies: options.policies});
      profilesByAdapter.set(adapter, profiles);
    }
    return profiles;
  }

  async function answer<Answer>(
    ctx: EndpointContext,
    act: () => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ReaderProfileError)) {
        throw error;
      }
      if (ctx.request) {
        // An APIError would be sent as application/json. Typed as never
        // because a caller of auth.api, without a request, never gets it.
        return problemResponse(error.problem) as never;
      }
      throw new APIError(error.problem.status as 400, {
        message: error.problem.detail,
        ...error.problem,
      });
    }
  }

  return {
    id: 'reader-profile',
    schema,
    endpoints: {
      /** `GET {AUTH}/reader-profile/profile`; `auth.api.getReaderProfile`. */
      getReaderProfile: createAuthEndpoint(
        '/reader-profile/profile',
        {method: 'GET', requireHeaders: true, metadata: {noStore: true}},
        (ctx) =>
          answer(ctx, async () => {
            const session = await getSessionFromCtx(ctx);
            return profilesFor(ctx).get(readerOf(session));
          }),
      ),
      /** `POST {AUTH}/reader-profile/profile`; `auth.api.saveReaderProfile`. */
      saveReaderProfile: createAuthEndpoint(
        '/reader-profile/profile',
        {
          method: 'POST',
          requireHeaders: true,
          // Read here rather than by Better Auth, so that a wrong body is
          // answered as the contract says.
          disableBody: true,
          metadata: {noStore: true, $Infer: {body: {} as ProfileInput}},
        },
        (ctx) =>
          answer(ctx, async () => {
            const userId = readerOf(await getSessionFromCtx(ctx));
            const body: unknown = ctx.request
              ? await readJsonBody(ctx.request)
              : ctx.body;
            return profilesFor(ctx).save(userId, body);
          }),
      ),
      /** `DELETE {AUTH}/reader-profile/profile`; `auth.api.eraseReaderProfile`. */
      eraseReaderProfile: createAuthEndpoint(
        '/reader-profile/profile',
        {
          method: 'DELETE',
          requireHeaders: true,
          disableBody: true,
          metadata: {noStore: true},
        },
        (ctx) =>
          answer(ctx, async () => {
            const userId = readerOf(await getSessionFromCtx(ctx));
            await profilesFor(ctx).erase(userId);
            ctx.setStatus(204);
          }),
      ),
      /** `GET {AUTH}/reader-profile/consents`; `auth.api.getReaderConsents`. */
      getReaderConsents: createAuthEndpoint(
        '/reader-profile/consents',
        {method: 'GET', requireHeaders: true, metadata: {noStore: true}},
        (ctx) =>
          answer(ctx, async () => {
            const userId = readerOf(await getSessionFromCtx(ctx));
            return {consents: await profilesFor(ctx).getHistory(userId)};
          }),
      ),
      /**
       * `GET {AUTH}/reader-profile/profile/export`, what this plugin holds of
       * the reader; `auth.api.exportReaderProfile`.
       */
      exportReaderProfile: createAuthEndpoint(
        '/reader-profile/profile/export',
        {method: 'GET', requireHeaders: true, metadata: {noStore: true}},
        (ctx) =>
          answer(ctx, async () => {
            const userId = readerOf(await getSessionFromCtx(ctx));
            const profiles = profilesFor(ctx);
            const exported = {
              exported_at: new Date().toISOString(),
              profile: await profiles.get(userId),
              consents: await profiles.getHistory(userId),
            };
            ctx.setHeader('Content-Disposition', EXPORT_DISPOSITION);
            return exported;
          }),
      ),
      /**
       * `GET {AUTH}/reader-profile/consent-policies/{version or "current"}`,
       * for anyone; `auth.api.getConsentText`.
       */
      getConsentText: createAuthEndpoint(
        '/reader-profile/consent-policies/:version',
        {method: 'GET'},
        (ctx) =>
          answer(ctx, async () => {
            const locale: unknown = ctx.query?.locale;
            const text = await profilesFor(ctx).getText(
              ctx.params.version,
              typeof locale === 'string' ? locale : null,
            );
            ctx.setHeader('Cache-Control', CONSENT_TEXT_CACHE_CONTROL);
            return text;
          }),
      ),
    },
    rateLimit: [
      {
        pathMatcher: (path) => path.startsWith('/reader-profile/'),
        window: 60,
        max: 120,
      },
    ],
  } satisfies BetterAuthPlugin;
}

function readerOf(
  session: {user: {id: string}; session: object} | null,
): string {
  if (!session) {
    throw new ReaderProfileError(401, 'Sign in to use your reader profile.');
  }
  // By Better Auth's admin plugin. Consent was to be known to nobody else.
  if ('impersonatedBy' in session.session && session.session.impersonatedBy) {
    throw new ReaderProfileError(
      403,
      'This is for the reader alone. You look at the site as them.',
    );
  }
  return session.user.id;
}
