import {useCallback, useContext, useEffect, useState} from 'react';
import type {Profile, ProfileInput} from 'better-auth-reader-profile/contract';
import {ProfileContext} from './ProfileContext';
import {useAuthSettings} from './useAuthSettings';
import {useSession} from './useSession';
import {useSessionStore} from './useSessionStore';

/**
 * A reader's profile, as far as it is known.
 *
 * - `loading`: not asked yet, or on its way
 * - `signed-out`: nobody is signed in, so that there is none
 * - `ready`: as it is stored; empty where nothing is
 * - `unavailable`: the backend could not be asked
 */
export type ReaderProfileState =
  | {status: 'loading' | 'signed-out' | 'unavailable'; profile: null}
  | {status: 'ready'; profile: Profile};

type Observed = {readerId: string; profile: Profile | null; failed: boolean};

/**
 * The signed-in reader's profile, and the way to save it. What asks the
 * backend loads when there is a signed-in reader, so that the hook may be used
 * on a doc page.
 *
 * @returns `save` rejects with an `AuthFailure`, or where nobody is signed in.
 * @example
 * ```tsx
 * const {status, profile} = useReaderProfile();
 * const tool = status === 'ready' ? profile.software_background : null;
 * ```
 */
export function useReaderProfile(): ReaderProfileState & {
  save: (input: ProfileInput) => Promise<Profile>;
} {
  const settings = useAuthSettings();
  const store = useSessionStore();
  const given = useContext(ProfileContext);
  const session = useSession();
  const readerId = session.reader?.id ?? null;
  const [observed, setObserved] = useState<Observed | null>(null);

  useEffect(() => {
    if (readerId === null || given) {
      return undefined;
    }
    let end: (() => void) | undefined;
    let ended = false;
    import('../session/observeProfile').then(
      ({observeProfile}) => {
        if (!ended) {
          end = observeProfile({settings, store, readerId}, (answer) => {
            setObserved({readerId, ...answer});
          });
        }
      },
      () => {
        setObserved({readerId, profile: null, failed: true});
      },
    );
    return () => {
      ended = true;
      end?.();
    };
  }, [settings, store, readerId, given]);

  const save = useCallback(
    async (input: ProfileInput) => {
      if (readerId === null) {
        throw new Error(
          'Nobody is signed in, so that no profile can be saved.',
        );
      }
      const {saveObservedProfile} = await import('../session/observeProfile');
      return saveObservedProfile({settings, store, readerId}, input);
    },
    [settings, store, readerId],
  );

  // What was asked for another reader is not this one's.
  const answer = observed?.readerId === readerId ? observed : null;
  const profile = given ?? answer?.profile ?? null;
  if (readerId === null) {
    const status = session.status === 'signed-out' ? 'signed-out' : 'loading';
    return {status, profile: null, save};
  }
  return profile
    ? {status: 'ready', profile, save}
    : {status: answer?.failed ? 'unavailable' : 'loading', profile: null, save};
}
