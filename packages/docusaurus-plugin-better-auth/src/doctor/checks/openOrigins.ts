import {forBetterAuth, forEnvironment, type Check} from '../check';
import type {DoctorContext} from '../context';
import {judgeCors} from '../corsAnswer';
import type {Finding} from '../report';
import {sharedHostOf} from '../sameSite';

/** An origin that no site has (RFC 2606). */
const NOBODY = 'https://better-auth-doctor.invalid';

/** Names that others may have where the site has its own. */
function neighbours({origins}: DoctorContext): string[] {
  const hosts = origins
    .map(({origin}) => sharedHostOf(new URL(origin).hostname))
    .filter((host) => host !== null);
  return [...new Set(hosts)].map(
    (host) => `https://better-auth-doctor.${host}`,
  );
}

function describe(origin: string, letIn: string, right: string): Finding {
  const isNobody = origin === NOBODY;
  return {
    severity: 'error',
    where: 'backend',
    what: `${letIn} ${isNobody ? 'any site at all' : `any site of everybody who has a name like ${origin}`}.`,
    why: "A page of somebody else's can then act for a reader who is signed in, or read who they are.",
    change: 'List the origins of your site one by one.',
    paste: [
      forEnvironment(`BETTER_AUTH_TRUSTED_ORIGINS=${right}`),
      forBetterAuth(`trustedOrigins: ['${right}'],`),
    ],
  };
}

/** Whether others' pages are let in, too. */
export const openOrigins: Check = {
  id: 'open-origins',
  title: "Other people's sites are kept out",
  needs: ['reachable', 'endpoints'],
  async run(context) {
    const right = context.origins[0]?.origin ?? '';
    for (const origin of [NOBODY, ...neighbours(context)]) {
      const {read} = await context.cors(origin);
      if (judgeCors(read, origin) === 'allowed') {
        return [describe(origin, 'CORS lets in, with cookies,', right)];
      }
      const {status} = await context.signOut(origin);
      if (status < 300) {
        return [describe(origin, 'Better Auth trusts', right)];
      }
    }
    return [];
  },
};
