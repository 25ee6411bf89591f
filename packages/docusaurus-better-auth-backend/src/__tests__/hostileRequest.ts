import {once} from 'node:events';
import type {IncomingMessage} from 'node:http';
import http from 'node:http';
import type {BackendKind} from './testBackend.js';

/** Whether the database is embedded makes no difference to any of this. */
export const SECURITY_KINDS: BackendKind[] = ['Postgres', 'a gateway'];

export const EVIL = 'https://evil.test';

export const AS_JSON = {'Content-Type': 'application/json'};

/** What is asked; by default without headers and body. */
export type RawRequest = [
  method: string,
  path: string,
  headers?: http.OutgoingHttpHeaders,
  body?: string,
];

/** Asks past `fetch`, which sets or forbids some headers by itself. */
export async function askRaw(
  url: string,
  ...[method, path, headers = {}, body = '']: RawRequest
) {
  const {hostname, port} = new URL(url);
  const request = http.request({
    hostname,
    port,
    method,
    path,
    headers,
    agent: false,
  });
  if (body !== '') {
    // Node would send the body of a DELETE without saying how long it is.
    request.setHeader('Content-Length', Buffer.byteLength(body));
  }
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const text = Buffer.concat((await response.toArray()) as Buffer[]).toString();
  return {status: response.statusCode, headers: response.headers, text};
}
