import {BODY_MAX_BYTES} from 'better-auth-reader-profile/contract';
import {resolveAlias} from '../auth/aliases.js';
import {HANDED_OVER_STATUS} from '../auth/handoff/handoff.js';
import type {AuthHandler} from '../auth/authGuard.js';
import type {CurrentUser} from '../auth/authService.js';
import type {RequestContext, Route} from '../http/route.js';
import {toPlainPath} from '../limits/authRules.js';
import type {Log} from '../observability/log.js';
import {describeError} from '../observability/log.js';
import {
  isBySession,
  kindOfAuthCall,
  kindOfRoute,
  READ_KIND,
} from './authEventKind.js';
import type {AuthEvent} from './authEventStore.js';
import type {AuthResult} from './authOutcome.js';
import {readAuthError, readAuthResult} from './authOutcome.js';
import {readCoarseUserAgent} from './coarseUserAgent.js';

/** One call, as metrics count it: nothing in it tells who. */
export type AuthCall = AuthResult & {kind: string; seconds: number};

export type AuthRecorderParts = {
  authBasePath: string;
  getCurrentUser: (
    request: Request,
    clientAddress: string,
  ) => Promise<Pick<CurrentUser, 'id' | 'impersonatedBy'> | null>;
  /** Takes each event. */
  addEvent: (event: AuthEvent) => void;
  /** Takes each call, those that only read included. */
  observe: (call: AuthCall) => void;
  log: Log;
};

export type AuthRecorder = {
  /** The handler, with an event of each call: of those it refuses as well. */
  aroundAuth(
    handleAuth: AuthHandler,
  ): (
    request: Request,
    clientAddress: string,
    requestId: string,
  ) => Promise<Response>;
  /** Runs a route of our own, with an event where it is one of the acts. */
  aroundRoute(
    route: Pick<Route, 'method' | 'path'>,
    request: Request,
    context: RequestContext,
    work: () => Promise<Response>,
  ): Promise<Response>;
  /** Waits for events that are being put together. */
  settle(): Promise<void>;
};

type Facts = {
  request: Request;
  kind: string;
  clientAddress: string;
  requestId: string;
  userId: string | null;
  targetId: string | null;
  start: number;
};

/** Kinds after which an account is gone: its events name nobody. */
const DELETIONS: ReadonlySet<string> = new Set([
  'admin-remove-user',
  'delete-user',
]);

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Longer than any account's id. */
const ID_MAX_LENGTH = 255;
/** What no column of Postgres holds: NUL, and halves of UTF-16 pairs. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * The account that a body names. It may be anybody's words: one that can't be
 * an id would keep every event that waits beside it from being written.
 */
function readTargetId(body: unknown): string | null {
  const id = textOrNull(field(body, 'userId'));
  return id === null || id.length > ID_MAX_LENGTH || UNSTORABLE.test(id)
    ? null
    : id;
}

/**
 * A body that the handler reads too, on a copy of it; undefined where it is
 * longer than the handler takes. All of such a one would be held in memory
 * for the handler, since both read the same stream.
 */
async function readBodyAhead(request: Request): Promise<string | undefined> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = request
    .clone()
    .body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) {
      return Buffer.concat(chunks).toString();
    }
    size += part.value.byteLength;
    if (size > BODY_MAX_BYTES) {
      // It ends once the handler has done with its own: nothing to wait for.
      void reader?.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(part.value);
  }
}

