import type {AddressInfo} from 'node:net';
import {parseArgs} from 'node:util';

const UNSPECIFIED = ['0.0.0.0', '::'];

/** The host at which Docusaurus says that the site is opened. */
function nameOf(host: string): string {
  if (UNSPECIFIED.includes(host)) {
    return 'localhost';
  }
  return host.includes(':') ? `[${host}]` : host;
}

/** What `docusaurus start` is told to listen at. */
function readHostArgument(argv: readonly string[]): string {
  const {values} = parseArgs({
    args: argv.slice(2),
    strict: false,
    options: {host: {type: 'string', short: 'h'}},
  });
  return typeof values.host === 'string' ? values.host : 'localhost';
}

/**
 * The name of the site's host, by the arguments of `docusaurus start`. To a
 * browser, `localhost` and `127.0.0.1` are two sites.
 */
export function readSiteHost(argv: readonly string[] = process.argv): string {
  return nameOf(readHostArgument(argv));
}

/** Whether other machines are let in, by the arguments of `docusaurus start`. */
export function isOpenToOthers(
  argv: readonly string[] = process.argv,
): boolean {
  return UNSPECIFIED.includes(readHostArgument(argv));
}

/** Whether a name is this machine's, for itself alone. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

/** As much of webpack-dev-server as is read here. */
export type DevServer = {
  options: {host?: string; server?: {type?: string} | string};
  server?: {address(): AddressInfo | string | null} | null;
};

/** Where a development server that listens is opened; null on a pipe. */
export function readSiteOrigin({options, server}: DevServer): string | null {
  const address = server?.address();
  if (typeof address !== 'object' || address === null) {
    return null;
  }
  const kind =
    typeof options.server === 'string' ? options.server : options.server?.type;
  const protocol = kind === undefined || kind === 'http' ? 'http' : 'https';
  return new URL(
    `${protocol}://${nameOf(options.host ?? 'localhost')}:${address.port}`,
  ).origin;
}
