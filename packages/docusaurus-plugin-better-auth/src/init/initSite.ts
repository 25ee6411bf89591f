import {readdir, readFile, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {createInterface} from 'node:readline/promises';
import {createTwoFilesPatch} from 'diff';
import {backendUrl as backendUrlSchema} from '../addresses';
import {installCommand} from '../missingBackend';
import {BACKEND_PACKAGE, findBackendPackage} from '../trial/backendPackage';
import {isLoopback} from '../trial/siteAddress';
import {editConfig, linesToAdd} from './editConfig';

const ENV_FILE = 'better-auth.env';

/** Starts the reference backend with these settings. */
const START_COMMAND = `node --env-file=${ENV_FILE} node_modules/${BACKEND_PACKAGE}/bin/${BACKEND_PACKAGE}.mjs`;

/** Settings of the reference backend, for one on its owner's machine. */
const env = (
  backendUrl: string,
) => `# For the reference backend: ${START_COMMAND}
BETTER_AUTH_URL=${new URL(backendUrl).origin}
BETTER_AUTH_TRUSTED_ORIGINS=http://localhost:3000
# In production, set these too, where nobody else can read them:
# NODE_ENV=production
# BETTER_AUTH_SECRET=
# DATABASE_URL=
`;

export type InitOptions = {
  siteDir: string;
  /** Null: the owner tries accounts first, with the backend on trial. */
  backendUrl: string | null;
  /** Writes without asking. */
  yes: boolean;
  print: (text: string) => void;
  /** Default: asks in the terminal. */
  ask?: (question: string) => Promise<boolean>;
};

/**
 * Adds the plugin, the theme and the navbar item to a site's config, and an
 * env file where a backend on this machine is named, after it has shown what
 * changes.
 *
 * @returns An exit code: 1 where the owner has to do it by hand.
 */
export async function initSite({
  siteDir,
  backendUrl,
  yes,
  print,
  ask = askInTerminal,
}: InitOptions): Promise<number> {
  if (!backendUrlSchema.nullable().safeParse(backendUrl).success) {
    print(
      `--backend is "${backendUrl}". Give an http(s) URL such as https://api.example.com, or a path of the site such as /backend.`,
    );
    return 1;
  }
  const name = (await readdir(siteDir)).find((file) =>
    /^docusaurus\.config\.(?:[cm]?js|[cm]?ts)$/.test(file),
  );
  if (name === undefined) {
    print(`There is no docusaurus.config in ${siteDir}.`);
    return 1;
  }
  const file = path.join(siteDir, name);
  const source = await readFile(file, 'utf8');
  const edit = editConfig(source, backendUrl);
  if (edit.kind === 'unreadable') {
    print(
      `${name} ${edit.reason}, so it is left to you. It needs these:\n\n${linesToAdd(backendUrl)}\n`,
    );
    return 1;
  }
  const files = [
    ...(edit.kind === 'edited'
      ? [{name, before: source, after: edit.text}]
      : []),
    ...(backendUrl === null ||
    !isOnThisMachine(backendUrl) ||
    existsSync(path.join(siteDir, ENV_FILE))
      ? []
      : [{name: ENV_FILE, before: '', after: env(backendUrl)}]),
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
  print(`Done. ${nextStep(siteDir, backendUrl)}`);
  return 0;
}

function isOnThisMachine(backendUrl: string): boolean {
  return URL.canParse(backendUrl) && isLoopback(new URL(backendUrl).hostname);
}

/** What is left to do before accounts work. */
function nextStep(siteDir: string, backendUrl: string | null): string {
  const isInstalled = findBackendPackage(siteDir) !== null;
  if (backendUrl !== null && isOnThisMachine(backendUrl)) {
    return [
      'Start the backend, then your site:',
      ...(isInstalled ? [] : [installCommand(BACKEND_PACKAGE)]),
      START_COMMAND,
    ].join('\n  ');
  }
  if (backendUrl !== null) {
    return 'Start your site. `npx docusaurus better-auth:doctor` tells whether it gets on with your backend.';
  }
  return !isInstalled
    ? `Install a backend to try accounts with, and start your site:\n  ${installCommand(BACKEND_PACKAGE)}`
    : 'Start your site: a backend to try accounts with starts beside it.';
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
