import {checkShape} from './checkShape.js';
import type {ConsentPolicy} from './consentPolicies.js';
import {readConsentPolicies, sha256} from './consentPolicies.js';
import type {ConsentDecision, ConsentText, Profile} from './contract.js';
import {CONSENT_REQUIRED_DETAIL, ProfileInput} from './contract.js';
import {createPolicyKeeper} from './policyKeeper.js';
import {ReaderProfileError} from './problem.js';
import type {EventRow, ProfileRow} from './profileRows.js';
import {byUser, emptyProfile, toDecision, toProfile} from './profileRows.js';
import type {ReaderProfileAdapter, Rows} from './readerProfileAdapter.js';

export type ReaderProfilesOptions = {
  adapter: ReaderProfileAdapter;
  /** Consent texts, oldest version first; default: one English text. */
  policies?: readonly ConsentPolicy[] | undefined;
};

/** The rules of the reader profile, without any HTTP. */
export type ReaderProfiles = {
  /** Version of the consent text that readers are asked now. */
  currentVersion: string;
  /**
   * Writes the consent texts down, or compares them with what is written. The
   * first call does the work, later ones share its result.
   * @throws {Error} Where a text differs from the one kept for its version.
   */
  keepPolicies(): Promise<void>;
  /** The reader's profile; an empty one where nothing is saved. */
  get(userId: string): Promise<Profile>;
  /**
   * Saves what a reader decided and wrote, or withdraws and erases.
   *
   * @param body Parsed JSON of the request, not yet validated.
   * @throws {ReaderProfileError} 400 background without consent, 401 the
   *   reader is gone, 409 outdated consent version, 422 wrong shape.
   */
  save(userId: string, body: unknown): Promise<Profile>;
  /**
   * A consent text, as readers are shown it. Answers from the options alone,
   * without the database.
   *
   * @param version `current` names the version in force.
   * @param locale Falls back to another text of the same language, then to the
   *   first one listed.
   * @throws {ReaderProfileError} 404 where there is no such version.
   */
  getText(version: string, locale?: string | null): Promise<ConsentText>;
  /** Every decision of the reader, newest first. */
  getHistory(userId: string): Promise<ConsentDecision[]>;
  /** Erases the profile; where consent was in force, records a withdrawal. */
  erase(userId: string): Promise<void>;
};

/** Rows asked for at once: an adapter answers 100 at most by itself. */
const HISTORY_PAGE = 100;

/** A withdrawal without what it says was shown: nothing there may stop it. */
function withoutShownText(body: unknown): unknown {
  if (
    typeof body !== 'object' ||
    body === null ||
    !('consent_given' in body) ||
    body.consent_given !== false
  ) {
    return body;
  }
  return {...body, consent_version: null, consent_locale: null};
}

function readInput(body: unknown): ProfileInput {
  const input = checkShape(ProfileInput, withoutShownText(body));
  // An empty string counts as no background, as it does in the seed's check.
  if (
    !input.consent_given &&
    (input.software_background || input.hardware_background)
  ) {
    throw new ReaderProfileError(400, CONSENT_REQUIRED_DETAIL);
  }
  return input;
}

/**
 * The one place that decides what of a reader is stored: used by the Better
 * Auth plugin's endpoints and by any other route of the same server.
 *
 * @throws {Error} Where `policies` are wrong.
 */
