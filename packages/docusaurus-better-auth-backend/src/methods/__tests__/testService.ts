import {once} from 'node:events';
import http from 'node:http';
import type {AddressInfo} from 'node:net';

/** A service elsewhere, on this machine: what it was asked, and how it answers. */
export type TestService = {
  url: string;
  asked: {path: string; body: string}[];
  /** May be changed at any time. */
  answer: (path: string, body: string) => {status?: number; body: string};
  close(): Promise<void>;
};

export async function startService(
  answer: TestService['answer'],
): Promise<TestService> {
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      const body = Buffer.concat(chunks).toString();
      service.asked.push({path, body});
      const {status = 200, body: text} = service.answer(path, body);
      response.writeHead(status, {
        'Content-Type': text.startsWith('{')
          ? 'application/json'
          : 'text/plain',
      });
      response.end(text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const service: TestService = {
    url: `http://127.0.0.1:${String(port)}`,
    asked: [],
    answer,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return service;
}
