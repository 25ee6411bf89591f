import {existsSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {editConfig} from '../editConfig';
import {initSite} from '../initSite';

const URL = 'http://localhost:8000';
const PLUGIN = `['docusaurus-plugin-better-auth', {backendUrl: '${URL}'}]`;
const THEME = `'docusaurus-theme-better-auth'`;
const ITEM = `{type: 'custom-auth', position: 'right'}`;

describe('a config that is edited', () => {
  it.each([
    {
      shape: 'a typed constant, lists over several lines, comments',
      before: `import type {Config} from '@docusaurus/types';

const config: Config = {
  title: 'Acme',   // as it is
  plugins: [
    'one',
    ['two', {a: 1}], // mine
  ],
  themes: ['mermaid'],
  themeConfig: {
    navbar: {
      items: [
        {to: '/blog', label: 'Blog'}
      ],
    },
  } satisfies ThemeConfig,
};

export default config;
`,
      after: `import type {Config} from '@docusaurus/types';

const config: Config = {
  title: 'Acme',   // as it is
  plugins: [
    'one',
    ['two', {a: 1}], // mine
    ${PLUGIN},
  ],
  themes: ['mermaid', ${THEME}],
  themeConfig: {
    navbar: {
      items: [
        {to: '/blog', label: 'Blog'},
        ${ITEM}
      ],
    },
  } satisfies ThemeConfig,
};

export default config;
`,
    },
    {
      shape: 'an object that is exported and satisfies its type, presets alone',
      before: `export default {
  presets: [['classic', {}]],
} satisfies Config;
`,
      after: `export default {
  presets: [['classic', {}]],
  plugins: [${PLUGIN}],
  themes: [${THEME}],
  themeConfig: {navbar: {items: [${ITEM}]}},
} satisfies Config;
`,
    },
    {
      shape: 'CommonJS with double quotes, no navbar, lists elsewhere',
      before: `const plugins = [];

/** @type {import("@docusaurus/types").Config} */
module.exports = {
\tplugins,
\tthemes: [],
\tthemeConfig: {
\t\tfooter: {}
\t}
};
`,
      after: `const plugins = [["docusaurus-plugin-better-auth", {backendUrl: "${URL}"}]];

/** @type {import("@docusaurus/types").Config} */
module.exports = {
\tplugins,
\tthemes: ["docusaurus-theme-better-auth"],
\tthemeConfig: {
\t\tfooter: {},
\t\tnavbar: {items: [{type: "custom-auth", position: "right"}]}
\t}
};
`,
    },
    {
      shape: 'one line, a navbar without items, the plugin there',
      before: `export default {plugins: [require.resolve('docusaurus-plugin-better-auth')], themeConfig: {navbar: {title: 'Acme'}}};\n`,
      after: `export default {plugins: [[require.resolve('docusaurus-plugin-better-auth'), {backendUrl: '${URL}'}]], themeConfig: {navbar: {title: 'Acme', items: [${ITEM}]}}, themes: [${THEME}]};\n`,
    },
    {
      shape: 'all there by name, without a backend',
      before: `export default {
  plugins: ['one', 'docusaurus-plugin-better-auth'], // mine
  themes: [${THEME}],
  themeConfig: {navbar: {items: [${ITEM}]}},
};
`,
      after: `export default {
  plugins: ['one', ${PLUGIN}], // mine
  themes: [${THEME}],
  themeConfig: {navbar: {items: [${ITEM}]}},
};
`,
    },
    {
      shape: 'all there as pairs, without a backend',
      before: `const options = {
  routeBasePath: '/account', // mine
};
export default {
  plugins: [['docusaurus-plugin-better-auth', options as Options]],
  themes: [[${THEME}, {}]],
  themeConfig: {navbar: {items: [${ITEM}]}},
};
`,
      after: `const options = {
  routeBasePath: '/account', // mine
  backendUrl: '${URL}',
};
export default {
  plugins: [['docusaurus-plugin-better-auth', options as Options]],
  themes: [[${THEME}, {}]],
  themeConfig: {navbar: {items: [${ITEM}]}},
};
`,
    },
    {
      shape: 'all there, and the pair without options',
      before: `export default {plugins: [['docusaurus-plugin-better-auth']], themes: [${THEME}], themeConfig: {navbar: {items: [${ITEM}]}}};\n`,
      after: `export default {plugins: [${PLUGIN}], themes: [${THEME}], themeConfig: {navbar: {items: [${ITEM}]}}};\n`,
    },
  ])('$shape', ({before, after}) => {
    const edit = editConfig(before, URL);
    expect(edit).toEqual({kind: 'edited', text: after});
    expect(editConfig(after, URL)).toEqual({kind: 'unchanged'});
  });
});

describe('a config that is left to its owner', () => {
  it.each([
    {
      shape: 'a function',
      source: `export default async function config() { return {}; }`,
      reason: 'is a function',
    },
    {
      shape: 'a function behind a name',
      source: `const make = async () => ({});\nmodule.exports = make;`,
      reason: 'is a function',
    },
    {
      shape: 'a call',
      source: `export default defineConfig({});`,
      reason: 'has no object written out as its export',
    },
    {
      shape: 'a spread',
      source: `export default {...base};`,
      reason: 'may take its plugins from elsewhere',
    },
    {
      shape: 'a list that is computed',
      source: `export default {plugins: make()};`,
      reason: 'has no list written out as its plugins',
    },
    {
      shape: 'options of the plugin that come from elsewhere',
      source: `export default {plugins: [['docusaurus-plugin-better-auth', {...shared}]]};`,
      reason: 'may take its backendUrl from elsewhere',
    },
    {
      shape: 'another backend',
      source: `export default {plugins: [['docusaurus-plugin-better-auth', {backendUrl: '/backend'}]]};`,
      reason: 'has the backendUrl /backend',
    },
    {
      shape: 'the plugin under a condition',
      source: `export default {plugins: [isOn && 'docusaurus-plugin-better-auth']};`,
      reason: "has no list written out as its plugin's entry",
    },
    {
      shape: 'the name of the plugin in the entry of another one',
      source: `export default {plugins: [['other', {before: 'docusaurus-plugin-better-auth'}]]};`,
      reason: "has the plugin's name in another entry",
    },
    {
      shape: 'no export',
      source: `const config = {};`,
      reason: 'exports nothing that is found',
    },
  ])('$shape', ({source, reason}) => {
    expect(editConfig(source, URL)).toEqual({kind: 'unreadable', reason});
  });

  it('one with a mistake in it', () => {
    expect(editConfig('export default {', URL)).toMatchObject({
      kind: 'unreadable',
    });
  });
});

describe('better-auth:init', () => {
  let siteDir: string;
  let printed: string[];
  const config = () =>
    readFile(path.join(siteDir, 'docusaurus.config.ts'), 'utf8');
  const init = (answer: boolean | 'yes', backendUrl: string | null = URL) => {
    printed = [];
    return initSite({
      siteDir,
      backendUrl,
      yes: answer === 'yes',
      print: (text) => printed.push(text),
      ask: () => Promise.resolve(answer === true),
    });
  };

  beforeAll(async () => {
    siteDir = await mkdtemp(path.join(tmpdir(), 'init-'));
  });

  afterAll(async () => {
    await rm(siteDir, {recursive: true, force: true});
  });

  it('shows what it would write, asks, and writes once', async () => {
    expect(await init('yes')).toBe(1);
    expect(printed.join()).toContain('There is no docusaurus.config');

    const before = `export default {title: 'Acme'};\n`;
    await writeFile(path.join(siteDir, 'docusaurus.config.ts'), before);
    expect(await init(false)).toBe(1);
    expect(printed.join('\n')).toContain(`plugins: [${PLUGIN}]`);
    expect(await config()).toBe(before);

    expect(await init(true)).toBe(0);
    expect(await config()).toContain(PLUGIN);
    expect(
      await readFile(path.join(siteDir, 'better-auth.env'), 'utf8'),
    ).toContain('BETTER_AUTH_URL=http://localhost:8000');

    expect(await init('yes')).toBe(0);
    expect(printed).toEqual(['Everything is there already.']);
  });

  it('leaves the backend to the trial where none is named, and names it later', async () => {
    await rm(path.join(siteDir, 'better-auth.env'));
    await writeFile(
      path.join(siteDir, 'docusaurus.config.ts'),
      `export default {title: 'Acme'};\n`,
    );
    expect(await init('yes', 'api.example.com')).toBe(1);
    expect(printed.join()).toContain('--backend is "api.example.com". Give');

    expect(await init('yes', null)).toBe(0);
    expect(await config()).toContain(
      `plugins: ['docusaurus-plugin-better-auth']`,
    );
    expect(existsSync(path.join(siteDir, 'better-auth.env'))).toBe(false);
    expect(printed.at(-1)).toContain('a backend to try accounts with');

    expect(await init('yes', 'http://localhost:9000/accounts')).toBe(0);
    expect(await config()).toContain(
      `plugins: [['docusaurus-plugin-better-auth', {backendUrl: 'http://localhost:9000/accounts'}]]`,
    );
    const [firstLine, urlLine] = (
      await readFile(path.join(siteDir, 'better-auth.env'), 'utf8')
    ).split('\n');
    expect(urlLine).toBe('BETTER_AUTH_URL=http://localhost:9000');
    const startsBackend = firstLine?.replace(/^.*?: /, '');
    expect(startsBackend).toMatch(/^node --env-file=better-auth\.env /);
    expect(printed.at(-1)).toContain(`\n  ${startsBackend}`);

    expect(await init('yes', 'http://localhost:7000')).toBe(1);
    expect(printed.join()).toContain(`{backendUrl: 'http://localhost:7000'}`);
  });

  it('prints the lines where it cannot edit', async () => {
    await writeFile(
      path.join(siteDir, 'docusaurus.config.ts'),
      'export default () => ({});\n',
    );
    expect(await init('yes')).toBe(1);
    expect(printed.join('\n')).toContain(`themes: [${THEME}]`);
  });
});
