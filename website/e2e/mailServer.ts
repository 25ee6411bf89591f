import {once} from 'node:events';
import {mkdir, rename, writeFile} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {buffer} from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import {SMTPServer} from 'smtp-server';
import {mailFolderOf, type Message} from './mailbox';

export type MailServer = {
  /** What a backend's `SMTP_URL` is set to. */
  url: string;
  close: () => Promise<void>;
};

/**
 * Starts a real SMTP server on a free port of this machine. Workers read what
 * it took by `mailbox`, from files in the folder.
 */
export async function startMailServer(folder: string): Promise<MailServer> {
  let count = 0;

  async function keep(recipient: string, message: Message) {
    count += 1;
    const file = path.join(
      mailFolderOf(folder, recipient),
      `${String(count).padStart(6, '0')}.json`,
    );
    await mkdir(path.dirname(file), {recursive: true});
    // A worker may look at this moment; it finds whole files only.
    await writeFile(`${file}.part`, JSON.stringify(message));
    await rename(`${file}.part`, file);
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, callback) {
      const take = async () => {
        const mail = await PostalMime.parse(await buffer(stream));
        for (const {address} of session.envelope.rcptTo) {
          await keep(address, {
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: mail.html ?? '',
          });
        }
      };
      take().then(() => callback(), callback);
    },
  });
  // A backend that is ended resets its connection; that is no failure here.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const {port} = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
