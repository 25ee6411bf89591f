import {readFile} from 'node:fs/promises';
import {expect, it} from 'vitest';
import {
  findProductionDependencies,
  formatLicences,
  isAllowed,
  licencesPage,
} from '../licences.mjs';

const dependencies = findProductionDependencies();

it('finds what is installed with the packages, and what that needs', () => {
  const names = dependencies.map(({name}) => name);
  expect(names).toContain('better-auth');
  expect(names).toContain('@better-auth/core');
  expect(names).not.toContain('vitest');
});

it('depends on nothing whose licence asks for more than to keep its notice', () => {
  expect(dependencies.filter(({licence}) => !isAllowed(licence))).toEqual([]);
  expect(isAllowed('GPL-3.0-only')).toBe(false);
  expect(isAllowed('(MIT OR GPL-3.0-only)')).toBe(true);
  expect(isAllowed('MIT AND GPL-3.0-only')).toBe(false);
  expect(isAllowed('unknown')).toBe(false);
});

it('lists the licences on a page (`npm run licences` writes it)', async () => {
  expect(await readFile(licencesPage, 'utf8')).toBe(
    formatLicences(dependencies),
  );
});
