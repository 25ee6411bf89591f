import type {CurrentUser} from '../auth/authService.js';
import type {RateLimit} from './rateLimit.js';

/** Methods that a route of this backend may answer. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What is known of a request before its handler runs. */
export type RequestContext = {
  /** Address of the client: the socket's, or what a trusted proxy says. */
  clientAddress: string;
  /** Values of the path's `:name` parts, decoded. */
  params: Readonly<Record<string, string>>;
  requestId: string;
  /**
   * Who is signed in. Never null on a route for readers or admins; always null
   * on a route for anyone, which nothing about a session may delay or stop.
   */
  user: CurrentUser | null;
  /**
   * Who is signed in, for a route for anyone that adds something for them.
   * @throws Where the session can't be looked up: answer without it then.
   */
  getCurrentUser(): Promise<CurrentUser | null>;
};

/** Answers a request; throws a `ReaderProfileError` for a problem. */
export type RouteHandler = (
  request: Request,
  context: RequestContext,
) => Promise<Response>;

/** A zod schema, of `zod` or of `zod/mini`. */
export type RouteSchema = {_zod: {output: unknown}};

/** One kind of answer, as `/openapi.json` describes it. */
export type RouteAnswer = {
  description: string;
  /** Shape of a JSON body; left out where the answer has none, or no JSON. */
  schema?: RouteSchema;
  /** Default: `application/json` where there is a schema. */
  contentType?: string;
  /** Types of the same answer in another form: `text/event-stream`. */
  otherContentTypes?: readonly string[];
};

/** A route and its part of the contract. Who may use it: see access.ts. */
export type Route = {
  method: Method;
  /** Path as Hono reads it: `/api/v1/sessions/:id/revoke`. */
  path: string;
  /** One line for `/openapi.json`. */
  summary: string;
  /** Counts calls by account where there is one, else by client address. */
  rateLimit?: RateLimit;
  /** Shape of the JSON body. */
  body?: RouteSchema;
  /** Default: false. Whether a request may come without that body. */
  bodyOptional?: boolean;
  /** Shape of the query string: an object of strings. */
  query?: RouteSchema;
  /**
   * Answers by status. What every route may answer by its kind (401, 403, 404
   * of an unknown path, 405, 413, 415, 429, 500, 503) is added by itself.
   */
  answers: Readonly<Record<number, RouteAnswer>>;
  handle: RouteHandler;
};

/**
 * The reader on a route that only readers reach.
 *
 * @throws {Error} Where the access table opens the route to anyone.
 */
export function readerOf({user}: RequestContext): CurrentUser {
  if (user === null) {
    throw new Error('This route is open to anyone in the access table.');
  }
  return user;
}
