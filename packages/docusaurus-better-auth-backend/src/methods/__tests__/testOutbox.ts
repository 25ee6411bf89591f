import {vi} from 'vitest';

type Message = {to: string; kind: string; text: string};

/** The newest message of a kind to an address, as the outbox shows it. */
export function readLetter(
  backendUrl: string,
  to: string,
  kind: string,
): Promise<string> {
  return vi.waitUntil(async () => {
    const answer = await fetch(`${backendUrl}/dev/outbox.json`);
    const {messages} = (await answer.json()) as {messages: Message[]};
    return messages.find((one) => one.to === to && one.kind === kind)?.text;
  });
}

export async function readCode(...of: Parameters<typeof readLetter>) {
  const code = /^\d{6}$/m.exec(await readLetter(...of))?.[0];
  if (code === undefined) {
    throw new Error('The message holds no code.');
  }
  return code;
}
