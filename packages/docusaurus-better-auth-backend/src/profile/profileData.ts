import type {ReaderProfiles} from 'better-auth-reader-profile';
import type {ReaderDataStore} from '../privacy/readerData.js';

/**
 * The reader's profile and decisions, for their export and for erasure.
 *
 * @param erase Erases both once the account is gone: in process foreign keys
 *   have done it by then.
 */
export function createProfileData(
  profiles: Pick<ReaderProfiles, 'get' | 'getHistory'>,
  erase: (userId: string) => Promise<void>,
): ReaderDataStore[] {
  return [
    {name: 'profile', export: (userId) => profiles.get(userId), erase},
    {
      name: 'consents',
      export: (userId) => profiles.getHistory(userId),
      // Erased with the profile: they leave together.
      erase: () => Promise.resolve(),
    },
  ];
}
