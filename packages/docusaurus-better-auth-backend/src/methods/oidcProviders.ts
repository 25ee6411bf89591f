import * as z from 'zod';
import {isLoopback} from '../mail/mailMode.js';
import {nameOfProvider} from './socialProviders.js';

const OidcProvider = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{0,39}$/,
      'must be 1 to 40 small letters, digits and "-", a letter first',
    ),
  name: z.string().trim().min(1).max(60),
  discoveryUrl: z.url({protocol: /^https?$/}),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scopes: z.array(z.string().min(1)).min(1).optional(),
});

const OidcProviders = z.array(OidcProvider).max(20);

/** An OpenID Connect provider, as its owner describes it. */
export type OidcProvider = z.infer<typeof OidcProvider>;

/** Ids of our own in addresses where a provider's id may stand. */
const TAKEN_IDS = new Set(['credential', 'anonymous']);

function checkProvider(
  {id, discoveryUrl}: OidcProvider,
  production: boolean,
): string | null {
  const {protocol, hostname} = new URL(discoveryUrl);
  if (protocol === 'http:' && (production || !isLoopback(hostname))) {
    return `"${id}" has an http discoveryUrl: whoever is in between could sign in as anybody. Set an https URL.`;
  }
  return nameOfProvider(id) !== undefined || TAKEN_IDS.has(id)
    ? `"${id}" is the id of another way to sign in. Choose one of your own, such as my-company.`
    : null;
}

/**
 * Why what was given describes no providers; null where it does. It holds
 * secrets, so no value of it is repeated but an id.
 */
export function checkOidcProviders(
  production: boolean,
): (given: unknown) => string | null {
  return (given) => {
    const read = OidcProviders.safeParse(given);
    if (!read.success) {
      const [issue] = read.error.issues;
      return `is not what it must be at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}. It is a list of {"id", "name", "discoveryUrl", "clientId", "clientSecret"} and, where it needs others than openid, profile and email, "scopes".`;
    }
    const ids = read.data.map(({id}) => id);
    const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
    if (repeated !== undefined) {
      return `holds two providers with the id "${repeated}".`;
    }
    for (const provider of read.data) {
      const problem = checkProvider(provider, production);
      if (problem !== null) {
        return problem;
      }
    }
    return null;
  };
}

/** @throws {Error} Where the text is no JSON; it is not repeated. */
export function parseOidcProviders(text: string): OidcProvider[] {
  try {
    // Checked by resolveConfig, as the same option of a library's user is.
    return JSON.parse(text) as OidcProvider[];
  } catch {
    // Without its cause, whose message quotes the text.
    throw new Error(
      'is not JSON. Write [{"id": "my-company", "name": "My Company", "discoveryUrl": "https://id.example.com/.well-known/openid-configuration", "clientId": "…", "clientSecret": "…"}].',
    );
  }
}
