import {parse} from '@babel/parser';
import MagicString from 'magic-string';
import {
  findProperty,
  parseConfig,
  resolveArray,
  resolveObject,
  UnreadableConfig,
  type ParsedConfig,
} from './configObject';
import type {ArrayExpression, ObjectExpression} from '@babel/types';

const PLUGIN = 'docusaurus-plugin-better-auth';
const THEME = 'docusaurus-theme-better-auth';
const NAVBAR_ITEM = 'custom-auth';

/** What becomes of a config. */
export type ConfigEdit =
  | {kind: 'edited'; text: string}
  | {kind: 'unchanged'}
  /** `reason` ends the sentence "your config …". */
  | {kind: 'unreadable'; reason: string};

/**
 * What is written into a config, with its kind of quotes. Without a backend,
 * `docusaurus start` runs one to try accounts with.
 */
function entries(quote: string, backendUrl: string | null) {
  const q = (text: string) => `${quote}${text}${quote}`;
  return {
    plugin:
      backendUrl === null
        ? q(PLUGIN)
        : `[${q(PLUGIN)}, {backendUrl: ${q(backendUrl)}}]`,
    theme: q(THEME),
    navbarItem: `{type: ${q(NAVBAR_ITEM)}, position: ${q('right')}}`,
  };
}

/** What an owner adds by hand where the config is not edited. */
export function linesToAdd(backendUrl: string | null): string {
  const {plugin, theme, navbarItem} = entries("'", backendUrl);
  return `plugins: [${plugin}],
themes: [${theme}],
themeConfig: {navbar: {items: [${navbarItem}]}},`;
}

/**
 * Adds the plugin, the theme and the navbar item to the source of a
 * `docusaurus.config`, each where it is not there yet. All else stays as it is
 * written.
 */
export function editConfig(
  source: string,
  backendUrl: string | null,
): ConfigEdit {
  try {
    const parsed = parseConfig(source);
    const {text, config} = {
      text: new MagicString(source),
      config: parsed.config,
    };
    const {plugin, theme, navbarItem} = entries(quoteOf(source), backendUrl);
    const writer = new ListWriter(parsed, text);
    writer.addTo(config, 'plugins', plugin, (entry) =>
      new RegExp(`${PLUGIN}|^\\[?\\s*['"]better-auth['"]`).test(entry),
    );
    writer.addTo(config, 'themes', theme, (entry) =>
      new RegExp(`${THEME}|^\\[?\\s*['"]better-auth['"]`).test(entry),
    );
    addNavbarItem(parsed, writer, navbarItem);
    if (!text.hasChanged()) {
      return {kind: 'unchanged'};
    }
    const edited = text.toString();
    parse(edited, {sourceType: 'unambiguous', plugins: ['typescript', 'jsx']});
    return {kind: 'edited', text: edited};
  } catch (error) {
    if (error instanceof UnreadableConfig) {
      return {kind: 'unreadable', reason: error.message};
    }
    throw error;
  }
}

/** The quotes that a file uses most. */
function quoteOf(source: string): string {
  const count = (quote: string) => source.split(quote).length;
  return count('"') > count("'") ? '"' : "'";
}

function addNavbarItem(
  {file, config}: ParsedConfig,
  writer: ListWriter,
  navbarItem: string,
) {
  const themeConfig = findProperty(config, 'themeConfig');
  if (!themeConfig) {
    writer.append(config, `themeConfig: {navbar: {items: [${navbarItem}]}}`);
    return;
  }
  const themeObject = resolveObject(file, themeConfig, 'themeConfig');
  const navbar = findProperty(themeObject, 'navbar');
  if (!navbar) {
    writer.append(themeObject, `navbar: {items: [${navbarItem}]}`);
    return;
  }
  writer.addTo(
    resolveObject(file, navbar, 'navbar'),
    'items',
    navbarItem,
    (entry) => entry.includes(NAVBAR_ITEM),
  );
}

/** Writes into lists and objects the way they are written already. */
class ListWriter {
  constructor(
    private readonly parsed: ParsedConfig,
    private readonly text: MagicString,
  ) {}

  /** Adds an entry to the list of that name, which may not be there yet. */
  addTo(
    object: ObjectExpression,
    name: string,
    entry: string,
    isIt: (entry: string) => boolean,
  ) {
    const value = findProperty(object, name);
    if (!value) {
      this.append(object, `${name}: [${entry}]`);
      return;
    }
    const list = resolveArray(this.parsed.file, value, name);
    const isThere = list.elements.some(
      (element) => element && isIt(this.sourceOf(element)),
    );
    if (!isThere) {
      this.append(list, entry);
    }
  }

  /** Adds an entry at the end. */
  append(list: ArrayExpression | ObjectExpression, entry: string) {
    const {source} = this.parsed;
    const start = list.start ?? 0;
    const end = list.end ?? 0;
    const all =
      list.type === 'ArrayExpression' ? list.elements : list.properties;
    const last = all.at(-1);
    if (!last) {
      this.text.appendLeft(start + 1, entry);
      return;
    }
    const lastStart = last.start ?? 0;
    const lastEnd = last.end ?? 0;
    const lineStart = source.lastIndexOf('\n', lastStart) + 1;
    if (lineStart <= start) {
      this.text.appendLeft(lastEnd, `, ${entry}`);
      return;
    }
    const indent = /^[ \t]*/.exec(source.slice(lineStart))?.[0] ?? '';
    const comma = this.commaAfter(lastEnd, end);
    if (comma === null) {
      this.text.appendLeft(lastEnd, `,\n${indent}${entry}`);
      return;
    }
    // A comment on the same line belongs to the entry before ours.
    const lineEnd = source.indexOf('\n', comma);
    const at = lineEnd === -1 || lineEnd > end ? comma : lineEnd;
    this.text.appendLeft(at, `\n${indent}${entry},`);
  }

  private sourceOf({start, end}: {start?: number | null; end?: number | null}) {
    return this.parsed.source.slice(start ?? 0, end ?? 0);
  }

  /** Where the comma after an entry ends, or null where there is none. */
  private commaAfter(from: number, to: number): number | null {
    const comma = this.parsed.file.tokens?.find(
      (token: {start: number; end: number; value?: unknown}) =>
        token.start >= from &&
        token.end < to &&
        this.parsed.source.slice(token.start, token.end) === ',',
    ) as {end: number} | undefined;
    return comma?.end ?? null;
  }
}
