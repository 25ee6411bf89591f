import * as z from 'zod/mini';
import {ConsentLocale, ConsentVersion} from './contract/consentNames.js';
import {DEFAULT_CONSENT_POLICIES} from './defaultConsentPolicies.js';

const filled = (name: string) =>
  z
    .string({error: `${name} must be text`})
    .check(z.trim(), z.minLength(1, {error: `${name} cannot be empty`}));

/** One consent text: what a reader agrees to, in one language. */
export const ConsentPolicy = z.object({
  /** Opaque name of the text's version, such as `1` or `2026-11`. */
  version: ConsentVersion,
  /** BCP 47 tag of the text's language. */
  locale: ConsentLocale,
  /** What the answers are used for, in a few words. */
  purpose: filled('purpose'),
  /** Who stores the answers. */
  controller: filled('controller'),
  /** The whole text, as readers see it. */
  text: filled('text'),
});
export type ConsentPolicy = z.infer<typeof ConsentPolicy>;

/** The consent texts of a server, checked, and which of them is in force. */
export type ConsentPolicies = {
  all: readonly ConsentPolicy[];
  /** Version of the last text in the list: the one that readers are asked. */
  currentVersion: string;
  /**
   * The text of `version` in `locale`.
   * @param locale Left out or null = the first language listed for it.
   */
  find(version: string, locale?: string | null): ConsentPolicy | undefined;
  /**
   * The text to show a reader of `locale`: in that language, else in one of
   * the same language (`de` for `de-AT`), else in the first one listed.
   * @param version `current` names the version in force.
   */
  choose(version: string, locale?: string | null): ConsentPolicy | undefined;
};

/** Names the version in force, whichever it is. */
const CURRENT = 'current';

/** The same for every way to write a language tag: `pt-BR`, `pt_br`. */
function languageKey(locale: string): string {
  return locale.toLowerCase().replaceAll('_', '-');
}

/** A language tag without region and script: `de` of `de-AT`. */
function baseLanguage(locale: string): string {
  return languageKey(locale).split('-')[0] ?? '';
}

/**
 * Checks a list of consent texts. The last version in it is the current one;
 * each version may be there in several languages.
 *
 * @throws {Error} Names the entry, what is wrong with it and what to do.
 */
export function readConsentPolicies(
  policies: unknown = DEFAULT_CONSENT_POLICIES,
): ConsentPolicies {
  const parsed = z.array(ConsentPolicy).safeParse(policies);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const [index, ...field] = issue?.path ?? [];
    throw new Error(
      index === undefined
        ? 'policies must be a list of {version, locale, purpose, controller, text}.'
        : `policies[${String(index)}]${field.length > 0 ? `.${field.join('.')}` : ''}: ${issue?.message ?? 'is wrong'}. Each policy is {version, locale, purpose, controller, text}.`,
    );
  }
  const all = parsed.data;
  const last = all.at(-1);
  if (!last) {
    throw new Error(
      'policies is an empty list. Give at least one policy, or leave the option out for the built-in English text.',
    );
  }
  const seen = new Set<string>();
  for (const {version, locale} of all) {
    if (version === CURRENT) {
      throw new Error(
        `policies has a version called "${CURRENT}", which names the version in force whichever it is. Give it another name.`,
      );
    }
    const key = `${version} ${languageKey(locale)}`;
    if (seen.has(key)) {
      throw new Error(
        `policies has version "${version}" in "${locale}" twice. Keep one of them, or give the newer text a new version.`,
      );
    }
    seen.add(key);
  }
  const find: ConsentPolicies['find'] = (version, locale) =>
    all.find(
      (policy) =>
        policy.version === version &&
        (!locale || languageKey(policy.locale) === languageKey(locale)),
    );
  return {
    all,
    currentVersion: last.version,
    find,

    choose(asked, locale) {
      const version = asked === CURRENT ? last.version : asked;
      return (
        find(version, locale) ??
        all.find(
          (policy) =>
            policy.version === version &&
            baseLanguage(policy.locale) === baseLanguage(locale ?? ''),
        ) ??
        find(version)
      );
    },
  };
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(text),
  );
  return Array.from(new Uint8Array(digest), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
