import {CONTRACT_VERSION} from 'better-auth-reader-profile/contract';
import type {AccessTable} from '../access.js';
import {readAudience} from '../access.js';
import type {BackendConfig} from '../config.js';
import type {Route} from '../http/route.js';
import {describeAuthPaths} from './authPaths.js';
import type {Json} from './jsonSchema.js';
import {ProblemBody, toJsonSchema} from './jsonSchema.js';
import {describeRoute, SESSION_SCHEME, toOpenApiPath} from './operation.js';

/** Better Auth's cookie; browsers take the prefix over https only. */
function sessionCookieName(url: string): string {
  const prefix = url.startsWith('https:') ? '__Secure-' : '';
  return `${prefix}better-auth.session_token`;
}

/** OpenAPI 3.1 of everything that this backend answers. */
export function createOpenApiDocument(
  config: Pick<BackendConfig, 'url' | 'authBasePath'>,
  routes: readonly Route[],
  access: AccessTable,
): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = toOpenApiPath(route.path);
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: describeRoute(
        route,
        readAudience(route.path, access),
      ),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'docusaurus-better-auth backend',
      version: `${String(CONTRACT_VERSION)}.0.0`,
      description:
        'A wrong method is answered with 405, an unknown path with 404, both as problems. Every path answers OPTIONS, and HEAD where it answers GET.',
      license: {name: 'MIT', identifier: 'MIT'},
    },
    servers: [{url: config.url}],
    paths: {...paths, ...describeAuthPaths(config.authBasePath)},
    components: {
      schemas: {Problem: toJsonSchema(ProblemBody, 'output')},
      securitySchemes: {
        [SESSION_SCHEME]: {
          type: 'apiKey',
          in: 'cookie',
          name: sessionCookieName(config.url),
        },
      },
    },
  };
}
