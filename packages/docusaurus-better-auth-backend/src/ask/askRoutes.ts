import {checkShape, readJsonBody} from 'better-auth-reader-profile';
import {
  QueryAnswer,
  SelectAnswer,
  SelectInput,
} from 'better-auth-reader-profile/contract';
import type {RateLimit} from '../http/rateLimit.js';
import type {Route} from '../http/route.js';
import type {Ask} from './ask.js';
import {eventStreamResponse, wantsEventStream} from './eventStream.js';
import type {Background} from './prompt.js';

export const SELECT_PATH = '/api/v1/select';
export const QUERY_PATH = '/api/v1/query';

async function readInput(request: Request): Promise<SelectInput> {
  return checkShape(SelectInput, await readJsonBody(request));
}

/**
 * Ask, for anyone: `POST` {@link SELECT_PATH} and {@link QUERY_PATH}. Neither
 * changes anything, and no session, or lack of one, stops them.
 *
 * @param readBackground What the reader who asks has agreed to be used; never
 *   throws.
 */
export function createAskRoutes(
  ask: Ask,
  rateLimit: RateLimit,
  readBackground: (
    request: Request,
    clientAddress: string,
  ) => Promise<Background | null>,
): Route[] {
  const wrongShape = {
    description: 'The body has the wrong shape: no query, or out of its limits',
  };
  return [
    {
      method: 'POST',
      path: SELECT_PATH,
      summary: 'The places in the docs that fit a question best',
      rateLimit,
      body: SelectInput,
      answers: {
        200: {description: 'Places, the best first', schema: SelectAnswer},
        422: wrongShape,
      },
      handle: async (request) =>
        Response.json({documents: await ask.select(await readInput(request))}),
    },
    {
      method: 'POST',
      path: QUERY_PATH,
      summary:
        'An answer from the docs; an event stream with Accept: text/event-stream',
      rateLimit,
      body: SelectInput,
      answers: {
        200: {
          description: 'The answer and where it is from',
          schema: QueryAnswer,
          otherContentTypes: ['text/event-stream'],
        },
        422: wrongShape,
      },
      async handle(request, {clientAddress}) {
        const input = await readInput(request);
        const reader = () => readBackground(request, clientAddress);
        if (!wantsEventStream(request)) {
          return Response.json(await ask.query(input, reader, request.signal));
        }
        const leaving = new AbortController();
        const signal = AbortSignal.any([request.signal, leaving.signal]);
        const events = ask.streamQuery(input, reader, signal);
        // Before the headers go out, so that a failure has its own status.
        const first = await events.next();
        return eventStreamResponse(
          (async function* () {
            if (!first.done) {
              yield first.value;
              yield* events;
            }
          })(),
          () => {
            leaving.abort();
          },
        );
      },
    },
  ];
}
