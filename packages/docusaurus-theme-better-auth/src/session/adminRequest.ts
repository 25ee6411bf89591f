import {AuthFailure, type AuthFailureCode} from './authFailure';
import {fetchApi, readAnswer, refuseFailure} from './callApi';
import type {SessionStore} from './sessionStore';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

/** What admin calls need of the page. */
export type AdminSite = {settings: PluginGlobalData; store: SessionStore};

const CODES: Partial<Record<number, AuthFailureCode>> = {
  403: 'admin-only',
  404: 'account-gone',
  409: 'account-protected',
  501: 'accounts-elsewhere',
};

/**
 * Sends a request to one of the contract's admin endpoints. Where the session
 * has ended, the whole site learns of it.
 *
 * @throws AuthFailure whatever goes wrong.
 */
async function sendToAdmin(
  {settings, store}: AdminSite,
  path: string,
  request: {method?: 'GET' | 'POST'; body?: unknown},
): Promise<Response> {
  let response: Response;
  try {
    response = await fetchApi(settings, `/admin${path}`, request);
  } catch (error) {
    if (error instanceof AuthFailure && error.code === 'session-ended') {
      void store.refresh();
    }
    throw error;
  }
  const code = CODES[response.status];
  if (code) {
    throw new AuthFailure(code);
  }
  refuseFailure(response);
  return response;
}

/** Reads from one of the contract's admin endpoints. */
export async function readFromAdmin<T>(
  site: AdminSite,
  path: string,
  schema: Parameters<typeof readAnswer<T>>[1],
): Promise<T> {
  return readAnswer(await sendToAdmin(site, path, {}), schema);
}

/** Has one of the contract's admin endpoints do something. */
export async function actAsAdmin(
  site: AdminSite,
  path: string,
  body?: unknown,
): Promise<void> {
  await sendToAdmin(site, path, {method: 'POST', body});
}

/** A query string of what is set; '' where nothing is. */
export function toQuery(
  parameters: Readonly<Record<string, string | undefined>>,
): string {
  const set = Object.entries(parameters).filter(
    (entry): entry is [string, string] => Boolean(entry[1]),
  );
  return set.length === 0 ? '' : `?${new URLSearchParams(set).toString()}`;
}
