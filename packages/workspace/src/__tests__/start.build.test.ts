import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {assertPortFree} from '../ports.mjs';

const START = fileURLToPath(new URL('../start.mjs', import.meta.url));

type Start = {
  /** Fulfilled when it serves; rejected where it ends before that. */
  served: Promise<void>;
  output: () => string;
  end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** A port that nobody listens on. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('npm start', () => {
  let dataDir: string;
  let sitePort: number;
  let backendPort: number;
  const running = new Set<Start>();

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'start-'));
    sitePort = await findFreePort();
    backendPort = await findFreePort();
  });

  afterEach(async () => {
    await Promise.all([...running].map((start) => start.end('SIGKILL')));
  });

  afterAll(async () => {
    await rm(dataDir, {recursive: true, force: true});
  });

  function start(env: NodeJS.ProcessEnv = {}): Start {
    const child = spawn(process.execPath, [START], {
      env: {
        ...process.env,
        // As somebody's own start, and not one inside a test: there Better Auth trusts any origin.
        NODE_ENV: undefined,
        TEST: undefined,
        VITEST: undefined,
        npm_lifecycle_event: undefined,
        DATABASE_URL: undefined,
        BETTER_AUTH_URL: undefined,
        BETTER_AUTH_TRUSTED_ORIGINS: undefined,
        BACKEND_URL: undefined,
        BACKEND_AUTH_BASE_PATH: undefined,
        AUTH_BASE_PATH: undefined,
        HOST: undefined,
        BROWSER: 'none',
        DATA_DIR: dataDir,
        SITE_BUILD_DIR: 'build-start-test',
        PORT: String(sitePort),
        BACKEND_PORT: String(backendPort),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const exited = once(child, 'exit').then(([code]) => code as number | null);
    const served = new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8');
        stream.on('data', (chunk: string) => {
          output += chunk;
          if (output.includes('Ctrl-C ends')) {
            resolve();
          }
        });
      }
      void exited.then(() => {
        reject(new Error(`It ended by itself:\n${output}`));
      });
    });
    const begun: Start = {
      served,
      output: () => output,
      end: async (signal) => {
        child.kill(signal);
        const code = await exited;
        running.delete(begun);
        return code;
      },
    };
    running.add(begun);
    return begun;
  }

  const post = (endpoint: string, body: Record<string, string>) =>
    fetch(`http://localhost:${String(backendPort)}/auth/${endpoint}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: `http://localhost:${String(sitePort)}`,
      },
      body: JSON.stringify(body),
    });

  const portsAreFree = async () => {
    await assertPortFree(sitePort, 'PORT');
    await assertPortFree(backendPort, 'BACKEND_PORT');
  };

  // Windows ends a process without asking it.
  it.runIf(process.platform !== 'win32')(
    'serves both, ends both when asked, and still knows the reader',
    async () => {
      const account = {email: 'ada@example.com', password: 'correct horse'};

      const first = start();
      await first.served;
      expect(first.output()).toContain(
        `Site:     http://localhost:${String(sitePort)}\n`,
      );
      expect(first.output()).toContain(
        `Backend:  http://localhost:${String(backendPort)}\n`,
      );
      const site = await fetch(`http://localhost:${String(sitePort)}/sign-up`);
      expect(site.status).toBe(200);
      const signUp = await post('sign-up/email', {name: 'Ada', ...account});
      expect(signUp.status, await signUp.text()).toBe(200);
      expect(await first.end('SIGTERM'), first.output()).toBe(0);
      await portsAreFree();

      const second = start();
      await second.served;
      const signIn = await post('sign-in/email', account);
      expect(signIn.status, await signIn.text()).toBe(200);
      expect(await second.end('SIGINT'), second.output()).toBe(0);
      await portsAreFree();
    },
  );

  it('starts no backend where one is named', async () => {
    const named = `http://localhost:${String(await findFreePort())}`;
    const only = start({BACKEND_URL: named});
    await only.served;
    expect(only.output()).toContain(
      `Backend:  ${named} (not started here: BACKEND_URL is set)`,
    );
    await assertPortFree(backendPort, 'BACKEND_PORT');
    const site = await fetch(`http://localhost:${String(sitePort)}/`);
    expect(site.status).toBe(200);
  });
});
