import {randomUUID} from 'node:crypto';
import {rememberSecret} from './knownSecrets';
import type {Backend} from './servers';

export type Account = {name: string; email: string; password: string};

/** Somebody who has no account yet. */
export function newPerson(name = 'Ada Lovelace'): Account {
  const email = `${randomUUID()}@example.com`;
  const password = 'correct horse battery';
  rememberSecret(email);
  rememberSecret(password);
  return {name, email, password};
}

/**
 * Makes an account without the sign-up page, for tests about something else.
 *
 * @throws Error where the backend refuses.
 */
export async function createAccount(
  {backend, siteUrl}: {backend: Pick<Backend, 'url'>; siteUrl: string},
  name?: string,
): Promise<Account> {
  const account = newPerson(name);
  const response = await fetch(`${backend.url}/auth/sign-up/email`, {
    method: 'POST',
    headers: {'content-type': 'application/json', origin: siteUrl},
    body: JSON.stringify(account),
  });
  if (!response.ok) {
    throw new Error(
      `No account was made: ${response.status} ${await response.text()}`,
    );
  }
  return account;
}
