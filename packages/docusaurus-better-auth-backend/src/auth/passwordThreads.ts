import {once} from 'node:events';
import {Worker} from 'node:worker_threads';
import * as z from 'zod';

/** Beside `src` and `lib`, so that both find it. */
const FILE = new URL('../../workers/hashPassword.mjs', import.meta.url);

const Answer = z.union([
  z.object({result: z.union([z.string(), z.boolean()])}),
  z.object({problem: z.string()}),
]);

/** Threads that hash passwords, one task each at a time. */
export type PasswordThreads = {
  hash(password: string): Promise<string>;
  verify(given: {hash: string; password: string}): Promise<boolean>;
  close(): Promise<void>;
};

/** Starts a thread where none is idle: the caller says how many there may be. */
export function createPasswordThreads(): PasswordThreads {
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  function startThread(): Worker {
    // It needs neither the environment's secrets nor this process's flags.
    const worker = new Worker(FILE, {env: {}, execArgv: []});
    all.add(worker);
    // It exits after an error; without a listener this process would, too.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      all.delete(worker);
      if (idle.includes(worker)) {
        idle.splice(idle.indexOf(worker), 1);
      }
    });
    return worker;
  }

  async function run(task: {password: string; hash?: string}) {
    const worker = idle.pop() ?? startThread();
    // An idle thread must not keep a finished process; a busy one must.
    worker.ref();
    const exited = new AbortController();
    const onExit = () => {
      exited.abort(new Error('The thread that hashes passwords ended.'));
    };
    worker.once('exit', onExit);
    try {
      worker.postMessage(task);
      const [message] = (await once(worker, 'message', {
        signal: exited.signal,
      })) as unknown[];
      const answer = Answer.parse(message);
      worker.unref();
      idle.push(worker);
      if ('problem' in answer) {
        throw new Error(answer.problem);
      }
      return answer.result;
    } finally {
      worker.off('exit', onExit);
    }
  }

  return {
    hash: async (password) => z.string().parse(await run({password})),
    verify: async ({hash, password}) =>
      z.boolean().parse(await run({password, hash})),
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
