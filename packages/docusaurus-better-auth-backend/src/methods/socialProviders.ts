import type {SocialProviders} from 'better-auth/social-providers';

/** Whom readers have an account with, and what readers call them. */
const PROVIDER_NAMES = {
  apple: 'Apple',
  atlassian: 'Atlassian',
  cloudflare: 'Cloudflare',
  discord: 'Discord',
  dropbox: 'Dropbox',
  facebook: 'Facebook',
  figma: 'Figma',
  github: 'GitHub',
  gitlab: 'GitLab',
  google: 'Google',
  huggingface: 'Hugging Face',
  kakao: 'Kakao',
  kick: 'Kick',
  line: 'LINE',
  linear: 'Linear',
  linkedin: 'LinkedIn',
  microsoft: 'Microsoft',
  naver: 'NAVER',
  notion: 'Notion',
  paypal: 'PayPal',
  polar: 'Polar',
  railway: 'Railway',
  reddit: 'Reddit',
  roblox: 'Roblox',
  slack: 'Slack',
  spotify: 'Spotify',
  twitch: 'Twitch',
  twitter: 'X',
  vercel: 'Vercel',
  vk: 'VK',
  zoom: 'Zoom',
} as const satisfies Partial<Record<keyof SocialProviders, string>>;

/**
 * A provider that Better Auth knows and that needs no more than a client's id
 * and secret. Any other one is set by OpenID Connect.
 */
export type SocialProviderId = keyof typeof PROVIDER_NAMES;

export const SOCIAL_PROVIDER_IDS = Object.keys(
  PROVIDER_NAMES,
) as SocialProviderId[];

/** What a provider gave the owner for their site. */
export type SocialClient = {clientId: string; clientSecret: string};

export type SocialClients = Partial<Record<SocialProviderId, SocialClient>>;

/** What readers call a provider; undefined for one that is not in our list. */
export function nameOfProvider(id: string): string | undefined {
  return Object.hasOwn(PROVIDER_NAMES, id)
    ? PROVIDER_NAMES[id as SocialProviderId]
    : undefined;
}

/** Why what was given is no list of clients by provider; null where it is one. */
export function checkSocialClients(given: SocialClients): string | null {
  for (const [id, client] of Object.entries(given)) {
    if (nameOfProvider(id) === undefined) {
      return `"${id}" is not a provider that needs no more than an id and a secret. Take one of ${SOCIAL_PROVIDER_IDS.join(', ')}, or set it by OpenID Connect.`;
    }
    if (!client.clientId || !client.clientSecret) {
      return `"${id}" needs both clientId and clientSecret.`;
    }
  }
  return null;
}

/**
 * Reads `GITHUB_CLIENT_ID`, `GITHUB_CLIENT_SECRET` and their like.
 *
 * @param read The value of a variable; undefined where it is not set.
 * @param report Takes each variable that is wrong, and why.
 */
export function readSocialClients(
  read: (variable: string) => string | undefined,
  report: (variable: string, problem: string) => void,
): SocialClients {
  const clients: SocialClients = {};
  for (const id of SOCIAL_PROVIDER_IDS) {
    const variable = `${id.toUpperCase()}_CLIENT`;
    const clientId = read(`${variable}_ID`);
    const clientSecret = read(`${variable}_SECRET`);
    if (clientId !== undefined && clientSecret !== undefined) {
      clients[id] = {clientId, clientSecret};
    } else if (clientId !== undefined || clientSecret !== undefined) {
      const [missing, given] =
        clientId === undefined ? ['ID', 'SECRET'] : ['SECRET', 'ID'];
      report(
        `${variable}_${missing}`,
        `is not set, but ${variable}_${given} is. ${PROVIDER_NAMES[id]} gives you both; set both, or neither.`,
      );
    }
  }
  return clients;
}