export function createReaderProfiles({
  adapter,
  policies: givenPolicies,
}: ReaderProfilesOptions): ReaderProfiles {
  const policies = readConsentPolicies(givenPolicies);
  const keepPolicies = createPolicyKeeper(adapter, policies);

  async function findLastEvent(trx: Rows, userId: string) {
    const [last] = await trx.findMany<EventRow>({
      model: 'consentEvent',
      where: byUser(userId),
      sortBy: {field: 'decidedAt', direction: 'desc'},
      limit: 1,
    });
    return last;
  }

  async function describeConsent(
    version: string,
    locale: string | null | undefined,
  ): Promise<Omit<EventRow, 'userId' | 'decision' | 'decidedAt'>> {
    const shown = policies.find(version, locale);
    if (shown) {
      return {
        version,
        locale: shown.locale,
        purpose: shown.purpose,
        sha256: await sha256(shown.text),
      };
    }
    // The site showed a translation that is not kept here: its hash is unknown.
    return {
      version,
      locale: locale ?? 'und',
      purpose: policies.find(version)?.purpose ?? 'unknown',
      sha256: null,
    };
  }

  /** Adds a row to the reader's history and answers its time. */
  async function recordEvent(
    trx: Rows,
    event: Omit<EventRow, 'decidedAt'>,
    last: EventRow | undefined,
    now: Date,
  ): Promise<Date> {
    // The history's order must hold within one millisecond too, and where the
    // clocks of two servers differ.
    const decidedAt = new Date(
      Math.max(now.getTime(), (last?.decidedAt.getTime() ?? 0) + 1),
    );
    await trx.create({model: 'consentEvent', data: {...event, decidedAt}});
    return decidedAt;
  }

  /** Takes the row's lock, so that a racing save waits for this one. */
  function lockRow(trx: Rows, userId: string, now: Date) {
    return trx.update<ProfileRow>({
      model: 'readerProfile',
      where: byUser(userId),
      update: {updatedAt: now},
    });
  }

  function withdraw(userId: string): Promise<Profile> {
    return adapter.transaction(async (trx) => {
      const now = new Date();
      const before = await lockRow(trx, userId, now);
      if (!before) {
        return emptyProfile(userId);
      }
      if (!before.consentGiven) {
        return toProfile(before);
      }
      const erased = {
        softwareBackground: null,
        hardwareBackground: null,
        consentGiven: false,
        consentVersion: null,
        consentedAt: null,
      };
      await trx.update({
        model: 'readerProfile',
        where: byUser(userId),
        update: erased,
      });
      const last = await findLastEvent(trx, userId);
      // A withdrawal is of what was given, whatever texts are listed today.
      const {
        version,
        locale,
        purpose,
        sha256: hash,
      } = last ??
      (await describeConsent(
        before.consentVersion ?? policies.currentVersion,
        null,
      ));
      await recordEvent(
        trx,
        {userId, decision: 'withdrawn', version, locale, purpose, sha256: hash},
        last,
        now,
      );
      return toProfile({...before, ...erased});
    });
  }

  /** @param attempt Is told whether it creates the reader's row. */
  function give(
    userId: string,
    input: ProfileInput,
    attempt: {isFirst: boolean},
  ) {
    const version = policies.currentVersion;
    return adapter.transaction(async (trx) => {
      const now = new Date();
      const before = await lockRow(trx, userId, now);
      const isNewDecision =
        !before?.consentGiven || before.consentVersion !== version;
      const row: ProfileRow = {
        userId,
        softwareBackground:
          input.software_background === undefined
            ? (before?.softwareBackground ?? null)
            : input.software_background,
        hardwareBackground:
          input.hardware_background === undefined
            ? (before?.hardwareBackground ?? null)
            : input.hardware_background,
        consentGiven: true,
        consentVersion: version,
        consentedAt: before?.consentedAt ?? now,
        createdAt: before?.createdAt ?? now,
        updatedAt: now,
      };
      if (!before) {
        attempt.isFirst = true;
        // The insert's unique index is what two first saves race for; it
        // comes before the event, so that only the winner records one.
        await trx.create({model: 'readerProfile', data: row});
      }
      if (isNewDecision) {
        row.consentedAt = await recordEvent(
          trx,
          {
            userId,
            decision: 'given',
            ...(await describeConsent(version, input.consent_locale)),
          },
          await findLastEvent(trx, userId),
          now,
        );
      }
      await trx.update({
        model: 'readerProfile',
        where: byUser(userId),
        update: row,
      });
      return toProfile(row);
    });
  }

  async function giveOrRetry(
    userId: string,
    input: ProfileInput,
  ): Promise<Profile> {
    const attempt = {isFirst: false};
    try {
      return await give(userId, input, attempt);
    } catch (error) {
      if (!attempt.isFirst) {
        throw error;
      }
      const winner = await adapter.findOne({
        model: 'readerProfile',
        where: byUser(userId),
      });
      if (winner) {
        return give(userId, input, {isFirst: false});
      }
      const user = await adapter.findOne({
        model: 'user',
        where: [{field: 'id', value: userId}],
      });
      if (!user) {
        throw new ReaderProfileError(401, 'This account no longer exists.');
      }
      throw error;
    }
  }

  return {
    currentVersion: policies.currentVersion,
    keepPolicies,

    async get(userId) {
      const row = await adapter.findOne<ProfileRow>({
        model: 'readerProfile',
        where: byUser(userId),
      });
      return row ? toProfile(row) : emptyProfile(userId);
    },

    async getText(version, locale) {
      const policy = policies.choose(version, locale);
      if (!policy) {
        throw new ReaderProfileError(
          404,
          'There is no consent text of this version.',
        );
      }
      const {purpose, controller, text} = policy;
      return {
        version: policy.version,
        purpose,
        locale: policy.locale,
        controller,
        text,
        sha256: await sha256(text),
      };
    },

    async getHistory(userId) {
      const events: EventRow[] = [];
      let page: EventRow[];
      do {
        page = await adapter.findMany<EventRow>({
          model: 'consentEvent',
          where: byUser(userId),
          sortBy: {field: 'decidedAt', direction: 'desc'},
          limit: HISTORY_PAGE,
          offset: events.length,
        });
        events.push(...page);
      } while (page.length === HISTORY_PAGE);
      return events.map(toDecision);
    },

    async save(userId, body) {
      const input = readInput(body);
      if (!input.consent_given) {
        // A withdrawal is never refused for the version that a page shows.
        return withdraw(userId);
      }
      const version = input.consent_version ?? policies.currentVersion;
      if (version !== policies.currentVersion) {
        throw new ReaderProfileError(
          409,
          `The consent text has changed: version "${version}" was shown, version "${policies.currentVersion}" is in force. Show the current text and ask again.`,
        );
      }
      await keepPolicies();
      return giveOrRetry(userId, input);
    },

    async erase(userId) {
      await withdraw(userId);
      await adapter.deleteMany({
        model: 'readerProfile',
        where: [...byUser(userId), {field: 'consentGiven', value: false}],
      });
    },
  };
}
