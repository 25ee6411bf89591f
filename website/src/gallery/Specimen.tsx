import React, {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import {
  SessionProvider,
  createFixedSessionStore,
} from 'docusaurus-theme-better-auth/client';
import {useLanguageTag} from 'docusaurus-theme-better-auth/client/forms';
import {ada, everything, signedIn} from './people';
import {prefill} from './prefill';
import type {Shown} from './shown';

/**
 * One component in one state, with a session, capabilities and data of its
 * own. `data-playing` is there until it has come into that state.
 */
export default function Specimen({
  id,
  shown,
}: {
  id: string;
  shown: Shown;
}): ReactNode {
  const {play, capabilities, element} = shown;
  const languageTag = useLanguageTag();
  const rootRef = useRef<HTMLDivElement>(null);
  const [isPlaying, setIsPlaying] = useState(play !== undefined);
  const session = useMemo(() => {
    const state = shown.session ?? signedIn(ada);
    // What is known of readers is kept apart by their ids.
    prefill(id, languageTag, shown.known);
    return state.reader === null
      ? state
      : {...state, reader: {...state.reader, id}};
  }, [id, languageTag, shown]);
  const store = useMemo(() => createFixedSessionStore(session), [session]);
  const offered = useMemo(
    () => ({...everything, ...capabilities}),
    [capabilities],
  );

  useEffect(() => {
    const root = rootRef.current;
    if (play && root) {
      void play(root).then(() => {
        setIsPlaying(false);
      });
    }
  }, [play]);

  return (
    <SessionProvider
      capabilities={offered}
      preferences={shown.preferences ?? null}
      profile={shown.profile ?? null}
      store={store}
    >
      <div
        data-playing={isPlaying || undefined}
        data-specimen={id}
        ref={rootRef}
      >
        {typeof element === 'function'
          ? element(session.reader ?? {...ada, id})
          : element}
      </div>
    </SessionProvider>
  );
}
