import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

/** What tabs tell each other. Never who, only that something is new. */
export type SessionNews = 'changed' | 'signed-out';

export type SessionChannel = {
  announce: (news: SessionNews) => void;
};

/**
 * Opens the channel between this browser's tabs on one backend. Better Auth's
 * own cross-tab signal is silent on sign-in.
 */
export function openSessionChannel(
  settings: PluginGlobalData,
  onNews: (news: SessionNews) => void,
): SessionChannel {
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel(
      `better-auth:${settings.backendUrl}${settings.authBasePath}`,
    );
  } catch {
    // A browser that blocks all cookies may refuse it; tabs then go their own
    // ways until they are looked at.
    return {announce: () => undefined};
  }
  channel.onmessage = (event) => {
    onNews(event.data === 'signed-out' ? 'signed-out' : 'changed');
  };
  return {
    announce(news) {
      channel.postMessage(news);
    },
  };
}