/** The JSON of a message; undefined where it holds none. */
async function readJson(
  {headers}: Request | Response,
  readText: () => Promise<string | undefined>,
): Promise<unknown> {
  if (!/json/i.test(headers.get('Content-Type') ?? '')) {
    return undefined;
  }
  try {
    return JSON.parse((await readText()) ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Records authentication events from outside of the handler: whatever it
 * refuses is seen too. Nothing here delays an answer or makes it fail, except
 * that a call that may end a session asks whose it is first.
 */
export function createAuthRecorder({
  authBasePath,
  getCurrentUser,
  addEvent,
  observe,
  log,
}: AuthRecorderParts): AuthRecorder {
  const underWay = new Set<Promise<void>>();

  async function readActor(
    request: Request,
    clientAddress: string,
  ): Promise<Actor> {
    if (!request.headers.has('Cookie')) {
      return NOBODY;
    }
    try {
      return actorOf(await getCurrentUser(request, clientAddress));
    } catch {
      // The event goes on without it.
      return NOBODY;
    }
  }

  /** Who signed in by an answer that names nobody, a link's redirect. */
  async function readNewUserId(
    {request, clientAddress}: Facts,
    response: Response,
  ): Promise<string | null> {
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const {userId} = await readActor(
      new Request(
        request.url,
        cookie === '' ? {} : {headers: {Cookie: cookie}},
      ),
      clientAddress,
    );
    return userId;
  }

  function record(facts: Facts, result: AuthResult, userId: string | null) {
    const {request, kind, requestId} = facts;
    const isDeletion = DELETIONS.has(kind) && result.outcome === 'success';
    log({
      level: 'info',
      event: 'auth',
      kind,
      outcome: result.outcome,
      ...(result.code !== null && {code: result.code}),
      requestId,
    });
    addEvent({
      ...result,
      ...readCoarseUserAgent(request.headers.get('User-Agent')),
      time: new Date(),
      kind,
      userId: isDeletion && kind === 'delete-user' ? null : userId,
      targetId: isDeletion ? null : facts.targetId,
    });
  }

  async function recordAnswer(
    facts: Facts,
    response: Response,
    seconds: number,
  ): Promise<void> {
    // Where nothing has happened yet, a call only reads.
    const kind =
      response.status === HANDED_OVER_STATUS ? READ_KIND : facts.kind;
    const body =
      kind === READ_KIND
        ? undefined
        : await readJson(response, () => response.text());
    const result =
      kind === 'handoff'
        ? readAuthResult(response, body, textOrNull(field(body, 'url')))
        : readAuthResult(response, body);
    observe({...result, kind, seconds});
    if (kind === READ_KIND) {
      return;
    }
    let {userId} = facts;
    if (userId === null && result.outcome === 'success') {
      userId =
        textOrNull(field(field(body, 'user'), 'id')) ??
        (await readNewUserId(facts, response));
    }
    record(facts, result, userId);
  }

  function recordError(facts: Facts, error: unknown, seconds: number): void {
    const result = readAuthError(error);
    observe({...result, kind: facts.kind, seconds});
    if (facts.kind !== READ_KIND) {
      record(facts, result, facts.userId);
    }
  }

  function inBackground(work: () => Promise<void> | void): void {
    const settled = Promise.resolve()
      .then(work)
      .catch((error: unknown) => {
        log({level: 'error', event: 'audit', ...describeError(error)});
      });
    underWay.add(settled);
    void settled.then(() => underWay.delete(settled));
  }

  async function observed(
    facts: Facts,
    work: () => Promise<Response>,
  ): Promise<Response> {
    const readSeconds = () => (performance.now() - facts.start) / 1000;
    let response: Response;
    try {
      response = await work();
    } catch (error) {
      const seconds = readSeconds();
      inBackground(() => {
        recordError(facts, error, seconds);
      });
      throw error;
    }
    const seconds = readSeconds();
    // A copy where the body is looked into; what only reads may be streamed.
    const copy = facts.kind === READ_KIND ? response : response.clone();
    inBackground(() => recordAnswer(facts, copy, seconds));
    return response;
  }

  return {
    aroundAuth: (handleAuth) => async (request, clientAddress, requestId) => {
      const start = performance.now();
      const url = resolveAlias(new URL(request.url), authBasePath);
      const called = kindOfAuthCall(
        toPlainPath(url.pathname.slice(authBasePath.length)),
      );
      const actor = isBySession(called)
        ? await readActor(request, clientAddress)
        : NOBODY;
      const {userId} = actor;
      // An admin who signs out as a reader stops looking at the site as them.
      const kind =
        called === 'sign-out' && actor.targetId !== null
          ? 'admin-stop-impersonating'
          : called;
      const targetId =
        actor.targetId ??
        (kind.startsWith('admin-')
          ? readTargetId(await readJson(request, () => readBodyAhead(request)))
          : null);
      return observed(
        {request, kind, clientAddress, requestId, userId, targetId, start},
        () => handleAuth(request, clientAddress),
      );
    },

    aroundRoute(route, request, context, work) {
      const kind = kindOfRoute(route.method, route.path);
      if (kind === null) {
        return work();
      }
      const actor = actorOf(context.user);
      return observed(
        {
          request,
          kind,
          clientAddress: context.clientAddress,
          requestId: context.requestId,
          userId: actor.userId,
          targetId:
            actor.targetId ??
            (kind.startsWith('admin-') ? (context.params.id ?? null) : null),
          start: performance.now(),
        },
        work,
      );
    },

    async settle() {
      await Promise.all(underWay);
    },
  };
}

/** Who acts, and on whom: an admin may look at the site as a reader. */
type Actor = Pick<Facts, 'userId' | 'targetId'>;

const NOBODY: Actor = {userId: null, targetId: null};

function actorOf(
  user: Pick<CurrentUser, 'id' | 'impersonatedBy'> | null,
): Actor {
  if (user === null) {
    return NOBODY;
  }
  return user.impersonatedBy === undefined
    ? {userId: user.id, targetId: null}
    : {userId: user.impersonatedBy, targetId: user.id};
}
