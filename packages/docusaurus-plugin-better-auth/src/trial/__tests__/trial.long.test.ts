import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {afterAll, expect, it, vi} from 'vitest';
import {
  createTestSite,
  DOCUSAURUS,
  docusaurusEnvironment,
  STAND_IN_THEME,
} from '../../__tests__/testSite';
import {isRunning, readHolder} from '../folderHolder';

const PATIENCE = {timeout: 90_000, interval: 100};

/** CommonJS is what Docusaurus does not load again when it changes. */
const config = (plugin: string, tagline = '') =>
  `export default {title: 'Acme Docs', tagline: '${tagline}', url: 'https://docs.example.com', baseUrl: '/', future: {v4: true, faster: true}, plugins: [${plugin}]};\n`;

const ONE_LINE = `'docusaurus-plugin-better-auth'`;

/** As a process sees it that no package manager has started. */
const ENVIRONMENT = {...docusaurusEnvironment(), NODE_PATH: undefined};

type Start = {process: ChildProcess; output: () => string};

const started: ChildProcess[] = [];

function spawnStart(dir: string, port: number): Start {
  const child = spawn(
    process.execPath,
    [DOCUSAURUS, 'start', dir, '--no-open', '--port', String(port)],
    {cwd: dir, env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'pipe']},
  );
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  return {process: child, output: () => stripVTControlCharacters(output)};
}

/** `docusaurus start`, from when its backend answers. */
async function start(dir: string, port: number): Promise<Start> {
  const running = spawnStart(dir, port);
  await vi.waitUntil(() => {
    const output = running.output();
    if (running.process.exitCode !== null || output.includes('did not start')) {
      throw new Error(output);
    }
    return output.includes('More: ');
  }, PATIENCE);
  return running;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function post(url: string, origin: string, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Origin: origin},
    body: JSON.stringify(body),
  });
}

it('says what to install where there is no backend to try', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 'trial-'));
  try {
    const plugin = JSON.stringify(
      path.resolve(__dirname, '../../../lib/index.js'),
    );
    await writeFile(path.join(dir, 'docusaurus.config.js'), config(plugin));
    const {process: child, output} = spawnStart(dir, await findFreePort());
    const [exitCode] = (await once(child, 'close')) as [number];
    expect(exitCode).toBe(1);
    expect(output()).toMatch(
      /docusaurus-plugin-better-auth has no backend yet\.[^]* --?(?:save-)?dev docusaurus-better-auth-backend\n[^]*set "backendUrl" in docusaurus\.config/,
    );
  } finally {
    await rm(dir, {recursive: true, force: true});
  }
});

afterAll(() => {
  for (const child of started) {
    child.kill('SIGKILL');
  }
});

it('runs a backend beside `docusaurus start`, and as long as that', async () => {
  const site = await createTestSite('trial', '{}', {
    'docusaurus.config.js': config(ONE_LINE),
    ...STAND_IN_THEME,
  });
  const pidNow = () => readHolder(site.dir) ?? 0;
  const configure = (text: string) =>
    writeFile(path.join(site.dir, 'docusaurus.config.js'), text);
  const isLoaded = (text: string) =>
    vi.waitUntil(
      async () =>
        (await site.read('.docusaurus/docusaurus.config.mjs')).includes(text),
      PATIENCE,
    );

  // Nothing is built for readers without a backend of the owner's.
  const build = await site.build({loadOnly: true});
  expect(build.exitCode).toBe(1);
  expect(build.output).toContain(
    'The option "backendUrl" of docusaurus-plugin-better-auth is not set.',
  );

  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const first = await start(site.dir, port);
  const backend = /Backend +(\S+)/.exec(first.output())?.[1] ?? '';
  expect(backend).toMatch(/^http:\/\/localhost:\d+$/);
  expect(first.output()).toContain(`Sign up   ${origin}/sign-up`);
  expect((await fetch(`${origin}/sign-up`)).status).toBe(200);
  expect((await fetch(`${backend}/dev/outbox`)).status).toBe(200);
  expect(await site.read('.docusaurus/globalData.json')).toContain(backend);

  // Its secret is random, its owner's alone, and in no bundle.
  const secretFile = path.join(site.dir, '.better-auth', 'secret');
  const secret = await readFile(secretFile, 'utf8');
  expect(secret).toMatch(/^[\w-]{43}$/);
  if (process.platform !== 'win32') {
    expect((await stat(secretFile)).mode & 0o777).toBe(0o600);
  }
  expect(await (await fetch(`${origin}/main.js`)).text()).not.toContain(secret);
  expect(await site.read('.better-auth/.gitignore')).toBe('*\n');

  const ada = {email: 'ada@example.com', password: 'correct horse 9'};
  const signUp = await post(`${backend}/auth/sign-up/email`, origin, {
    ...ada,
    name: 'Ada',
  });
  expect(signUp.status).toBe(200);
  expect(signUp.headers.get('access-control-allow-origin')).toBe(origin);
  const cookie = signUp.headers.get('set-cookie')?.split(';')[0] ?? '';
  const whoIsThere = async () => {
    const answer = await fetch(`${backend}/auth/get-session`, {
      headers: {Cookie: cookie},
    });
    return ((await answer.json()) as {user?: {email: string}} | null)?.user
      ?.email;
  };
  expect(await whoIsThere()).toBe(ada.email);
  const elsewhere = 'http://localhost:1';
  expect(
    (await post(`${backend}/auth/sign-in/email`, elsewhere, ada)).status,
  ).toBe(403);

  // A change of the config leaves it alone, …
  const pid = pidNow();
  await configure(config(ONE_LINE, 'changed'));
  await isLoaded('changed');
  expect(await whoIsThere()).toBe(ada.email);
  expect(pidNow()).toBe(pid);
  // … unless that names a backend …
  await configure(config(`[${ONE_LINE}, {backendUrl: '/backend'}]`));
  await vi.waitUntil(() => !isRunning(pid), PATIENCE);
  expect(await site.read('.docusaurus/globalData.json')).toContain('/backend');
  // … or no longer does.
  await configure(config(ONE_LINE));
  await vi.waitUntil(() => whoIsThere().catch(() => undefined), PATIENCE);
  expect(first.output().split('Accounts are on trial')).toHaveLength(2);
  await vi.waitUntil(
    () =>
      first.output().includes(`The backend on trial runs again: ${backend}`),
    PATIENCE,
  );

  // It ends in order with the site, …
  const second = pidNow();
  first.process.kill('SIGTERM');
  await vi.waitUntil(() => !isRunning(second), PATIENCE);
  expect(existsSync(path.join(site.dir, '.better-auth/backend.lock'))).toBe(
    false,
  );

  // … is there again with the site, and knows its readers, …
  const again = await start(site.dir, port);
  expect(again.output()).toContain(`Backend   ${backend}`);
  expect(await whoIsThere()).toBe(ada.email);
  expect(
    (await post(`${backend}/auth/sign-in/email`, origin, ada)).status,
  ).toBe(200);

  // … and does not outlive it, whatever becomes of that.
  const third = pidNow();
  again.process.kill('SIGKILL');
  await vi.waitUntil(() => !isRunning(third), PATIENCE);
});
