import type {Check} from '../check';
import type {Finding} from '../report';
import {isLoopback} from '../sameSite';

function describe(origin: string, backendUrl: string): Finding | null {
  const [site, backend] = [new URL(origin), new URL(backendUrl)];
  const isLocal = isLoopback(backend.hostname);
  if (isLocal && !isLoopback(site.hostname)) {
    return {
      severity: 'error',
      where: 'site',
      what: `Readers of ${origin} cannot reach ${backend.origin}: that is their own machine.`,
      why: 'A loopback address always means the machine on which the browser runs.',
      change:
        'Set the option "backendUrl" to the address at which the backend is published, or to a path of the site that its host passes on.',
      paste: [
        {
          into: 'the options of docusaurus-plugin-better-auth in docusaurus.config',
          lines: "backendUrl: 'https://api.example.com',",
        },
      ],
    };
  }
  if (isLocal && site.hostname !== backend.hostname) {
    return {
      severity: 'error',
      where: 'site',
      what: `The site is opened at "${site.hostname}" and the backend at "${backend.hostname}".`,
      why: 'Both are this machine, but to a browser they are two sites: it does not send the cookie of the session from one to the other.',
      change: 'Use the same name in both; "localhost" is what Docusaurus uses.',
      paste: [
        {
          into: 'the options of docusaurus-plugin-better-auth in docusaurus.config',
          lines: `backendUrl: '${backend.protocol}//${site.hostname}${backend.port === '' ? '' : `:${backend.port}`}',`,
        },
      ],
    };
  }
  if (site.protocol === 'https:' && backend.protocol === 'http:' && !isLocal) {
    return {
      severity: 'error',
      where: 'backend',
      what: `The site ${origin} is on https, and the backend ${backend.origin} on http.`,
      why: 'Browsers block requests from an https page to an http address (mixed content).',
      change:
        'Serve the backend on https, then say so in the option "backendUrl".',
      paste: [
        {
          into: 'the options of docusaurus-plugin-better-auth in docusaurus.config',
          lines: `backendUrl: '${backendUrl.replace(/^http:/, 'https:')}',`,
        },
      ],
    };
  }
  return null;
}

/** What a browser objects to before it asks anything. */
export const addresses: Check = {
  id: 'addresses',
  title: 'Site and backend can meet in a browser',
  needs: [],
  run: ({origins, backendUrl}) =>
    Promise.resolve(
      origins
        .map(({origin}) => describe(origin, backendUrl))
        .filter((finding) => finding !== null),
    ),
};
