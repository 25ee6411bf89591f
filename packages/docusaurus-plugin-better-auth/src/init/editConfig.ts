import {parse} from '@babel/parser';
import MagicString from 'magic-string';
import {
  findProperty,
  parseConfig,
  resolveArray,
  resolveObject,
  resolveValue,
  UnreadableConfig,
  type ParsedConfig,
} from './configObject';
import type {ArrayExpression, Node, ObjectExpression} from '@babel/types';

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
  const option = backendUrl === null ? null : `backendUrl: ${q(backendUrl)}`;
  return {
    plugin: option === null ? q(PLUGIN) : `[${q(PLUGIN)}, {${option}}]`,
    option,
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
 * `docusaurus.config`, each where it is not there yet, and the backend where
 * the plugin is there without one. All else stays as it is written.
 */
export function editConfig(
  source: string,
  backendUrl: string | null,
): ConfigEdit {
  try {
    const parsed = parseConfig(source);
    const {config} = parsed;
    const text = new MagicString(source);
    const {plugin, option, theme, navbarItem} = entries(
      quoteOf(source),
      backendUrl,
    );
    const writer = new ListWriter(parsed, text);
    const present = writer.addTo(config, 'plugins', plugin, isNamed(PLUGIN));
    if (present !== null && backendUrl !== null && option !== null) {
      addBackend(parsed, writer, present, {backendUrl, option});
    }
    writer.addTo(config, 'themes', theme, isNamed(THEME));
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

/** Whether an entry is that package's, in any way to write it. */
function isNamed(name: string) {
  return (entry: string) =>
    new RegExp(`${name}|^\\[?\\s*['"]better-auth['"]`).test(entry);
}

/**
 * Gives the plugin's entry a backend where it has none.
 *
 * @throws UnreadableConfig where it has another, or is no name or pair.
 */
function addBackend(
  {file}: ParsedConfig,
  writer: ListWriter,
  entry: Node,
  {backendUrl, option}: {backendUrl: string; option: string},
) {
  const value = resolveValue(file, entry);
  if (value.type === 'StringLiteral' || writer.isResolveCall(value)) {
    writer.wrap(entry, '[', `, {${option}}]`);
    return;
  }
  const pair = resolveArray(file, entry, "plugin's entry");
  const [name, options] = pair.elements;
  if (!name || !isNamed(PLUGIN)(writer.sourceOf(name))) {
    throw new UnreadableConfig("has the plugin's name in another entry");
  }
  if (!options) {
    writer.append(pair, `{${option}}`);
    return;
  }
  const object = resolveObject(file, options, "plugin's options");
  const present = findProperty(object, 'backendUrl');
  if (present === null) {
    writer.append(object, option);
  } else if (present.type === 'StringLiteral' && present.value !== backendUrl) {
    throw new UnreadableConfig(`has the backendUrl ${present.value}`);
  }
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

  /**
   * Adds an entry to the list of that name, which may not be there yet.
   *
   * @returns The entry that is there already; null where it was added.
   */
  addTo(
    object: ObjectExpression,
    name: string,
    entry: string,
    isIt: (entry: string) => boolean,
  ): Node | null {
    const value = findProperty(object, name);
    if (!value) {
      this.append(object, `${name}: [${entry}]`);
      return null;
    }
    const list = resolveArray(this.parsed.file, value, name);
    const present = list.elements.find(
      (element) => element && isIt(this.sourceOf(element)),
    );
    if (present) {
      return present;
    }
    this.append(list, entry);
    return null;
  }

  /** Writes around what is there. */
  wrap({start, end}: Node, before: string, after: string) {
    this.text.prependRight(start ?? 0, before);
    this.text.appendLeft(end ?? 0, after);
  }

  /** Whether it is `require.resolve('…')` or `import.meta.resolve('…')`. */
  isResolveCall(node: Node): boolean {
    return (
      node.type === 'CallExpression' &&
      /^(?:require|import\.meta)\.resolve\(/.test(this.sourceOf(node))
    );
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

  sourceOf({start, end}: {start?: number | null; end?: number | null}) {
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
