// @ts-check
import {createServer} from 'node:http';
import process from 'node:process';
import {betterAuth} from 'better-auth';
import {getMigrations} from 'better-auth/db/migration';
import {toNodeHandler} from 'better-auth/node';
import pg from 'pg';

/*
 * Better Auth as its own guide sets it up, with nothing around it: what the
 * backend is measured against.
 */

const options = {
  baseURL: process.env.BETTER_AUTH_URL,
  secret: process.env.BETTER_AUTH_SECRET,
  database: new pg.Pool({connectionString: process.env.DATABASE_URL}),
  trustedOrigins: [String(process.env.BETTER_AUTH_TRUSTED_ORIGINS)],
  emailAndPassword: {enabled: true},
  telemetry: {enabled: false},
};
const {runMigrations} = await getMigrations(options);
await runMigrations();
const handle = toNodeHandler(betterAuth(options));

const server = createServer((request, response) => {
  if (request.url === '/readyz') {
    response.end('ok');
    return;
  }
  void handle(request, response);
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
