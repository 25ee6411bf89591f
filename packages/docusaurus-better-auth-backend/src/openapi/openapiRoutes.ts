import * as z from 'zod';
import type {AccessTable} from '../access.js';
import type {BackendConfig} from '../config.js';
import type {Route} from '../http/route.js';
import {createOpenApiDocument} from './openapiDocument.js';

export const OPENAPI_PATH = '/openapi.json';

/** Seconds that the document may be kept; a new version can change it. */
const MAX_AGE = 300;

/**
 * The description of all routes, made from what they say; itself among them,
 * since it is made on the first request.
 * Made once: it does not change while the process runs.
 */
export function createOpenApiRoutes(
  config: Pick<BackendConfig, 'url' | 'authBasePath'>,
  routes: readonly Route[],
  access: AccessTable,
): Route[] {
  let document: string | undefined;
  const route: Route = {
    method: 'GET',
    path: OPENAPI_PATH,
    summary: 'This document',
    answers: {
      200: {
        description: 'OpenAPI 3.1',
        schema: z.looseObject({openapi: z.string()}),
      },
    },
    handle: () => {
      document ??= JSON.stringify(
        createOpenApiDocument(config, routes, access),
      );
      return Promise.resolve(
        new Response(document, {
          headers: {
            'Content-Type': 'application/json',
            'Cache-Control': `public, max-age=${String(MAX_AGE)}`,
          },
        }),
      );
    },
  };
  return [route];
}
