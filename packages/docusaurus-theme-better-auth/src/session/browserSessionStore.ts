import {returningReader} from './returningReader';
import {openSessionChannel, type SessionChannel} from './sessionChannel';
import {SIGNED_OUT} from './sessionState';
import {createStateCell, type SessionStore} from './sessionStore';
import type {SessionRuntime} from './sessionRuntime';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

/**
 * The browser's store. It is in the main bundle, so it holds no auth client:
 * that comes with the session runtime, a chunk of its own, and only for
 * readers who signed in here before, or who are about to.
 */
export function createBrowserSessionStore(
  settings: PluginGlobalData,
): SessionStore {
  const cell = createStateCell();
  let channel: SessionChannel | undefined;
  let started = false;
  let runtime: Promise<SessionRuntime> | undefined;

  function loadRuntime(): Promise<SessionRuntime> {
    if (!runtime) {
      runtime = import('./sessionRuntime').then(({startSessionRuntime}) =>
        startSessionRuntime(cell),
      );
      // A chunk that did not arrive may arrive next time.
      runtime.catch(() => {
        runtime = undefined;
      });
    }
    return runtime;
  }

  async function ask(act: (loaded: SessionRuntime) => Promise<void>) {
    try {
      await act(await loadRuntime());
    } catch {
      // The chunk is out of reach: the reader is offline, or the site was
      // deployed anew.
      cell.setState({status: 'degraded', reader: cell.getState().reader});
      window.addEventListener('online', () => void begin(), {once: true});
    }
    return cell.getState();
  }

  const begin = () => ask((loaded) => loaded.firstAnswer);

  function openChannel(): SessionChannel {
    channel ??= openSessionChannel(settings, (news) => {
      void ask((loaded) =>
        news === 'signed-out' ? loaded.forgetReader() : loaded.refreshAll(),
      );
    });
    return channel;
  }

  return {
    getState: cell.getState,
    subscribe: cell.subscribe,
    start({now} = {now: false}) {
      if (now) {
        void begin();
      }
      if (started) {
        return;
      }
      started = true;
      openChannel();
      if (settings.session === 'always' || returningReader.get() !== null) {
        whenIdle(() => void begin());
      } else if (!now) {
        cell.setState(SIGNED_OUT);
      }
    },
    refresh: () => ask((loaded) => loaded.refresh()),
    announceChange() {
      openChannel().announce('changed');
    },
    async markSignedOut() {
      await ask((loaded) => loaded.forgetReader());
      openChannel().announce('signed-out');
    },
  };
}

/** After the page has loaded, and the browser has nothing better to do. */
function whenIdle(callback: () => void): void {
  if (document.readyState !== 'complete') {
    window.addEventListener(
      'load',
      () => {
        whenIdle(callback);
      },
      {once: true},
    );
  } else if ('requestIdleCallback' in window) {
    window.requestIdleCallback(callback, {timeout: 2000});
  } else {
    // Safari has no requestIdleCallback.
    setTimeout(callback, 1);
  }
}
