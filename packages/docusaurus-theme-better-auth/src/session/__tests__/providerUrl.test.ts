import {describe, expect, it} from 'vitest';
import {readProviderUrl} from '../providerUrl';

describe('readProviderUrl', () => {
  it.each([
    'https://github.com/login/oauth/authorize?client_id=1',
    'http://localhost:9000/auth',
    'http://127.0.0.1:9000/auth',
    'http://[::1]:9000/auth',
  ])('lets a reader go to %s', (url) => {
    expect(readProviderUrl(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://id.example.com/auth',
    'http://localhost.evil.example/auth',
    'https://github.com@evil.example/',
    '//evil.example',
    '/relative',
    '',
  ])('lets nobody go to %s', (url) => {
    expect(readProviderUrl(url)).toBeNull();
  });
});
