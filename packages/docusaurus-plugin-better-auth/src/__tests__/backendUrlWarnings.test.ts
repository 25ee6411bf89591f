import {expect, it} from 'vitest';
import {backendUrlWarnings} from '../backendUrlWarnings';

const MIXED = /browsers block requests from an https page to an http address/;

it.each<[string, string, boolean, RegExp | null]>([
  ['https://docs.example.com', 'https://api.example.com', true, null],
  ['https://docs.example.com', '/api', true, null],
  ['https://docs.example.com', '', true, null],
  ['https://docs.example.com', 'http://localhost:8000', true, null],
  ['https://docs.example.com', 'http://api.example.com', false, null],
  ['http://docs.example.com', 'http://api.example.com', true, null],
  ['https://docs.example.com', 'http://api.example.com', true, MIXED],
  [
    'https://docs.example.com',
    'http://127.0.0.1:8000',
    false,
    /is "http:\/\/127\.0\.0\.1:8000", but the site is opened at "localhost"/,
  ],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:8000', false, null],
  [
    'http://127.0.0.1:3000',
    'http://localhost:8000',
    false,
    /but the site is opened at "127\.0\.0\.1"/,
  ],
])('from %s to "%s" (production: %s)', (site, backend, isProduction, said) => {
  const warnings = backendUrlWarnings(site, backend, isProduction);
  expect(warnings).toEqual(said === null ? [] : [expect.stringMatching(said)]);
});
