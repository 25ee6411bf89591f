import {describe, expect, it} from 'vitest';
import {readRedirect} from '../redirect';

const site = {origin: 'https://docs.example.com', baseUrl: '/'};
const under = {origin: 'https://docs.example.com', baseUrl: '/docs/site/'};

describe('readRedirect', () => {
  it.each([
    '/',
    '/docs/intro',
    '/docs/intro/',
    '/docs/intro?tab=npm#step-2',
    '/docs/intro#a/b?c',
    '/docs/%E4%B8%AD%E6%96%87',
    '/docs/intro?next=https%3A%2F%2Fevil.example',
  ])('keeps %s', (value) => {
    expect(readRedirect(value, site)).toBe(value);
  });

  it.each([
    null,
    '',
    'docs/intro',
    'https://evil.example',
    'https:evil.example',
    'https:/evil.example',
    'HTTPS://evil.example',
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/\u0000/evil.example',
    '/\u007f/evil.example',
    '/./\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/docs/..//evil.example',
    '/docs/../..//evil.example',
    '/%2f/evil.example',
    '/%2F%2Fevil.example',
    '/%5cevil.example',
    '/%5C%5Cevil.example',
    '/docs/%2f..%2f',
    '/%',
    '/%E0%A4%A',
    '/docs/%ff',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://docs.example.com/1',
    'file:///etc/passwd',
    'mailto:a@evil.example',
    '@evil.example',
    'user:pass@evil.example',
    'https://docs.example.com@evil.example',
    'https://docs.example.com.evil.example',
    'https://docs.example.com/docs',
    'http://docs.example.com/docs',
    '.evil.example',
    '?redirect=//evil.example',
    '#//evil.example',
    'www.evil.example',
  ])('refuses %j', (value) => {
    expect(readRedirect(value, site)).toBeNull();
  });

  it('keeps to the site, where it is a part of the origin', () => {
    expect(readRedirect('/docs/site/intro#a', under)).toBe(
      '/docs/site/intro#a',
    );
    expect(readRedirect('/admin', under)).toBeNull();
    expect(readRedirect('/docs/site/../../admin', under)).toBeNull();
    expect(readRedirect('/docs/site-of-others/', under)).toBeNull();
  });
});
