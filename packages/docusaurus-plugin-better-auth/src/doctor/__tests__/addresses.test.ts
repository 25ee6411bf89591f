import {expect, it} from 'vitest';
import {LOCAL_ORIGIN, resolveAddresses, UsageError} from '../addresses';
import {startOrigin} from '../quickCheck';

const resolve = (given: Partial<Parameters<typeof resolveAddresses>[0]>) =>
  resolveAddresses({
    siteUrl: 'https://docs.example.com',
    configured: 'https://api.example.com',
    backend: undefined,
    origins: [],
    env: {},
    ...given,
  });

it('takes the published site, and the local one for a backend on this machine', () => {
  expect(resolve({})).toEqual({
    backendUrl: 'https://api.example.com',
    origins: [{origin: 'https://docs.example.com', role: 'site'}],
  });
  expect(resolve({configured: 'http://localhost:8000'}).origins).toEqual([
    {origin: LOCAL_ORIGIN, role: 'local'},
  ]);
  expect(resolve({configured: '/backend'}).backendUrl).toBe(
    'https://docs.example.com/backend',
  );
  expect(
    resolve({
      backend: 'https://other.example/?x#y',
      origins: ['https://a.example/docs/', 'https://a.example'],
    }),
  ).toEqual({
    backendUrl: 'https://other.example',
    origins: [{origin: 'https://a.example', role: 'given'}],
  });
});

it.each<NodeJS.ProcessEnv>([
  {VERCEL_ENV: 'preview', VERCEL_URL: 'preview.example'},
  {CONTEXT: 'deploy-preview', DEPLOY_PRIME_URL: 'https://preview.example'},
  {CF_PAGES_BRANCH: 'feature', CF_PAGES_URL: 'https://preview.example'},
])('looks at the preview that a host is building: %j', (env) => {
  expect(resolve({env}).origins).toContainEqual({
    origin: 'https://preview.example',
    role: 'preview',
  });
});

it.each(['localhost:8000', '//x', 'https://ada:secret@docs.example.com'])(
  'refuses %s, without repeating a password',
  (origin) => {
    const act = () => resolve({origins: [origin]});

    expect(act).toThrow(UsageError);
    expect(act).not.toThrow(/secret/);
  },
);

it('knows the port of the development server', () => {
  expect(startOrigin(['start', '--no-open'])).toBe(LOCAL_ORIGIN);
  expect(startOrigin(['start', '-p', '4000'])).toBe('http://localhost:4000');
  expect(startOrigin(['start', 'site', '--port=4001'])).toBe(
    'http://localhost:4001',
  );
});
