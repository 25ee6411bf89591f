import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {importDirectly, readReexports} from '../directImports.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reexports-'));
  await writeFile(
    path.join(folder, 'index.js'),
    `export { useSession, } from './useSession';
export { useColorMode as useScheme } from '@docusaurus/theme-common';
export * from './more';
`,
  );
  await writeFile(
    path.join(folder, 'more.js'),
    `export {
  default as More,
  less,
} from './parts';
`,
  );
});

afterEach(() => rm(folder, {recursive: true}));

const rewrite = async (code: string) =>
  importDirectly(
    code,
    new Map([
      ['the-client', await readReexports(path.join(folder, 'index.js'))],
    ]),
  );

it('imports each name from where it is', async () => {
  const code = await rewrite(`import {
  useSession,
  useScheme as useColors,
  More,
  less,
} from 'the-client';
more();
`);
  const parts = JSON.stringify(path.join(folder, 'parts.js'));
  expect(code).toBe(
    [
      `import {useSession as useSession} from ${JSON.stringify(path.join(folder, 'useSession.js'))};`,
      `import {useColorMode as useColors} from "@docusaurus/theme-common";`,
      `import {default as More} from ${parts};`,
      `import {less as less} from ${parts};`,
      '\nmore();\n',
    ].join(''),
  );
});

it('leaves what others pass on', async () => {
  const code = `import {less} from 'elsewhere';\n`;
  expect(await rewrite(code)).toBe(code);
});

it('says what is not exported', async () => {
  await expect(rewrite(`import {missing} from 'the-client';`)).rejects.toThrow(
    '"the-client" exports no "missing".',
  );
});
