import type {ReaderProfiles} from 'better-auth-reader-profile';
import type {Background} from './prompt.js';

/** How long an answer waits to know who asks, in milliseconds. */
const LOOKUP_TIMEOUT_MS = 2_000;

/**
 * What the signed-in reader told about themselves and agreed to be used; null
 * for anybody else, and where finding out fails or takes more than two
 * seconds. It never throws: who asks only ever adds to an answer.
 */
export async function readBackground(
  request: Request,
  getUserId: (request: Request) => Promise<string | undefined>,
  profiles: Pick<ReaderProfiles, 'get'>,
): Promise<Background | null> {
  if (!request.headers.has('Cookie')) {
    return null;
  }
  async function lookUp(): Promise<Background | null> {
    const userId = await getUserId(request);
    if (userId === undefined) {
      return null;
    }
    const {consent_given, software_background, hardware_background} =
      await profiles.get(userId);
    const isThere =
      software_background !== null || hardware_background !== null;
    return consent_given && isThere
      ? {software_background, hardware_background}
      : null;
  }
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, LOOKUP_TIMEOUT_MS);
  });
  try {
    return await Promise.race([lookUp(), tooLate]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
