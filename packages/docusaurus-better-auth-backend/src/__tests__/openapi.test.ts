import {Validator} from '@seriousme/openapi-schema-validator';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ACCESS} from '../access.js';
import {createOpenApiDocument} from '../openapi/openapiDocument.js';
import {toOpenApiPath} from '../openapi/operation.js';
import type {OpenApi} from './openapi/openApi.js';
import type {TestBackend} from './testBackend.js';
import {emptyDatabase, startBackend} from './testBackend.js';

describe('/openapi.json', () => {
  let started: TestBackend;
  let document: OpenApi;

  beforeAll(async () => {
    started = await startBackend(await emptyDatabase('PGlite'));
    const answer = await fetch(`${started.url}/openapi.json`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(answer.headers.get('cache-control')).toContain('public');
    document = (await answer.json()) as OpenApi;
  });
  afterAll(() => started.backend.close());

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    expect(result).toMatchObject({valid: true});
    expect(validator.version).toBe('3.1');
  });

  it('holds every path of the access table that is served, and says who may use it', () => {
    const words = {anyone: [], reader: ['readers'], admin: ['admin']};
    const described = Object.keys(document.paths).filter(
      (path) => !path.startsWith('/auth/'),
    );
    const known = Object.keys(ACCESS).map(toOpenApiPath);
    expect(known).toEqual(expect.arrayContaining(described));
    for (const [path, audience] of Object.entries(ACCESS)) {
      for (const operation of Object.values(
        document.paths[toOpenApiPath(path)] ?? {},
      )) {
        for (const word of words[audience]) {
          expect(operation.description).toContain(word);
        }
        expect(operation.security).toEqual(
          audience === 'anyone' ? [] : [{session: []}],
        );
      }
    }
  });

  it('gives each operation a name of its own, and its refusals', () => {
    const operations = Object.values(document.paths).flatMap((path) =>
      Object.values(path),
    );
    const names = operations.map(({operationId}) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(
      Object.keys(document.paths['/api/v1/profile']?.post?.responses ?? {}),
    ).toEqual('200 400 401 403 409 413 415 422 429 500 503'.split(' '));
  });

  it("describes level 1: Better Auth's paths and the seed's short names", () => {
    for (const name of [
      'signup',
      'sign-up/email',
      'signin',
      'sign-in/email',
      'signout',
      'sign-out',
      'session',
      'get-session',
      '{path}',
    ]) {
      expect(document.paths).toHaveProperty([`/auth/${name}`]);
    }
  });

  it('refuses a route that nobody decided about', () => {
    const route = {
      method: 'GET',
      path: '/api/v1/new',
      summary: 'New',
      answers: {},
      handle: () => Promise.resolve(new Response()),
    } as const;
    expect(() =>
      createOpenApiDocument(started.backend.config, [route], ACCESS),
    ).toThrow('/api/v1/new is not in the access table');
  });
});
