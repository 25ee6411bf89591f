import {useCallback, useContext, useEffect, useState} from 'react';
import type {ObservedPreferences} from '../session/observePreferences';
import type {PreferencesChange} from '../session/preferences';
import {PreferencesContext} from './PreferencesContext';
import {useAuthSettings} from './useAuthSettings';
import {useSession} from './useSession';
import {useSessionStore} from './useSessionStore';
import type {Preferences} from 'better-auth-reader-profile/contract';

/**
 * A reader's preferences, as far as they are known.
 *
 * - `loading`: not asked yet, or on its way
 * - `signed-out`: nobody is signed in, so that there are none
 * - `ready`: as they are kept; null, or no entry, where nothing is
 * - `unavailable`: the backend could not be asked, or keeps none
 */
export type PreferencesState =
  | {status: 'loading' | 'signed-out' | 'unavailable'; preferences: null}
  | {status: 'ready'; preferences: Preferences};

/**
 * The signed-in reader's preferences, and the way to change them. What asks
 * the backend loads when there is a signed-in reader, so that the hook may be
 * used on a doc page.
 *
 * @returns `save` takes what changes; it rejects with an `AuthFailure`, or
 * where nobody is signed in.
 * @example
 * ```tsx
 * const {preferences} = usePreferences();
 * const packageManager = preferences?.custom.packageManager ?? 'npm';
 * ```
 */
export function usePreferences(): PreferencesState & {
  save: (change: PreferencesChange) => Promise<Preferences>;
} {
  const settings = useAuthSettings();
  const store = useSessionStore();
  const given = useContext(PreferencesContext);
  const session = useSession();
  const readerId = session.reader?.id ?? null;
  const [observed, setObserved] = useState<
    (ObservedPreferences & {readerId: string}) | null
  >(null);

  useEffect(() => {
    if (readerId === null || given) {
      return undefined;
    }
    let end: (() => void) | undefined;
    let ended = false;
    import('../session/observePreferences').then(
      ({observePreferences}) => {
        if (!ended) {
          end = observePreferences({settings, store, readerId}, (answer) => {
            setObserved({readerId, ...answer});
          });
        }
      },
      () => {
        setObserved({readerId, preferences: null, failed: true});
      },
    );
    return () => {
      ended = true;
      end?.();
    };
  }, [settings, store, readerId, given]);

  const save = useCallback(
    async (change: PreferencesChange) => {
      if (readerId === null) {
        throw new Error(
          'Nobody is signed in, so that no preferences can be saved.',
        );
      }
      const {saveObservedPreferences} =
        await import('../session/observePreferences');
      return saveObservedPreferences({settings, store, readerId}, change);
    },
    [settings, store, readerId],
  );

  if (readerId === null) {
    const status = session.status === 'signed-out' ? 'signed-out' : 'loading';
    return {status, preferences: null, save};
  }
  // What was asked for another reader is not this one's.
  const answer = observed?.readerId === readerId ? observed : null;
  const preferences = given ?? answer?.preferences ?? null;
  return preferences
    ? {status: 'ready', preferences, save}
    : {
        status: answer?.failed ? 'unavailable' : 'loading',
        preferences: null,
        save,
      };
}
