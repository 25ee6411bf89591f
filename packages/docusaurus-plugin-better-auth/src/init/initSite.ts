import {readdir, readFile, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {createInterface} from 'node:readline/promises';
import {createTwoFilesPatch} from 'diff';
import {editConfig, linesToAdd} from './editConfig';

/** Where `npx docusaurus-better-auth-backend` serves on its owner's machine. */
const BACKEND_URL = 'http://localhost:8000';

const ENV_FILE = 'better-auth.env';

const ENV = `# For the reference backend: node --env-file=${ENV_FILE} node_modules/docusaurus-better-auth-backend/bin/docusaurus-better-auth-backend.mjs
BETTER_AUTH_URL=${BACKEND_URL}
BETTER_AUTH_TRUSTED_ORIGINS=http://localhost:3000
# In production, set these too, where nobody else can read them:
# NODE_ENV=production
# BETTER_AUTH_SECRET=
# DATABASE_URL=
`;

export type InitOptions = {
  siteDir: string;
  /** Writes without asking. */
  yes: boolean;
  print: (text: string) => void;
  /** Default: asks in the terminal. */
  ask?: (question: string) => Promise<boolean>;
};

/**
 * Adds the plugin, the theme and the navbar item to a site's config, and an
 * env file for the backend, after it has shown what changes.
 *
 * @returns An exit code: 1 where the owner has to do it by hand.
 */
export async function initSite({
  siteDir,
  yes,
  print,
  ask = askInTerminal,
}: InitOptions): Promise<number> {
  const name = (await readdir(siteDir)).find((file) =>
    /^docusaurus\.config\.(?:[cm]?js|[cm]?ts)$/.test(file),
  );
  if (name === undefined) {
    print(`There is no docusaurus.config in ${siteDir}.`);
    return 1;
  }
  const file = path.join(siteDir, name);
  const source = await readFile(file, 'utf8');
  const edit = editConfig(source, BACKEND_URL);
  if (edit.kind === 'unreadable') {
    print(
      `${name} ${edit.reason}, so it is left to you. Add these to it:\n\n${linesToAdd(BACKEND_URL)}\n`,
    );
    return 1;
  }
  const files = [
    ...(edit.kind === 'edited'
      ? [{name, before: source, after: edit.text}]
      : []),
    ...(existsSync(path.join(siteDir, ENV_FILE))
      ? []
      : [{name: ENV_FILE, before: '', after: ENV}]),
  ];
  if (files.length === 0) {
    print('Everything is there already.');
    return 0;
  }
  for (const {name: changed, before, after} of files) {
    print(
      createTwoFilesPatch(changed, changed, before, after, '', '', {
        context: 2,
      }),
    );
  }
  if (!yes && !(await ask('Write this? (y/N) '))) {
    print('Nothing was written.');
    return 1;
  }
  for (const {name: changed, after} of files) {
    await writeFile(path.join(siteDir, changed), after);
  }
  print(
    'Done. `npx docusaurus-better-auth-backend` starts a backend; then start your site.',
  );
  return 0;
}

async function askInTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
  });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
