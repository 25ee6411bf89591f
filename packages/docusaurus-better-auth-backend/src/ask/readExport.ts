import {createHash} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import {AskExport} from 'better-auth-reader-profile/contract';

/** The most an export may hold, in bytes. */
const EXPORT_MAX_BYTES = 256 * 1024 * 1024;

/** How long a download may take as a whole, in milliseconds. */
const DOWNLOAD_TIMEOUT_MS = 60_000;

/** What went wrong with an export, in words for the site's owner. */
export class AskSourceError extends Error {
  constructor(problem: string, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'AskSourceError';
  }
}

/** An export as it lies at its source: not yet read as JSON. */
export type RawExport = {text: string; digest: string; etag: string | null};

/** Whether a source is downloaded; a file's path otherwise. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

function tooLarge(): AskSourceError {
  return new AskSourceError(
    `It is larger than ${String(EXPORT_MAX_BYTES / 1024 / 1024)} MB.`,
  );
}

function toRaw(bytes: Uint8Array, etag: string | null): RawExport {
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (error) {
    throw new AskSourceError('It is not UTF-8 text.', {cause: error});
  }
  return {
    text,
    digest: createHash('sha256').update(bytes).digest('hex'),
    etag,
  };
}

async function readFileSource(file: string): Promise<RawExport> {
  try {
    if ((await stat(file)).size > EXPORT_MAX_BYTES) {
      throw tooLarge();
    }
    return toRaw(await readFile(file), null);
  } catch (error) {
    if (error instanceof AskSourceError) {
      throw error;
    }
    throw new AskSourceError(
      `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}). Build the site with the plugin's option "ask", and set ASK_SOURCE to the ask-passages.json in its output folder.`,
      {cause: error},
    );
  }
}

async function readBytes(answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > EXPORT_MAX_BYTES) {
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function download(
  url: string,
  knownEtag: string | null,
  signal: AbortSignal,
): Promise<RawExport | null> {
  try {
    const answer = await fetch(url, {
      headers: {
        Accept: 'application/json',
        ...(knownEtag !== null && {'If-None-Match': knownEtag}),
      },
      signal: AbortSignal.any([
        signal,
        AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS),
      ]),
    });
    if (answer.status === 304 && knownEtag !== null) {
      await answer.body?.cancel();
      return null;
    }
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new AskSourceError(
        `The server answers ${String(answer.status)}. Deploy the site with the plugin's option "ask", and set ASK_SOURCE to the address of its ask-passages.json.`,
      );
    }
    return toRaw(await readBytes(answer), answer.headers.get('etag'));
  } catch (error) {
    if (error instanceof AskSourceError) {
      throw error;
    }
    const {name, cause} = error as Error;
    const code = (cause as {code?: unknown} | undefined)?.code;
    throw new AskSourceError(
      `It cannot be downloaded (${typeof code === 'string' ? code : name}). The backend must reach that address by itself.`,
      {cause: error},
    );
  }
}

/**
 * Reads an export from its path or URL.
 *
 * @param knownEtag Of the version that is indexed; null where there is none.
 * @returns Null where the server says that it has not changed.
 * @throws {AskSourceError} Where it can't be had.
 */
export async function readSource(
  source: string,
  knownEtag: string | null,
  signal: AbortSignal,
): Promise<RawExport | null> {
  return isUrl(source)
    ? download(source, knownEtag, signal)
    : readFileSource(source);
}

/**
 * Reads an export's text.
 *
 * @throws {AskSourceError} Where it is not one, or of another version: what is
 *   wrong first.
 */
export function parseExport(text: string): AskExport {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new AskSourceError(
      'It is not JSON. It is no ask-passages.json, or was not written to its end.',
      {cause: error},
    );
  }
  const parsed = AskExport.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AskSourceError(
      `It is no export that this version reads: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'wrong shape'}. Build the site with a plugin of the backend's version.`,
    );
  }
  const {site, passages} = parsed.data;
  const stranger = passages.find(({locale}) => locale !== site.locale);
  if (stranger) {
    throw new AskSourceError(
      `It is of locale "${site.locale}" but holds passages in "${stranger.locale}". Each locale has a file of its own.`,
    );
  }
  if (new Set(passages.map(({id}) => id)).size < passages.length) {
    throw new AskSourceError('Two of its passages have the same id.');
  }
  return parsed.data;
}
