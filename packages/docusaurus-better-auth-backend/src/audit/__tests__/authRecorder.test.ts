import {expect, it} from 'vitest';
import type {AuthEvent} from '../authEventStore.js';
import {createAuthRecorder} from '../authRecorder.js';

const CHUNK_BYTES = 32 * 1024;

function createRecorder() {
  const events: AuthEvent[] = [];
  const recorder = createAuthRecorder({
    authBasePath: '/auth',
    getCurrentUser: () => Promise.resolve(null),
    addEvent: (event) => events.push(event),
    observe: () => undefined,
    log: () => undefined,
  });
  return {events, recorder};
}

/** A request to ban somebody. */
function createBan(body: ReadableStream<Uint8Array>): Request {
  // Known to Node, and not to the browsers' types of the same name.
  const init = {duplex: 'half', method: 'POST', body};
  const headers = {'Content-Type': 'application/json'};
  return new Request('http://localhost:8000/auth/admin/ban-user', {
    ...init,
    headers,
  });
}

it('holds no more of a body than the handler would take', async () => {
  const {events, recorder} = createRecorder();
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += CHUNK_BYTES;
      controller.enqueue(new Uint8Array(CHUNK_BYTES).fill(32));
    },
  });
  const handle = recorder.aroundAuth(() =>
    Promise.resolve(new Response(null, {status: 413})),
  );
  await handle(createBan(endless), '127.0.0.1', 'id');
  await recorder.settle();
  expect(pulled).toBeLessThan(8 * CHUNK_BYTES);
  expect(events).toMatchObject([{kind: 'admin-ban-user', targetId: null}]);
});

it('leaves the body to the handler', async () => {
  const {events, recorder} = createRecorder();
  const body = JSON.stringify({userId: 'reader-1'});
  let handled = '';
  const handle = recorder.aroundAuth(async (request) => {
    handled = await request.text();
    return new Response();
  });
  await handle(createBan(new Blob([body]).stream()), '127.0.0.1', 'id');
  await recorder.settle();
  expect(handled).toBe(body);
  expect(events).toMatchObject([{targetId: 'reader-1'}]);
});
