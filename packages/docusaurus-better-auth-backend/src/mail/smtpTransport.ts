import nodemailer from 'nodemailer';
import {isLoopback} from './mailMode.js';

const CONNECTION_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 30_000;
const CONNECTIONS = 3;

/**
 * How to reach the server that a URL names. `smtps:` encrypts from the first
 * byte. `smtp:` begins in the clear and is then encrypted by STARTTLS: in
 * production nothing is sent where the server does not offer that, unless the
 * server is on this machine.
 */
export function readSmtpOptions(smtpUrl: string, production: boolean) {
  const {protocol, hostname, port, username, password} = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const local = isLoopback(hostname);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && production && !local,
    // A name such as localhost has no certificate that others sign.
    ...(local && !secure && {tls: {rejectUnauthorized: false}}),
    ...(username !== '' && {
      auth: {
        user: decodeURIComponent(username),
        pass: decodeURIComponent(password),
      },
    }),
  };
}

/** Connections to the SMTP server, kept and used again. */
export function createSmtpTransport(smtpUrl: string, production: boolean) {
  return nodemailer.createTransport({
    ...readSmtpOptions(smtpUrl, production),
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    greetingTimeout: CONNECTION_TIMEOUT_MS,
    dnsTimeout: CONNECTION_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    // Messages are text of ours: nothing in them names a file or an address
    // to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
