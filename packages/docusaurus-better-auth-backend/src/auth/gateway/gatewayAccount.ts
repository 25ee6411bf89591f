import * as z from 'zod';
import {DEFAULT_PASSWORD} from '../authDescription.js';
import type {AuthDescription} from '../authDescription.js';
import type {AuthService} from '../authService.js';
import {toAccountExport} from '../accountExport.js';
import {UpstreamError} from './upstreamError.js';

/**
 * What is told of a sign-in service that cannot be asked what it offers: the
 * least that one serves.
 */
export function describeUpstream(
  verificationRequired: boolean,
): AuthDescription {
  return {
    methods: ['email_password'],
    social_providers: [],
    password: DEFAULT_PASSWORD,
    verification_required: verificationRequired,
  };
}

const Row = z.record(z.string(), z.unknown());
const SessionAnswer = z.object({user: Row}).nullable();
const Sessions = z.array(z.looseObject({id: z.string(), token: z.string()}));
const Accounts = z.array(Row);

/** Calls to the upstream on a reader's behalf, with their cookie. */
export type AskUpstream = (call: {
  request: Request;
  clientAddress: string;
  method: 'GET' | 'POST';
  /** Path below the upstream's base path. */
  path: string;
  body?: object;
}) => Promise<Response>;

/** Sessions and account of a reader, kept by the upstream. */
export function createGatewayAccount(
  ask: AskUpstream,
): Pick<AuthService, 'revokeSession' | 'exportAccount'> {
  async function read<Schema extends z.ZodType>(
    request: Request,
    clientAddress: string,
    path: string,
    schema: Schema,
  ): Promise<z.infer<Schema>> {
    const response = await ask({request, clientAddress, method: 'GET', path});
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new UpstreamError(502, `STATUS_${String(response.status)}`);
    }
    let json: unknown;
    try {
      json = JSON.parse(await response.text());
    } catch {
      throw new UpstreamError(502, 'NOT_JSON');
    }
    const parsed = schema.safeParse(json);
    if (!parsed.success) {
      throw new UpstreamError(502, 'UNKNOWN_SHAPE');
    }
    return parsed.data;
  }

  return {
    async revokeSession(request, {clientAddress}, sessionId) {
      const sessions = await read(
        request,
        clientAddress,
        '/list-sessions',
        Sessions,
      );
      const session = sessions.find(({id}) => id === sessionId);
      if (!session) {
        return false;
      }
      const response = await ask({
        request,
        clientAddress,
        method: 'POST',
        path: '/revoke-session',
        body: {token: session.token},
      });
      await response.body?.cancel();
      if (response.status !== 200) {
        throw new UpstreamError(502, `STATUS_${String(response.status)}`);
      }
      return true;
    },

    async exportAccount(request, {clientAddress}) {
      const session = await read(
        request,
        clientAddress,
        '/get-session?disableRefresh=true&disableCookieCache=true',
        SessionAnswer,
      );
      if (!session) {
        return null;
      }
      return toAccountExport(
        session.user,
        await read(request, clientAddress, '/list-accounts', Accounts),
        await read(request, clientAddress, '/list-sessions', Sessions),
      );
    },
  };
}
