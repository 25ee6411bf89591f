import {once} from 'node:events';
import type {IncomingHttpHeaders, ServerResponse} from 'node:http';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {json} from 'node:stream/consumers';
import * as z from 'zod';

const Call = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({role: z.string(), content: z.string()})),
});

export type ModelCall = z.infer<typeof Call> & {headers: IncomingHttpHeaders};

/** An OpenAI-compatible API on this machine, which keeps what it is sent. */
export type TestModel = {
  baseUrl: string;
  calls: ModelCall[];
  /** Calls whose connection the backend has ended. */
  ended: number;
  /** What it answers, in pieces; or what it does with the answer instead. */
  answer: string[] | ((response: ServerResponse) => void);
  close(): Promise<void>;
};

function writePiece(response: ServerResponse, content: string): void {
  const chunk = {
    id: 'answer',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'stub',
    choices: [{index: 0, delta: {role: 'assistant', content}}],
  };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

/** Begins an answer with one piece, and leaves it there. */
export function beginAnswer(response: ServerResponse, content: string): void {
  response.writeHead(200, {'Content-Type': 'text/event-stream'});
  writePiece(response, content);
}

export async function startTestModel(): Promise<TestModel> {
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      model.calls.push({...Call.parse(body), headers: request.headers});
      response.on('close', () => {
        model.ended += 1;
      });
      if (typeof model.answer === 'function') {
        model.answer(response);
        return;
      }
      response.writeHead(200, {'Content-Type': 'text/event-stream'});
      for (const piece of model.answer) {
        writePiece(response, piece);
      }
      const end = {
        id: 'answer',
        object: 'chat.completion.chunk',
        created: 0,
        model: 'stub',
        choices: [{index: 0, delta: {}, finish_reason: 'stop'}],
      };
      response.end(`data: ${JSON.stringify(end)}\n\ndata: [DONE]\n\n`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  const model: TestModel = {
    baseUrl: `http://127.0.0.1:${String(port)}/v1`,
    calls: [],
    ended: 0,
    answer: [],
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return model;
}
