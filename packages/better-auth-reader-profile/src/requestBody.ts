import {BODY_MAX_BYTES} from './contract.js';
import {assertJsonDepth} from './jsonDepth.js';
import {ReaderProfileError} from './problem.js';

/**
 * How much of a body that is too large is read and thrown away, in bytes. A
 * client that still sends when the connection closes never sees the answer.
 */
const DISCARD_MAX_BYTES = 8 * 1024 * 1024;

/**
 * A request's body as text; no more of it than the limit is kept.
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
  const discardMaxBytes = Math.max(maxBytes, DISCARD_MAX_BYTES);
  const endedEarly = () => new ReaderProfileError(400, 'The body ended early.');
  const announced = Number(request.headers.get('content-length') ?? 0);
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
      throw endedEarly();
    }
  };
  // Counted whatever length was told: a body sent in chunks has none.
  for (;;) {
    const {done, value} = await readChunk();
    if (done) {
      break;
    }
    size += value.byteLength;
    if (size > discardMaxBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    if (size <= maxBytes) {
      chunks.push(value);
    }
  }
  if (size > maxBytes) {
    throw tooLarge();
  }
  // Node gives an empty body where the client left before reading began.
  if (size < announced) {
    throw endedEarly();
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
 *   content type, 422 malformed JSON, or JSON nested too deeply.
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
  assertJsonDepth(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ReaderProfileError(422, 'The body is not valid JSON.');
  }
}
