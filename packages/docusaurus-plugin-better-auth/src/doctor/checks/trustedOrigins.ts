import {forBetterAuth, forEnvironment, type Check} from '../check';
import type {DoctorContext} from '../context';
import {judgeCors} from '../corsAnswer';
import {describeVariant, originVariants} from '../originVariants';
import type {Finding} from '../report';
import type {Answer} from '../request';
import {sharedHostOf} from '../sameSite';

/** Better Auth's own refusal, or that of whatever keeps origins in front of it. */
function isRefused({status, text}: Answer): boolean {
  return status === 403 || /INVALID_ORIGIN|MISSING_OR_NULL_ORIGIN/.test(text);
}

async function findTrustedVariant(
  context: DoctorContext,
  origin: string,
): Promise<string | null> {
  for (const variant of originVariants(origin)) {
    // With a slash it says nothing: Better Auth reads the origin out of it.
    if (
      !variant.endsWith('/') &&
      (await context.signOut(variant)).status < 300
    ) {
      return variant;
    }
  }
  return null;
}

/** What to write where each preview has an address of its own. */
function previewPattern(origin: string): string | null {
  const {hostname} = new URL(origin);
  const shared = sharedHostOf(hostname);
  const name = shared === null ? '' : hostname.slice(0, -shared.length - 1);
  const project = name.replace(/^deploy-preview-\d+--/, '').split('-')[0];
  return shared === null || project === undefined || project === ''
    ? null
    : name.startsWith('deploy-preview-')
      ? `https://deploy-preview-*--${project}.${shared}`
      : `https://${project}-*.${shared}`;
}

async function describeRefusal(
  context: DoctorContext,
  origin: string,
  isPreview: boolean,
): Promise<Finding> {
  const {status} = await context.signOut(origin);
  const variant = await findTrustedVariant(context, origin);
  const pattern = isPreview ? previewPattern(origin) : null;
  return {
    severity: isPreview ? 'warning' : 'error',
    where: 'backend',
    what:
      variant === null
        ? `Better Auth does not trust ${origin} (${status}).`
        : `Better Auth trusts ${variant}, ${describeVariant(origin, variant)}, but not ${origin}.`,
    why: 'It refuses whatever a page of an untrusted origin sends: sign-in, sign-out, changes. Origins are compared letter by letter: an entry with a slash or a path at its end never fits, and "https://*.example.com" does not stand for "https://example.com".',
    change: isPreview
      ? 'Add the address of this preview, or a pattern for those of your project alone (never for everybody on that host); or let previews show the docs without accounts.'
      : `Add exactly "${origin}" to the trusted origins. A gateway in front of Better Auth must pass the header Origin on as it came.`,
    paste: [
      forEnvironment(`BETTER_AUTH_TRUSTED_ORIGINS=${origin}`),
      forBetterAuth(`trustedOrigins: ['${pattern ?? origin}'],`),
    ],
  };
}

/** Whether Better Auth takes what the site's pages send. */
export const trustedOrigins: Check = {
  id: 'trusted-origins',
  title: 'Better Auth trusts the origin of the site',
  needs: ['reachable', 'endpoints'],
  async run(context) {
    // The reference backend has one list for both, and CORS has told of it.
    const hasOneList = (await context.capabilities()) !== null;
    const findings: Finding[] = [];
    for (const {origin, role} of context.origins) {
      const answer = await context.signOut(origin);
      const {preflight} = await context.cors(origin);
      const isToldAlready =
        hasOneList &&
        new URL(context.backendUrl).origin !== origin &&
        judgeCors(preflight, origin) === 'other-origin';
      if (isRefused(answer) && !isToldAlready) {
        findings.push(
          await describeRefusal(context, origin, role === 'preview'),
        );
      }
    }
    return findings;
  },
};
