import {describe, expect, it} from 'vitest';
import {backendEnvironment, readStartOptions} from '../startOptions.mjs';

describe('what npm start is asked for', () => {
  it('serves the site on 3000 and the backend on 8000', () => {
    expect(readStartOptions({})).toEqual({
      sitePort: 3000,
      siteUrl: 'http://localhost:3000',
      backendPort: 8000,
      backendUrl: 'http://localhost:8000',
      authBasePath: undefined,
      outDir: 'build',
    });
  });

  it('takes other ports', () => {
    expect(
      readStartOptions({PORT: '3001', BACKEND_PORT: '8001'}),
    ).toMatchObject({
      siteUrl: 'http://localhost:3001',
      backendUrl: 'http://localhost:8001',
    });
  });

  it('starts no backend where one is named', () => {
    const options = readStartOptions({
      BACKEND_URL: 'https://api.example.com',
      BACKEND_PORT: 'ignored',
      BACKEND_AUTH_BASE_PATH: '/api/auth',
    });
    expect(options).toMatchObject({
      backendUrl: 'https://api.example.com',
      backendPort: undefined,
      authBasePath: '/api/auth',
    });
  });

  it('takes an empty variable for none', () => {
    expect(readStartOptions({PORT: '', BACKEND_URL: ' '})).toEqual(
      readStartOptions({}),
    );
  });

  it.each(['0', '65536', '-1', '3000.5', 'http', '0x10'])(
    'refuses the port %s, and says what to do',
    (given) => {
      expect(() => readStartOptions({PORT: given})).toThrow(
        `PORT is "${given}". Set it to a port from 1 to 65535, or leave it out for 3000.`,
      );
    },
  );

  it('builds the site elsewhere', () => {
    expect(readStartOptions({SITE_BUILD_DIR: 'build-e2e'}).outDir).toBe(
      'build-e2e',
    );
  });

  it.each(['src', '..', 'build/../src', 'build-e2e/../src', '/tmp/build'])(
    'does not let a build empty %s',
    (given) => {
      expect(() => readStartOptions({SITE_BUILD_DIR: given})).toThrow(
        `SITE_BUILD_DIR is "${given}". Set it to a folder's name that begins with build-, such as build-preview, or leave it out for build.`,
      );
    },
  );

  it('refuses one port for both', () => {
    expect(() => readStartOptions({PORT: '8000'})).toThrow(
      'The site and the backend cannot share port 8000. Set PORT or BACKEND_PORT to another one.',
    );
  });
});

describe("the backend's environment", () => {
  const options = readStartOptions({PORT: '3001', BACKEND_PORT: '8001'});

  it('is development mode, on its port, for this site', () => {
    const env = backendEnvironment(options, {NODE_ENV: 'production'});
    expect(env).toMatchObject({
      NODE_ENV: 'development',
      ASK_SOURCE: expect.stringMatching(
        /website.build.ask-passages\.json$/,
      ) as string,
      PORT: '8001',
      BETTER_AUTH_URL: 'http://localhost:8001',
      BETTER_AUTH_TRUSTED_ORIGINS: 'http://localhost:3001',
    });
    expect(env.DATA_DIR).toMatch(/[/\\]\.data[/\\]backend$/);
    expect(env).not.toHaveProperty('AUTH_BASE_PATH');
  });

  it('keeps what the owner has set', () => {
    const own = {
      BETTER_AUTH_URL: 'http://localhost:9000',
      BETTER_AUTH_TRUSTED_ORIGINS: 'http://localhost:9001',
      DATA_DIR: '/somewhere',
      DATABASE_URL: 'postgres://localhost/docs',
    };
    expect(backendEnvironment(options, own)).toMatchObject(own);
  });

  it('takes an empty variable for none', () => {
    const given = {BETTER_AUTH_URL: '', DATA_DIR: '', DATABASE_URL: ''};
    expect(backendEnvironment(options, given)).toEqual(
      backendEnvironment(options, {}),
    );
  });

  it("listens on this machine only, whatever the shell's HOST is", () => {
    expect(backendEnvironment(options, {HOST: 'my-laptop'})).toMatchObject({
      HOST: '127.0.0.1',
    });
  });

  it('follows BACKEND_AUTH_BASE_PATH, as the site does', () => {
    const env = {BACKEND_AUTH_BASE_PATH: '/api/auth'};
    expect(backendEnvironment(readStartOptions(env), env)).toMatchObject({
      AUTH_BASE_PATH: '/api/auth',
    });
    expect(
      backendEnvironment(options, {AUTH_BASE_PATH: '/elsewhere'}),
    ).not.toHaveProperty('AUTH_BASE_PATH');
  });
});
