/**
 * Where mail goes: to an SMTP server, to the page `/dev/outbox`, or nowhere,
 * and what needs mail is off then.
 */
export type MailMode = 'smtp' | 'outbox' | 'off';

/**
 * Whether a host is this very machine, so that nobody listens in between.
 *
 * @param hostname A name or an address, IPv6 in brackets or without.
 */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname === '::1' ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}

/** What decides where mail goes. */
export type MailModeConfig = {
  production: boolean;
  url: string;
  hostname: string;
  smtpUrl: string | null;
  upstream: string | null;
};

function isDevelopment({
  production,
  url,
  smtpUrl,
  upstream,
}: MailModeConfig): boolean {
  return (
    upstream === null &&
    smtpUrl === null &&
    !production &&
    // A port that is none makes no URL; the config is then refused for that.
    URL.canParse(url) &&
    isLoopback(new URL(url).hostname)
  );
}

/**
 * The outbox shows links that sign in as any reader. It is therefore for a
 * backend on the developer's own machine only, that no other machine reaches,
 * also where somebody forgot to set NODE_ENV; behind an upstream, mail is that
 * service's matter.
 */
export function readMailMode(config: MailModeConfig): MailMode {
  if (config.upstream !== null) {
    return 'off';
  }
  if (config.smtpUrl !== null) {
    return 'smtp';
  }
  return isDevelopment(config) && isLoopback(config.hostname)
    ? 'outbox'
    : 'off';
}

/** Whether there would be an outbox if other machines did not reach it. */
export function isOutboxExposed(config: MailModeConfig): boolean {
  return isDevelopment(config) && !isLoopback(config.hostname);
}
