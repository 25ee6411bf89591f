import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {TestBackend} from '../../__tests__/testBackend.js';
import {PASSWORD, startEmptyBackend} from '../../__tests__/testBackend.js';
import {TestBrowser} from '../../__tests__/testBrowser.js';
import type {TestService} from './testService.js';
import {startService} from './testService.js';

describe('a captcha', () => {
  let started: TestBackend;
  let service: TestService;
  beforeAll(async () => {
    service = await startService((_path, body) => ({
      body: JSON.stringify({
        success: body.includes('a person'),
      }),
    }));
    started = await startEmptyBackend('PGlite', {
      captchaProvider: 'cloudflare-turnstile',
      captchaSiteKey: 'for the site',
      captchaSecretKey: 'for the backend only',
      captchaVerifyUrl: service.url,
    });
  });
  afterAll(async () => {
    await started.backend.close();
    await service.close();
  });

  const tryToSignUp = (headers: Record<string, string>) =>
    new TestBrowser(started.url).call(
      'POST',
      // The short name is no way around it.
      '/auth/signup',
      {name: 'Ada', email: 'ada@example.com', password: PASSWORD},
      headers,
    );

  it('is told of, without its secret', async () => {
    const answer = await fetch(`${started.url}/api/v1/capabilities`);
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      auth: {
        captcha: {provider: 'cloudflare-turnstile', site_key: 'for the site'},
      },
    });
    expect(text).not.toContain('for the backend only');
  });

  it('lets people through, and nobody without', async () => {
    const missing = await tryToSignUp({});
    expect(missing.status).toBe(400);
    const robot = await tryToSignUp({'x-captcha-response': 'a robot'});
    expect(robot.status).toBe(403);
    const person = await tryToSignUp({'x-captcha-response': 'a person'});
    expect(person.status).toBe(200);
  });

  it('lets nobody through where its service fails', async () => {
    service.answer = () => ({status: 500, body: ''});
    const answer = await tryToSignUp({'x-captcha-response': 'a person'});
    expect(answer.ok).toBe(false);
  });
});
