import * as z from 'zod';

/** Calls that delete an account: the reader's own, or one that an admin names. */
const ROUTES: Readonly<Record<string, {method: string; isOwn: boolean}>> = {
  '/delete-user': {method: 'POST', isOwn: true},
  '/delete-user/callback': {method: 'GET', isOwn: true},
  '/admin/remove-user': {method: 'POST', isOwn: false},
};

const RemoveUserBody = z.object({userId: z.string().min(1)});

/** `delete-user` also succeeds where it only sends an e-mail to confirm. */
const Deleted = z.object({
  success: z.literal(true),
  message: z.optional(z.string()),
});
const MAIL_SENT = 'Verification email sent';

export type AccountDeletionParts = {
  /** Id of the reader who sends a request; null where nobody is signed in. */
  readUserId: (request: Request) => Promise<string | null>;
  /** @throws Where the database is away: no account goes without its data. */
  checkDatabase: () => Promise<unknown>;
  /** Never throws. */
  eraseReader: (userId: string) => Promise<void>;
};

/** What Better Auth's router takes a path for, of those that delete accounts. */
function findRoute(method: string, path: string) {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Compared as it is.
  }
  const plain = decoded.replace(/\/+/g, '/').replace(/\/$/, '');
  const route = Object.hasOwn(ROUTES, plain) ? ROUTES[plain] : undefined;
  return route?.method === method ? route : undefined;
}

async function readNamedUser(request: Request): Promise<string | null> {
  try {
    const body = RemoveUserBody.safeParse(await request.clone().json());
    return body.data?.userId ?? null;
  } catch {
    return null;
  }
}

/** Whether an answer says that the account is gone. */
async function saysDeleted(response: Response): Promise<boolean> {
  if (response.status >= 300 && response.status < 400) {
    // The link in the e-mail leads on to a page; on failure it says so.
    return !/[?&]error=/.test(response.headers.get('Location') ?? '');
  }
  if (!response.ok) {
    return false;
  }
  try {
    const {success, data} = Deleted.safeParse(await response.clone().json());
    return success && data.message !== MAIL_SENT;
  } catch {
    return false;
  }
}

/**
 * Lets a request that deletes an account through, and erases what this
 * database holds about the reader once the upstream has done so.
 *
 * @param path What follows `{AUTH}` in the request's path.
 */
export function createAccountDeletion({
  readUserId,
  checkDatabase,
  eraseReader,
}: AccountDeletionParts): (
  request: Request,
  path: string,
  send: () => Promise<Response>,
) => Promise<Response> {
  async function isSignedOut(request: Request): Promise<boolean> {
    try {
      return (await readUserId(request)) === null;
    } catch {
      // The answer has said that the account is gone; nobody denies it.
      return true;
    }
  }

  return async (request, path, send) => {
    const route = findRoute(request.method, path);
    if (!route) {
      return send();
    }
    const userId = route.isOwn
      ? await readUserId(request)
      : await readNamedUser(request);
    if (userId === null) {
      return send();
    }
    await checkDatabase();
    const response = await send();
    // Asked of the reader's session too: an answer alone could be a page on
    // the way.
    if (
      (await saysDeleted(response)) &&
      (!route.isOwn || (await isSignedOut(request)))
    ) {
      await eraseReader(userId);
    }
    return response;
  };
}
