import {
  AuthError,
  SessionAnswer,
  SignedIn,
  SignedOut,
  SignInBody,
  SignUpBody,
} from 'better-auth-reader-profile/contract';
import type {RouteSchema} from '../http/route.js';
import type {Json} from './jsonSchema.js';
import {toJsonSchema} from './jsonSchema.js';
import {PROBLEM_TYPE, SESSION_SCHEME} from './operation.js';

type AuthOperation = {
  method: 'get' | 'post';
  /** The seed's short name. */
  alias: string;
  /** Better Auth's own path, which it stands for. */
  path: string;
  summary: string;
  body?: RouteSchema;
  answer: RouteSchema;
  /** Whether the session's cookie matters. */
  withSession?: boolean;
};

const OPERATIONS: readonly AuthOperation[] = [
  {
    method: 'post',
    alias: 'signup',
    path: 'sign-up/email',
    summary: 'Create an account; the answer sets the session cookie',
    body: SignUpBody,
    answer: SignedIn,
  },
  {
    method: 'post',
    alias: 'signin',
    path: 'sign-in/email',
    summary: 'Sign in; the answer sets the session cookie',
    body: SignInBody,
    answer: SignedIn,
  },
  {
    method: 'post',
    alias: 'signout',
    path: 'sign-out',
    summary: 'Sign out; the answer clears the cookie',
    answer: SignedOut,
    withSession: true,
  },
  {
    method: 'get',
    alias: 'session',
    path: 'get-session',
    summary: 'The current session, or null',
    answer: SessionAnswer,
    withSession: true,
  },
];

/** Better Auth's refusals have its own shape, this backend's are problems. */
const refusal = {
  description: "Refused: in Better Auth's words, or as a problem",
  content: {
    'application/json': {schema: toJsonSchema(AuthError, 'output')},
    [PROBLEM_TYPE]: {schema: {$ref: '#/components/schemas/Problem'}},
  },
};

function describeOperation(operation: AuthOperation, name: string): Json {
  const {body, answer, summary, withSession = false} = operation;
  return {
    operationId: `auth${name
      .split(/[-/]/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join('')}`,
    tags: ['auth'],
    summary,
    ...(body && {
      requestBody: {
        required: true,
        content: {'application/json': {schema: toJsonSchema(body, 'input')}},
      },
    }),
    responses: {
      200: {
        description: 'Done',
        content: {'application/json': {schema: toJsonSchema(answer, 'output')}},
      },
      '4XX': refusal,
      '5XX': refusal,
    },
    security: withSession ? [{}, {[SESSION_SCHEME]: []}] : [],
  };
}

function describeRest(method: string): Json {
  return {
    operationId: `${method}Auth`,
    tags: ['auth'],
    summary: "Any other path of Better Auth's protocol",
    description:
      "What Better Auth and its plugins serve, the reader profile's `reader-profile/*` among it; a path may have several parts. See Better Auth's own reference.",
    parameters: [
      {name: 'path', in: 'path', required: true, schema: {type: 'string'}},
    ],
    responses: {
      default: {description: "Better Auth's answer"},
    },
    security: [{}, {[SESSION_SCHEME]: []}],
  };
}

/** `{AUTH}/*`, level 1 of the contract: Better Auth's, not routes of ours. */
export function describeAuthPaths(authBasePath: string): Json {
  const paths: Json = {};
  for (const operation of OPERATIONS) {
    for (const name of [operation.alias, operation.path]) {
      paths[`${authBasePath}/${name}`] = {
        [operation.method]: describeOperation(operation, name),
      };
    }
  }
  paths[`${authBasePath}/{path}`] = {
    get: describeRest('get'),
    post: describeRest('post'),
  };
  return paths;
}
