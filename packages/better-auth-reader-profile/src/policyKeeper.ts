import type {ConsentPolicies, ConsentPolicy} from './consentPolicies.js';
import {sha256} from './consentPolicies.js';
import type {ReaderProfileAdapter} from './readerProfileAdapter.js';

/** Writes one text down, or compares it with what is written. */
async function keepPolicy(
  adapter: ReaderProfileAdapter,
  policy: ConsentPolicy,
): Promise<void> {
  const find = () =>
    adapter.findOne<ConsentPolicy>({
      model: 'consentPolicy',
      where: [
        {field: 'version', value: policy.version},
        {field: 'locale', value: policy.locale},
      ],
    });
  let kept = await find();
  if (!kept) {
    try {
      await adapter.create({
        model: 'consentPolicy',
        data: {
          ...policy,
          sha256: await sha256(policy.text),
          createdAt: new Date(),
        },
      });
      return;
    } catch (error) {
      // Another process that starts at the same time may have been first.
      kept = await find();
      if (!kept) {
        throw error;
      }
    }
  }
  const stored = kept;
  const changed = (['text', 'purpose', 'controller'] as const).filter(
    (field) => stored[field] !== policy[field],
  );
  if (changed.length > 0) {
    throw new Error(
      `Consent policy "${policy.version}" (${policy.locale}) is already kept with another ${changed.join(' and ')}. What readers were asked to agree to cannot change: put the old words back, or add the new ones as a policy with a new version.`,
    );
  }
}

/**
 * A function that keeps consent texts in the database: the first call does
 * the work, later ones share its result.
 */
export function createPolicyKeeper(
  adapter: ReaderProfileAdapter,
  policies: ConsentPolicies,
): () => Promise<void> {
  let kept: Promise<void> | undefined;

  async function keepAll(): Promise<void> {
    for (const policy of policies.all) {
      await keepPolicy(adapter, policy);
    }
  }

  return () => {
    kept ??= keepAll().catch((error: unknown) => {
      // The database may have been away for a moment: the next call tries again.
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
