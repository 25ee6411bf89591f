import {BODY_MAX_BYTES} from './contract.js';
import {ReaderProfileError} from './problem.js';

/**
 * A request's body as text, read no further than the limit.
 *
 * @param maxBytes Default: 64 KB, the contract's limit.
 * @throws {ReaderProfileError} 400 where it breaks off, 413 where it is longer,
 *   422 where it is not UTF-8.
 */
export async function readTextBody(
  request: Request,
  maxBytes: number = BODY_MAX_BYTES,
): Promise<string> {
  const tooLarge = () =>
    new ReaderProfileError(
      413,
      `The body is larger than ${String(maxBytes)} bytes.`,
    );
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) {
    throw tooLarge();
  }
  if (!request.body) {
    return '';
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> =
    request.body.getReader();
  const readChunk = async () => {
    try {
      return await reader.read();
    } catch {
      throw new ReaderProfileError(400, 'The body ended early.');
    }
  };
  // A body sent in chunks has no length to go by, so it is counted.
  for (;;) {
    const {done, value} = await readChunk();
    if (done) {
      break;
    }
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new ReaderProfileError(422, 'The body is not UTF-8 text.');
  }
}

/**
 * A request's JSON body, parsed and not yet validated.
 *
 * @throws {ReaderProfileError} 400 broken off, 413 too large, 415 another
 *   content type, 422 malformed JSON.
 */
export async function readJsonBody(request: Request): Promise<unknown> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(contentType.trim())) {
    throw new ReaderProfileError(
      415,
      `The body must be application/json${contentType ? `, not ${contentType.slice(0, 100)}` : '; no Content-Type was given'}.`,
    );
  }
  const text = await readTextBody(request);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ReaderProfileError(422, 'The body is not valid JSON.');
  }
}
