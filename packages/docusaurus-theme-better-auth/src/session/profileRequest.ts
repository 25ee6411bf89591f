import {Profile} from 'better-auth-reader-profile/contract';
import {AuthFailure, failureOfStatus, reach, retryAfterOf} from './authFailure';
import {apiUrl} from './endpoints';
import type {ProfileInput} from 'better-auth-reader-profile/contract';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

const TIMEOUT_MS = 10_000;

async function request(
  settings: PluginGlobalData,
  init: RequestInit,
): Promise<Response> {
  const response = await reach(() =>
    fetch(`${apiUrl(settings)}/profile`, {
      ...init,
      credentials: 'include',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }),
  );
  if (response.status === 401) {
    throw new AuthFailure('session-ended');
  }
  return response;
}

async function readProfile(response: Response): Promise<Profile> {
  const body = await reach(() => response.json() as Promise<unknown>);
  const profile = Profile.safeParse(body);
  if (!profile.success) {
    throw new AuthFailure('unreachable');
  }
  return profile.data;
}

function emptyProfile(readerId: string): Profile {
  return {
    user_id: readerId,
    software_background: null,
    hardware_background: null,
    consent_given: false,
    consent_version: null,
    consented_at: null,
    created_at: null,
    updated_at: null,
  };
}

/** `GET {apiBasePath}/profile`. A 404 is an empty profile, as the contract has it. */
export async function fetchProfile(
  settings: PluginGlobalData,
  readerId: string,
): Promise<Profile> {
  const response = await request(settings, {method: 'GET'});
  if (response.status === 404) {
    return emptyProfile(readerId);
  }
  if (!response.ok) {
    throw failureOfStatus(response.status, retryAfterOf(response.headers));
  }
  return readProfile(response);
}

/** `POST {apiBasePath}/profile`. Resolves to the profile as it is stored. */
export async function saveProfile(
  settings: PluginGlobalData,
  input: ProfileInput,
): Promise<Profile> {
  const response = await request(settings, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(input),
  });
  if (response.status === 400) {
    throw new AuthFailure('consent-required');
  }
  if (response.status === 403) {
    throw new AuthFailure('untrusted-origin');
  }
  if (response.status === 409) {
    throw new AuthFailure('consent-outdated');
  }
  if (!response.ok) {
    throw failureOfStatus(response.status, retryAfterOf(response.headers));
  }
  return readProfile(response);
}
