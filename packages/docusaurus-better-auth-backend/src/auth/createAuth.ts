import type {BetterAuthOptions} from 'better-auth';
import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import type {AuthService} from './authService.js';
import {createAuthService} from './authService.js';
import {checkUpstream} from './gateway/checkUpstream.js';
import {createGatewayService} from './gateway/gatewayService.js';
import {createUpstream} from './gateway/upstream.js';

export type AuthParts = {
  config: BackendConfig;
  database: Database;
  /** Null where `config.upstream` names a service elsewhere. */
  authOptions: BetterAuthOptions | null;
  /** Erases what is held about a reader whose account is gone. */
  eraseReader: (userId: string) => Promise<void>;
};

/** Better Auth, in this process or behind this gateway. */
export type Auth = {
  service: AuthService;
  /** Ends what goes on beside requests. */
  close: () => void;
};

export function createAuth({
  config,
  database,
  authOptions,
  eraseReader,
}: AuthParts): Auth {
  if (authOptions) {
    return {
      service: createAuthService(config, authOptions, database),
      close: () => undefined,
    };
  }
  if (config.upstream === null) {
    throw new Error('Better Auth needs options here, or an upstream.');
  }
  const upstream = createUpstream(config.upstream);
  const stopChecking = checkUpstream(upstream, config);
  return {
    service: createGatewayService({
      config,
      database,
      upstream,
      eraseReader,
    }),
    close() {
      stopChecking();
      upstream.close();
    },
  };
}
