import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';

/**
 * A gateway as somebody may have written it in FastAPI, by the documentation's
 * page alone: accounts and profiles, FastAPI's errors, no capabilities. It
 * keeps everything in memory, and knows nothing of the reference backend.
 */
export type Gateway = {url: string; stop: () => Promise<void>};

type User = {
  id: string;
  name: string;
  email: string;
  password: string;
  createdAt: string;
};

type Profile = {
  user_id: string;
  software_background: string | null;
  hardware_background: string | null;
  consent_given: boolean;
  created_at: string;
  updated_at: string;
};

type Answer = {status: number; body?: unknown; cookie?: string};

const COOKIE = 'gateway_session';
const BACKGROUND_LENGTH = 4000;

const detail = (status: number, words: string): Answer => ({
  status,
  body: {detail: words},
});

const unprocessable = (field: string, msg: string): Answer => ({
  status: 422,
  body: {detail: [{loc: ['body', field], msg, type: 'value_error'}]},
});

/** As Python writes it: with an offset. */
const now = () => new Date().toISOString().replace('Z', '000+00:00');

const publicUser = ({id, name, email, createdAt}: User) => ({
  id,
  name,
  email,
  emailVerified: false,
  image: null,
  createdAt,
  updatedAt: createdAt,
});

class Accounts {
  private readonly users: User[] = [];
  private readonly sessions = new Map<string, User>();

  whoSent({headers}: IncomingMessage): User | undefined {
    const token = new RegExp(`${COOKIE}=([\\w-]+)`).exec(
      headers.cookie ?? '',
    )?.[1];
    return token === undefined ? undefined : this.sessions.get(token);
  }

  signUp(body: Record<string, string>): Answer {
    const {name = '', email = '', password = ''} = body;
    if (this.users.some((user) => user.email === email)) {
      return {
        status: 422,
        body: {code: 'USER_ALREADY_EXISTS', message: 'User already exists.'},
      };
    }
    const user = {
      id: `user-${String(this.users.length + 1)}`,
      name,
      email,
      password,
      createdAt: now(),
    };
    this.users.push(user);
    return this.begin(user);
  }

  signIn({email, password}: Record<string, string>): Answer {
    const user = this.users.find(
      (one) => one.email === email && one.password === password,
    );
    return user
      ? this.begin(user)
      : {
          status: 401,
          body: {
            code: 'INVALID_EMAIL_OR_PASSWORD',
            message: 'Invalid email or password',
          },
        };
  }

  session(user: User | undefined): Answer {
    return {
      status: 200,
      body: user
        ? {
            user: publicUser(user),
            session: {
              id: `session-of-${user.id}`,
              userId: user.id,
              expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
              createdAt: user.createdAt,
              updatedAt: user.createdAt,
              ipAddress: null,
              userAgent: null,
            },
          }
        : null,
    };
  }

  signOut(): Answer {
    return {
      status: 200,
      body: {success: true},
      cookie: `${COOKIE}=; Path=/; HttpOnly; Max-Age=0`,
    };
  }

  private begin(user: User): Answer {
    const token = randomUUID();
    this.sessions.set(token, user);
    return {
      status: 200,
      body: {user: publicUser(user)},
      cookie: `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax`,
    };
  }
}

class Profiles {
  private readonly profiles = new Map<string, Profile>();

  read({id}: User): Answer {
    const profile = this.profiles.get(id);
    return profile
      ? {status: 200, body: profile}
      : detail(404, 'Profile not found');
  }

  save({id}: User, body: Record<string, unknown>): Answer {
    if (typeof body.consent_given !== 'boolean') {
      return unprocessable('consent_given', 'Field required');
    }
    const backgrounds: Record<string, string | null> = {};
    for (const field of ['software_background', 'hardware_background']) {
      const value = body[field] ?? null;
      if (
        value !== null &&
        (typeof value !== 'string' || value.length > BACKGROUND_LENGTH)
      ) {
        return unprocessable(
          field,
          'String should have at most 4000 characters',
        );
      }
      backgrounds[field] = value;
    }
    const {software_background = null, hardware_background = null} =
      backgrounds;
    if (
      !body.consent_given &&
      (software_background !== null || hardware_background !== null)
    ) {
      return detail(
        400,
        'Consent must be given to store background information',
      );
    }
    const profile = {
      user_id: id,
      software_background,
      hardware_background,
      consent_given: body.consent_given,
      created_at: this.profiles.get(id)?.created_at ?? now(),
      updated_at: now(),
    };
    this.profiles.set(id, profile);
    return {status: 200, body: profile};
  }
}

/** Starts a gateway for one site. */
export async function startGateway(siteUrl: string): Promise<Gateway> {
  const accounts = new Accounts();
  const profiles = new Profiles();

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const isWrite = request.method === 'POST';
    if (
      isWrite &&
      request.headers.cookie &&
      request.headers.origin !== siteUrl
    ) {
      return detail(403, 'Origin not allowed');
    }
    const json = isWrite ? await text(request) : '';
    const body = JSON.parse(json || '{}') as Record<string, string>;
    const user = accounts.whoSent(request);
    switch (`${request.method ?? ''} ${request.url ?? ''}`) {
      case 'POST /auth/sign-up/email':
        return accounts.signUp(body);
      case 'POST /auth/sign-in/email':
        return accounts.signIn(body);
      case 'POST /auth/sign-out':
        return accounts.signOut();
      case 'GET /auth/get-session':
        return accounts.session(user);
      case 'GET /api/v1/profile':
        return user ? profiles.read(user) : detail(401, 'Not authenticated');
      case 'POST /api/v1/profile':
        return user
          ? profiles.save(user, body)
          : detail(401, 'Not authenticated');
      default:
        return detail(404, 'Not Found');
    }
  };

  const respond = async (
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    response.setHeader('Access-Control-Allow-Origin', siteUrl);
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
    response.setHeader('Vary', 'Origin');
    if (request.method === 'OPTIONS') {
      response.writeHead(200).end();
      return;
    }
    const {status, body, cookie} = await answer(request);
    if (cookie !== undefined) {
      response.setHeader('Set-Cookie', cookie);
    }
    response.setHeader('Content-Type', 'application/json');
    response.writeHead(status).end(JSON.stringify(body ?? null));
  };

  const server = createServer((request, response) => {
    void respond(request, response).catch(() => {
      response.writeHead(500).end('Internal Server Error');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
