import {forPluginOptions, type Check} from '../check';
import type {Finding} from '../report';

const HIDE = forPluginOptions('readerProfile: false,');

/** Where profiles are instead, if anywhere usual. */
const OTHER_PATHS = (authBasePath: string) => [
  '/api/v1',
  '/v1',
  '/api',
  `${authBasePath}/reader-profile`,
];

/** Whether reader profiles are there, and are nobody else's to read. */
export const profile: Check = {
  id: 'profile',
  title: 'Reader profiles are there, for signed-in readers alone',
  needs: ['reachable', 'database'],
  async run({ask, apiUrl, backendUrl, options, origins}) {
    if (!options.readerProfile) {
      return {skipped: 'The option "readerProfile" is false.'};
    }
    const headers = {Origin: origins[0]?.origin ?? ''};
    const url = `${apiUrl}/profile`;
    const read = await ask(url, {headers});
    if (read.status === 401) {
      // A decision without a background: nothing could be kept of it.
      const written = await ask(url, {
        method: 'POST',
        headers,
        body: {consent_given: false},
      });
      return written.status < 300
        ? [open(`POST ${url}`, written.status)]
        : written.status === 404 || written.status === 405
          ? [missing(`POST ${url}`, written.status)]
          : [];
    }
    if (read.status < 300) {
      return [
        /html/i.test(read.headers.get('content-type') ?? '')
          ? missing(`GET ${url}`, read.status)
          : open(`GET ${url}`, read.status),
      ];
    }
    if (read.status !== 404 && read.status !== 405) {
      return [failing(`GET ${url}`, read.status)];
    }
    for (const path of OTHER_PATHS(options.authBasePath)) {
      if (
        path !== options.apiBasePath &&
        (await ask(`${backendUrl}${path}/profile`)).status === 401
      ) {
        return [
          {
            severity: 'error',
            where: 'site',
            what: `Reader profiles are at ${path}, and the site looks for them at ${options.apiBasePath}.`,
            why: 'The profile page then says that the account service cannot be reached.',
            change: `Set the option "apiBasePath" to "${path}".`,
            paste: [forPluginOptions(`apiBasePath: '${path}',`)],
          },
        ];
      }
    }
    return [missing(`GET ${url}`, read.status)];
  },
};

function missing(call: string, status: number): Finding {
  return {
    severity: 'error',
    where: 'site',
    what: `The backend has no reader profiles: ${call} answers ${status}.`,
    why: 'The option "readerProfile" is on, so that the site asks readers for their background and cannot save it.',
    change:
      'Set the option to false, correct "apiBasePath", or add the plugin of better-auth-reader-profile to your server.',
    paste: [HIDE],
  };
}

function open(call: string, status: number): Finding {
  return {
    severity: 'error',
    where: 'backend',
    what: `${call} answers ${status} to somebody who is signed out.`,
    why: "What readers told about themselves, or a way to change it, may be open to anybody; the contract's answer is 401.",
    change:
      'Ask for the session before anything else, and answer 401 without one.',
    paste: [],
  };
}

function failing(call: string, status: number): Finding {
  return {
    severity: status >= 500 ? 'error' : 'warning',
    where: 'backend',
    what: `${call} answers ${status} to somebody who is signed out; the contract's answer is 401.`,
    why:
      status >= 500
        ? 'The profile page then says that the account service cannot be reached.'
        : 'The site does not know it for the end of a session, and tells readers of a failure.',
    change: "Answer 401; where it fails, look at the backend's log.",
    paste: [],
  };
}
