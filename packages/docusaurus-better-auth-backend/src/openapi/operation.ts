import type {Audience} from '../access.js';
import {READING_PATHS} from '../http/originCheck.js';
import type {Route, RouteAnswer, RouteSchema} from '../http/route.js';
import type {Json} from './jsonSchema.js';
import {toJsonSchema} from './jsonSchema.js';

/** Name of the cookie scheme in the document. */
export const SESSION_SCHEME = 'session';

const JSON_TYPE = 'application/json';
export const PROBLEM_TYPE = 'application/problem+json';

/** Who is refused, and why, by the route's audience. */
const REFUSALS: Readonly<Record<Audience, string>> = {
  anyone: 'The page is not trusted: its Origin is another one, null or missing',
  reader:
    'The page is not trusted, or an admin looks at the site as this reader',
  admin: 'The reader is no admin, or the page is not trusted',
};

/** What a route answers by its kind, beyond what it says itself. */
function describeKind(route: Route, audience: Audience): [number, string][] {
  const {method, path, body, query, rateLimit} = route;
  const isWrite = method !== 'GET' && !READING_PATHS.has(path);
  const kinds: [boolean, number, string][] = [
    [body !== undefined, 400, 'The body ended early'],
    [audience !== 'anyone', 401, 'Nobody is signed in'],
    [isWrite || audience !== 'anyone', 403, REFUSALS[audience]],
    [path.includes(':'), 404, 'There is nothing at this address'],
    [body !== undefined, 413, 'The body is larger than 64 KB'],
    [body !== undefined, 415, 'The body is not application/json'],
    [
      body !== undefined || query !== undefined,
      422,
      'The request has the wrong shape',
    ],
    [rateLimit !== undefined, 429, 'Too many requests; see Retry-After'],
    [true, 500, 'Something went wrong on the server'],
    [true, 503, 'The server is not ready; see Retry-After'],
  ];
  return kinds
    .filter(([applies]) => applies)
    .map(([, status, description]) => [status, description]);
}

function contentOf(status: number, answer: RouteAnswer): Json | undefined {
  if (status >= 400 && !answer.schema) {
    return {[PROBLEM_TYPE]: {schema: {$ref: '#/components/schemas/Problem'}}};
  }
  const type = answer.contentType ?? (answer.schema ? JSON_TYPE : undefined);
  if (type === undefined) {
    return undefined;
  }
  const others = (answer.otherContentTypes ?? []).map((other) => [
    other,
    {schema: {type: 'string'}},
  ]);
  return {
    [type]: {
      schema: answer.schema
        ? toJsonSchema(answer.schema, 'output')
        : {type: 'string'},
    },
    ...(Object.fromEntries(others) as Json),
  };
}

function describeAnswer(status: number, answer: RouteAnswer): Json {
  const content = contentOf(status, answer);
  return {
    description: answer.description,
    ...((status === 429 || status === 503) && {
      headers: {
        'Retry-After': {
          description: 'Seconds to wait',
          schema: {type: 'string'},
        },
      },
    }),
    ...(content && {content}),
  };
}

function queryParameters(query: RouteSchema): Json[] {
  const {properties = {}, required = []} = toJsonSchema(query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** Names of a path's `:name` parts, without what Hono allows behind them. */
function pathParameterNames(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
}

/** `/api/v1/sessions/:id/revoke` as OpenAPI writes it. */
export function toOpenApiPath(path: string): string {
  return path.replace(/:(\w+)(\{[^}]*\})?\??/g, '{$1}');
}

/** `get /api/v1/profile/export` as `getProfileExport`. */
export function operationIdOf({method, path}: Pick<Route, 'method' | 'path'>) {
  const words = path
    .replace(/^\/api\/v1\//, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [method.toLowerCase(), ...words].join('');
}

/** A route as an operation of the document. */
export function describeRoute(route: Route, audience: Audience): Json {
  const answers: Record<number, RouteAnswer> = {};
  for (const [status, description] of describeKind(route, audience)) {
    answers[status] = {description};
  }
  Object.assign(answers, route.answers);
  const parameters = [
    ...pathParameterNames(route.path).map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: {type: 'string'},
    })),
    ...(route.query ? queryParameters(route.query) : []),
  ];
  return {
    operationId: operationIdOf(route),
    summary: route.summary,
    description: AUDIENCES[audience],
    ...(parameters.length > 0 && {parameters}),
    ...(route.body && {
      requestBody: {
        required: !(route.bodyOptional ?? false),
        content: {[JSON_TYPE]: {schema: toJsonSchema(route.body, 'input')}},
      },
    }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [
        status,
        describeAnswer(Number(status), answer),
      ]),
    ),
    security: audience === 'anyone' ? [] : [{[SESSION_SCHEME]: []}],
  };
}

const AUDIENCES: Readonly<Record<Audience, string>> = {
  anyone: 'For anyone.',
  reader: 'For signed-in readers.',
  admin: 'For readers of role admin.',
};
