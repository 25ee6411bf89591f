import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import type {Email} from 'postal-mime';
import PostalMime from 'postal-mime';
import type {SMTPServerOptions} from 'smtp-server';
import {SMTPServer} from 'smtp-server';

/** A message as the server took it. */
export type Received = Email & {
  raw: string;
  recipients: string[];
  /** Whether it came encrypted. */
  secure: boolean;
};

export type SmtpTestServer = {
  port: number;
  url: string;
  received: Received[];
  close(): Promise<void>;
};

/** A real SMTP server on a free port of this machine. */
export async function startSmtpServer(
  options: SMTPServerOptions = {},
): Promise<SmtpTestServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        void PostalMime.parse(raw).then((email) => {
          received.push({
            ...email,
            raw,
            recipients: session.envelope.rcptTo.map(({address}) => address),
            secure: session.secure,
          });
          callback();
        });
      });
    },
    ...options,
  });
  // A client that gives up resets the connection; that is no failure here.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const {port} = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}
