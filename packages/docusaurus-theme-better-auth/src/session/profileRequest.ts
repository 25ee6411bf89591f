import {
  CONSENT_REQUIRED_DETAIL,
  Problem,
  Profile,
} from 'better-auth-reader-profile/contract';
import {AuthFailure} from './authFailure';
import {fetchApi, readAnswer, refuseFailure} from './callApi';
import type {ProfileInput} from 'better-auth-reader-profile/contract';
import type {PluginGlobalData} from 'docusaurus-plugin-better-auth';

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
  const response = await fetchApi(settings, '/profile');
  if (response.status === 404) {
    return emptyProfile(readerId);
  }
  refuseFailure(response);
  return readAnswer(response, Profile);
}

/** A 400 has other causes too, such as a proxy that refuses the request. */
async function saysThatConsentIsMissing(response: Response): Promise<boolean> {
  const problem = Problem.safeParse(
    await response.json().catch((): unknown => null),
  );
  return problem.success && problem.data.detail === CONSENT_REQUIRED_DETAIL;
}

/** `POST {apiBasePath}/profile`. Resolves to the profile as it is stored. */
export async function saveProfile(
  settings: PluginGlobalData,
  input: ProfileInput,
): Promise<Profile> {
  const response = await fetchApi(settings, '/profile', {
    method: 'POST',
    body: input,
  });
  if (response.status === 400) {
    throw new AuthFailure(
      (await saysThatConsentIsMissing(response))
        ? 'consent-required'
        : 'input-refused',
    );
  }
  if (response.status === 409) {
    throw new AuthFailure('consent-outdated');
  }
  refuseFailure(response);
  return readAnswer(response, Profile);
}
