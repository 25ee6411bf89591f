import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readConfig} from '../environment.js';
import {problemsOf, PRODUCTION} from './environmentProblems.js';

describe('what the environment says of mail', () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mail-config-'));
  });
  afterAll(() => {
    fs.rmSync(folder, {recursive: true});
  });

  const SMTP = {
    SMTP_URL: 'smtps://user:hunter2@mail.example.com',
    MAIL_FROM: 'Docs <docs@example.com>',
  };

  it('is called by the host of the first site, or as its owner says', () => {
    expect(readConfig({}).siteName).toBe('localhost:3000');
    expect(readConfig(PRODUCTION).siteName).toBe('docs.example.com');
    expect(readConfig({SITE_NAME: 'Acme Docs'}).siteName).toBe('Acme Docs');
  });

  it('may be needed in production where there is a server for it', () => {
    const needed = {...PRODUCTION, REQUIRE_EMAIL_VERIFICATION: 'true'};
    expect(problemsOf(needed)).toEqual([
      'REQUIRE_EMAIL_VERIFICATION: is on, but there is no mail server to confirm addresses by, so nobody could sign in. Set SMTP_URL and MAIL_FROM.',
    ]);
    expect(problemsOf({...needed, ...SMTP})).toEqual([]);
    expect(problemsOf({REQUIRE_EMAIL_VERIFICATION: 'true'})).toEqual([]);
    expect(
      problemsOf({REQUIRE_EMAIL_VERIFICATION: 'true', HOST: '0.0.0.0'}),
    ).toEqual([
      'REQUIRE_EMAIL_VERIFICATION: is on, but there is no mail server to confirm addresses by, so nobody could sign in. Set SMTP_URL and MAIL_FROM, or HOST to 127.0.0.1 for the outbox.',
    ]);
    expect(
      problemsOf({
        ...needed,
        BETTER_AUTH_UPSTREAM: 'https://auth.example.com/api/auth',
      }),
    ).toEqual([]);
  });

  it.each<[Record<string, string>, RegExp]>([
    [{SMTP_URL: 'mail.example.com'}, /^SMTP_URL: is not an SMTP URL\. /],
    [{SMTP_URL: 'smtps://'}, /^SMTP_URL: is not an SMTP URL\. /],
    [
      {
        SMTP_URL:
          'smtps://u:hunter2@mail.example.com/?tls.rejectUnauthorized=false',
      },
      /^SMTP_URL: holds more than user, password, host and port\. /,
    ],
    [
      {SMTP_URL: 'smtps://u:hunter2%zz@mail.example.com'},
      /^SMTP_URL: holds a "%" .* Write it as %25\.$/,
    ],
    [{MAIL_FROM: ''}, /^MAIL_FROM: is not set\. /],
    [{MAIL_FROM: 'Docs'}, /^MAIL_FROM: "Docs" is not one e-mail address\. /],
    [
      {MAIL_FROM: 'a@example.com, b@example.com'},
      /^MAIL_FROM: .* is not one e-mail address\. /,
    ],
    [{MAIL_FROM: 'Docs\r\nBcc: x@example.com <a@example.com>'}, /^MAIL_FROM: /],
    [{SITE_NAME: 'x'.repeat(61)}, /^SITE_NAME: must be one line of 1 to 60/],
    [{SITE_NAME: 'a\nb'}, /^SITE_NAME: must be one line/],
    [{MAIL_MESSAGES: '/nowhere.json'}, /^MAIL_MESSAGES: .*ENOENT/],
  ])('refuses %o', (env, problem) => {
    const problems = problemsOf({...SMTP, ...env});
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(problems.join()).not.toContain('hunter2');
  });

  it.each([
    ['{', /^MAIL_MESSAGES: ".*mail\.json" is not JSON\. It holds texts by/],
    ['{"it": {}}', /^MAIL_MESSAGES: "it" lacks "greeting", /],
    [
      '{"en": {"magicLink.subjekt": "x"}}',
      /^MAIL_MESSAGES: "en" holds the unknown key "magicLink\.subjekt"\./,
    ],
  ])('refuses a file of texts with %s', (text, problem) => {
    const file = path.join(folder, 'mail.json');
    fs.writeFileSync(file, text);
    expect(problemsOf({MAIL_MESSAGES: file})).toEqual([
      expect.stringMatching(problem),
    ]);
  });

  it('takes a file of texts', () => {
    const file = path.join(folder, 'mail.json');
    const texts = {en: {'magicLink.subject': 'Come in'}};
    fs.writeFileSync(file, JSON.stringify(texts));
    expect(readConfig({MAIL_MESSAGES: file}).mailMessages).toEqual(texts);
  });
});
