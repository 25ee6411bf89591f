/** Services that tell people from robots, as Better Auth calls them. */
export const CAPTCHA_PROVIDERS = [
  'cloudflare-turnstile',
  'google-recaptcha',
  'hcaptcha',
  'captchafox',
] as const;

export type CaptchaProvider = (typeof CAPTCHA_PROVIDERS)[number];

export function isCaptchaProvider(name: string): name is CaptchaProvider {
  return CAPTCHA_PROVIDERS.some((provider) => provider === name);
}
