import type {QueryEvent} from 'better-auth-reader-profile/contract';

const encoder = new TextEncoder();

function encode({event, data}: QueryEvent): Uint8Array {
  return encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** Whether a client asks for an event stream rather than JSON. */
export function wantsEventStream(request: Request): boolean {
  return (request.headers.get('Accept') ?? '')
    .split(',')
    .some((type) => /^\s*text\/event-stream\s*(;|$)/i.test(type));
}

/**
 * Events as an answer of type `text/event-stream`.
 *
 * @param stop Called when the client leaves before the end.
 */
export function eventStreamResponse(
  events: AsyncIterator<QueryEvent, void>,
  stop: () => void,
): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const {done, value} = await events.next();
      if (done) {
        controller.close();
      } else {
        controller.enqueue(encode(value));
      }
    },
    async cancel() {
      stop();
      await events.return?.();
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Asks nginx not to hold the answer back.
      'X-Accel-Buffering': 'no',
    },
  });
}
