import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo, type Server} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, expect, it} from 'vitest';
import {configuredBackend} from '../../doctor/configuredBackend';
import {
  installCommand,
  refuseBundleWithoutBackend,
  refuseMissingBackend,
} from '../../missingBackend';
import {readHolder} from '../folderHolder';
import {describeObstacle, describeTrial} from '../introduceTrial';
import {waitForPredecessor} from '../predecessor';
import {readSiteHost, readSiteOrigin} from '../siteAddress';
import {readKept, writeKept} from '../trialFolder';
import {explainFailure} from '../trialFailure';
import {choosePort, isAddressMissing} from '../trialPort';

/** The folder of a site that has this workspace's packages. */
const INSTALLED = __dirname;

/** The folder of a site that has none. */
const EMPTY = mkdtempSync(path.join(tmpdir(), 'trial-'));

const command = (name: string, ...rest: string[]) => [
  'node',
  'docusaurus',
  name,
  ...rest,
];

afterAll(() => {
  rmSync(EMPTY, {recursive: true, force: true});
});

it('says what a build lacks, and what a start lacks', () => {
  const refuse = (dir: string, name: string, backendUrl?: string) => () =>
    refuseMissingBackend(dir, {backendUrl}, command(name));

  for (const name of ['build', 'deploy', 'serve']) {
    expect(refuse(INSTALLED, name)).toThrow(
      /^The option "backendUrl" of docusaurus-plugin-better-auth is not set\. .*\n +\['docusaurus-plugin-better-auth', \{backendUrl: 'https:\/\/api\.example\.com'\}\]\nMore: https:.*installation\.md$/,
    );
  }
  expect(refuse(INSTALLED, 'start')).not.toThrow();
  expect(refuse(EMPTY, 'build', '/backend')).not.toThrow();
  // What only looks at the site needs no backend, unless it bundles after all.
  expect(refuse(EMPTY, 'write-translations')).not.toThrow();
  expect(() =>
    refuseBundleWithoutBackend({}, 'production', ['node', 'own-build.mjs']),
  ).toThrow('A build needs a backend');
  expect(() =>
    refuseBundleWithoutBackend({}, 'development', ['node', 'own-start.mjs']),
  ).toThrow('run by the `docusaurus start` command alone');
  expect(() =>
    refuseBundleWithoutBackend({}, 'development', command('start')),
  ).not.toThrow();

  const agent = (name: string) => ({npm_config_user_agent: `${name}/1.0 node`});
  expect(installCommand('a', agent('pnpm'))).toBe('pnpm add --save-dev a');
  expect(installCommand('a', agent('yarn'))).toBe('yarn add --dev a');
  expect(installCommand('a', {})).toBe('npm install --save-dev a');
});

it('introduces itself in a few lines, and says where it does not work', () => {
  const url = 'http://localhost:8123';
  expect(
    describeTrial({url, siteOrigin: 'http://localhost:3000'}, '/sign-up'),
  ).toBe(
    `Accounts are on trial: "backendUrl" is not set, so a backend runs beside your site.
  Sign up   http://localhost:3000/sign-up
  E-mail    http://localhost:8123/dev/outbox (shown there, not sent)
  Backend   http://localhost:8123
  Accounts  .better-auth in your site's folder (git ignores it; delete it to begin anew)
It is for trying out, on this machine only. A build needs your own backend:
  ['docusaurus-plugin-better-auth', {backendUrl: 'https://api.example.com'}]
More: https://github.com/docusaurus-better-auth/docusaurus-better-auth/blob/main/website/docs/installation.md`,
  );
  expect(
    describeTrial({url, siteOrigin: 'http://localhost:3000'}, null),
  ).not.toContain('Sign up');

  expect(describeObstacle('http://[::1]:3000')).toBeNull();
  expect(describeObstacle('http://192.168.1.5:3000')).toContain('--host');
  expect(describeObstacle('https://localhost:3000')).toContain('HTTPS=true');

  const onHost = (host: string) =>
    describeObstacle('http://localhost:3000', command('start', '--host', host));
  expect(onHost('localhost')).toBeNull();
  for (const host of ['0.0.0.0', '::']) {
    expect(onHost(host)).toMatch(
      /only in a browser on this machine, at http:\/\/localhost:3000.* container/,
    );
  }
});

it.each([
  {host: undefined, name: 'localhost'},
  {host: '0.0.0.0', name: 'localhost'},
  {host: '127.0.0.1', name: '127.0.0.1'},
  {host: '::1', name: '[::1]'},
])('takes the name of the site for $host', ({host, name}) => {
  const given = host === undefined ? [] : ['--host', host];
  expect(readSiteHost(command('start', './site', ...given))).toBe(name);
  const siteOrigin = (type: string) =>
    readSiteOrigin({
      options: {...(host !== undefined && {host}), server: {type}},
      server: {
        address: () => ({port: 3001, address: '127.0.0.1', family: 'IPv4'}),
      },
    });
  expect(siteOrigin('http')).toBe(`http://${name}:3001`);
  expect(siteOrigin('https')).toBe(`https://${name}:3001`);
});

it('keeps its port until another program has it', async () => {
  const first = await choosePort(EMPTY);
  writeKept(EMPTY, {port: first});
  expect(await choosePort(EMPTY)).toBe(first);
  const lock = path.join(EMPTY, '.better-auth', 'backend.lock');
  const holdBy = (pid: number, processStart: string | null) => {
    writeFileSync(lock, JSON.stringify({id: 'a', pid, processStart}));
  };

  const other: Server = createServer().listen(first, '127.0.0.1');
  await once(other, 'listening');
  try {
    expect((other.address() as AddressInfo).port).toBe(first);
    expect(await choosePort(EMPTY)).not.toBe(first);
    // Its own backend, which is about to end.
    holdBy(process.pid, null);
    expect(await choosePort(EMPTY)).toBe(first);
    const ending = waitForPredecessor(EMPTY);
    rmSync(lock);
    expect(await ending).toBeNull();
    expect(await choosePort(EMPTY)).not.toBe(first);
    // One of before the machine was switched off, whose number is another's by now.
    holdBy(process.pid, 'another time');
    expect(readHolder(EMPTY)).toBeNull();
    expect(await choosePort(EMPTY)).not.toBe(first);
  } finally {
    other.close();
  }

  writeFileSync(path.join(EMPTY, '.better-auth', 'trial.json'), '{');
  expect(readKept(EMPTY)).toBeNull();
});

it('takes no port that the system keeps back', () => {
  expect(
    ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EADDRINUSE', 'EACCES'].filter(
      isAddressMissing,
    ),
  ).toEqual(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);
});

it('says what to do in a trial about settings that it does not read', () => {
  expect(explainFailure('DATA_DIR: "/a" cannot be written (EACCES).')).toMatch(
    /^DATA_DIR: .*\nA trial reads none of .* \.better-auth in your site's folder/,
  );
  expect(explainFailure('It has no module "pg".')).toBe(
    'It has no module "pg".',
  );
});

it('tells the doctor which backend there could be', () => {
  expect(configuredBackend(EMPTY, {backendUrl: '/api'}, {})).toBe('/api');
  const named = {backend: 'http://localhost:8000'};
  expect(configuredBackend(EMPTY, {}, named)).toBe(named.backend);

  writeKept(EMPTY, {port: 8123});
  expect(() => configuredBackend(EMPTY, {}, {})).toThrow(
    /^there is no backend to look at\. Set the option "backendUrl"[^]*--backend http:\/\/localhost:8123$/,
  );
});
