/**
 * Where mail goes: to an SMTP server, to the page `/dev/outbox`, or nowhere,
 * and what needs mail is off then.
 */
export type MailMode = 'smtp' | 'outbox' | 'off';

/** Whether a host is this very machine, so that nobody listens in between. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}

/**
 * The outbox shows links that sign in as any reader. It is therefore for a
 * backend on the developer's own machine only, also where somebody forgot to
 * set NODE_ENV; behind an upstream, mail is that service's matter.
 */
export function readMailMode(config: {
  production: boolean;
  url: string;
  smtpUrl: string | null;
  upstream: string | null;
}): MailMode {
  if (config.upstream !== null) {
    return 'off';
  }
  if (config.smtpUrl !== null) {
    return 'smtp';
  }
  return !config.production &&
    // A port that is none makes no URL; the config is then refused for that.
    URL.canParse(config.url) &&
    isLoopback(new URL(config.url).hostname)
    ? 'outbox'
    : 'off';
}
