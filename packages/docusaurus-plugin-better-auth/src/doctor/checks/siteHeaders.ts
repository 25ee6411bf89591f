import type {Check} from '../check';
import {authPages} from '../../routes';
import type {Finding} from '../report';
import type {Answer} from '../request';
import {Unreached} from '../request';

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  );
}

/** Whether a source of a policy stands for a URL's origin. */
function allows(source: string, page: URL, target: URL): boolean {
  const pattern = source.toLowerCase();
  if (pattern === '*') {
    return true;
  }
  if (pattern === "'self'") {
    return page.origin === target.origin;
  }
  if (/^[a-z]+:$/.test(pattern)) {
    return target.protocol === pattern;
  }
  const [, scheme, host = '', port] =
    /^(?:([a-z]+:)\/\/)?([^/:]+)(?::(\d+|\*))?/.exec(pattern) ?? [];
  const isHost = host.startsWith('*.')
    ? target.hostname.endsWith(host.slice(1))
    : target.hostname === host;
  return (
    isHost &&
    (scheme === undefined || scheme === target.protocol) &&
    (port === undefined || port === '*' || port === target.port)
  );
}

function blocksBackend(
  answer: Answer,
  origin: string,
  backendUrl: string,
): boolean {
  const policy = answer.headers.get('content-security-policy');
  if (policy === null) {
    return false;
  }
  const found = directives(policy);
  const sources = found.get('connect-src') ?? found.get('default-src');
  return (
    sources !== undefined &&
    !sources.some((source) =>
      allows(source, new URL(origin), new URL(backendUrl)),
    )
  );
}

function judge(answer: Answer, origin: string, backendUrl: string): Finding[] {
  const findings: Finding[] = [];
  const policy = answer.headers.get('content-security-policy') ?? '';
  if (blocksBackend(answer, origin, backendUrl)) {
    findings.push({
      severity: 'error',
      where: 'host',
      what: `The Content-Security-Policy of ${origin} does not let its pages ask ${new URL(backendUrl).origin}.`,
      why: 'Browsers then send nothing, and the page says that the account service cannot be reached.',
      change: 'Add the backend to "connect-src".',
      paste: [
        {
          into: 'the Content-Security-Policy of the host of the site',
          lines: `connect-src 'self' ${new URL(backendUrl).origin}`,
        },
      ],
    });
  }
  if (
    !directives(policy).has('frame-ancestors') &&
    !answer.headers.has('x-frame-options')
  ) {
    findings.push({
      severity: 'information',
      where: 'host',
      what: `${origin} does not forbid other sites to show it in a frame.`,
      why: 'Our forms refuse to open in a foreign frame by themselves; the header makes sure of it.',
      change: 'Add the header, where your host can set headers.',
      paste: [
        {
          into: 'the headers of the host of the site',
          lines: "Content-Security-Policy: frame-ancestors 'self'",
        },
      ],
    });
  }
  return findings;
}

/** Whether the headers of the published pages let them work. */
export const siteHeaders: Check = {
  id: 'site-headers',
  title: 'The headers of the published site let its pages work',
  needs: [],
  async run({ask, site, options, origins, backendUrl}) {
    const published = origins.filter(({role}) => role !== 'local');
    if (published.length === 0) {
      return {
        skipped: 'Only the published site has them: give it by --origin.',
      };
    }
    const path = authPages(site.baseUrl, options)[0]?.path ?? site.baseUrl;
    const findings: Finding[] = [];
    let answered = 0;
    for (const {origin} of published) {
      try {
        const answer = await ask(`${origin}${path}`);
        if (answer.status < 400) {
          answered += 1;
          findings.push(...judge(answer, origin, backendUrl));
        }
      } catch (error) {
        if (!(error instanceof Unreached)) {
          throw error;
        }
      }
    }
    return answered === 0
      ? {skipped: `${published[0]?.origin ?? ''}${path} does not answer yet.`}
      : findings;
  },
};
