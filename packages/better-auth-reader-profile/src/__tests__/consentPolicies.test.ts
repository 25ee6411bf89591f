import {translatedLocales} from '@docusaurus-better-auth/workspace/themeWords';
import {describe, expect, it} from 'vitest';
import {readConsentPolicies, sha256} from '../consentPolicies.js';
import {DEFAULT_CONSENT_POLICIES} from '../defaultConsentPolicies.js';

const policy = {
  version: '1',
  locale: 'en',
  purpose: 'Adapting',
  controller: 'Acme',
  text: 'Acme stores two answers.',
};

describe('readConsentPolicies', () => {
  it('has a text in each language of ours where none is given', () => {
    const policies = readConsentPolicies();
    expect(policies.currentVersion).toBe('1');
    expect(policies.find('1')).toEqual(DEFAULT_CONSENT_POLICIES[0]);
    expect(policies.choose('1', 'it')?.locale).toBe('en');
    expect(policies.choose('1', 'zh-CN')?.locale).toBe('zh-Hans');
    expect(policies.all.map(({locale}) => locale).sort()).toEqual(
      ['en', ...translatedLocales()].sort(),
    );
    expect(new Set(policies.all.map(({text}) => text)).size).toBe(
      policies.all.length,
    );
  });

  it('takes the last version as the current one and finds each language', () => {
    const policies = readConsentPolicies([
      policy,
      {...policy, version: '2', locale: 'en'},
      {...policy, version: '2', locale: 'pt-BR'},
    ]);
    expect(policies.currentVersion).toBe('2');
    expect(policies.find('2')?.locale).toBe('en');
    expect(policies.find('2', 'pt-br')?.locale).toBe('pt-BR');
    expect(policies.find('2', 'pt_BR')?.locale).toBe('pt-BR');
    expect(policies.find('2', 'fr')).toBeUndefined();
    expect(policies.find('3')).toBeUndefined();
  });

  it.each([
    [[], 'empty list'],
    ['text', 'must be a list'],
    [[{...policy, text: ' '}], 'policies[0].text: text cannot be empty'],
    [
      [policy, {...policy, version: 'a b'}],
      'policies[1].version: Not a consent version',
    ],
    [[policy, {...policy, locale: 'EN'}], 'version "1" in "EN" twice'],
    [[{version: '1'}], 'policies[0].'],
  ])('refuses %o', (given, message) => {
    expect(() => readConsentPolicies(given)).toThrow(message);
  });
});

describe('sha256', () => {
  it('is that of the UTF-8 bytes', async () => {
    expect(await sha256('é')).toBe(
      '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
    );
  });
});
