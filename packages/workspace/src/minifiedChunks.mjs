// @ts-check
import {createHash} from 'node:crypto';
import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {minify, parse, Visitor} from 'rolldown/utils';

/** @typedef {{name: string, local: string}} Binding */
/** @typedef {{start: number, end: number}} Place */
/** @typedef {Place & {from: string, text: string, bindings: Binding[]}} Import */
/** @typedef {Place & {from: string, uses: string | null}} Load Of a module that is imported later. */
/** @typedef {{fileName: string, code: string, imports: Import[], exports: Binding[], exportsAt: Place[], loads: Load[], isMinified: boolean}} Chunk */

/** The export by which minified chunks have all of each other's. */
const ALL = 'chunk';

/** The one export that is used of a module, after it was loaded. */
const USED = /^\.then\(\((\w+)\) => \1\.(\w+)\)/;

/**
 * @param {{fileName: string, code: string}} file As Rolldown writes it.
 * @param {boolean} isMinified
 * @returns {Promise<Chunk>}
 * @throws {Error} Where something in it cannot be handed over.
 */
const parseChunk = async ({fileName, code}, isMinified) => {
  const {program} = await parse(fileName, code, {lang: 'js'});
  /**
   * @param {Place} place
   * @returns {never}
   */
  const refuse = ({start, end}) => {
    throw new Error(
      `"${fileName}" cannot be minified beforehand, for the sake of: ${code.slice(start, end)}`,
    );
  };
  /** @type {Chunk} */
  const chunk = {
    fileName,
    code,
    imports: [],
    exports: [],
    exportsAt: [],
    loads: [],
    isMinified,
  };
  for (const node of program.body) {
    const {start, end} = node;
    if (node.type === 'ImportDeclaration') {
      const from = node.source.value;
      const bindings = node.specifiers.map((specifier) => {
        const local = specifier.local.name;
        switch (specifier.type) {
          case 'ImportDefaultSpecifier':
            return {name: 'default', local};
          case 'ImportNamespaceSpecifier':
            return from.startsWith('.') ? refuse(node) : {name: '*', local};
          default: {
            const {start: at, end: to} = specifier.imported;
            return {name: code.slice(at, to), local};
          }
        }
      });
      const text = code.slice(start, end);
      chunk.imports.push({start, end, from, text, bindings});
    } else if (node.type === 'ExportNamedDeclaration') {
      if (node.declaration !== null) {
        refuse(node);
      }
      const bindings = node.specifiers.map(({exported, local}) => ({
        name: code.slice(exported.start, exported.end),
        local: code.slice(local.start, local.end),
      }));
      chunk.exports.push(...bindings);
      chunk.exportsAt.push({start, end});
      if (node.source !== null) {
        const from = node.source.value;
        const passed = bindings.map(({local}) => ({name: local, local}));
        chunk.imports.push({start, end, from, text: '', bindings: passed});
      }
    } else if (node.type.startsWith('Export')) {
      refuse(node);
    }
  }
  if (
    program.body.every(({type}) => /^(?:Import|Export)\w+$/.test(type)) &&
    program.body.length > 0
  ) {
    // A site may use one thing of all that it passes on.
    return {...chunk, isMinified: false};
  }
  const exported = new Set(chunk.exports.map(({local}) => local));
  if (exported.has(ALL) || chunk.exports.some(({name}) => name === ALL)) {
    throw new Error(`"${fileName}" has an export of the name "${ALL}".`);
  }
  /**
   * What was handed over does not change with it.
   *
   * @param {Place & {type: string}} target Of an assignment.
   */
  const refuseChange = (target) => {
    const names = code.slice(target.start, target.end).match(/[\w$]+/g) ?? [];
    if (
      target.type !== 'MemberExpression' &&
      names.some((name) => exported.has(name))
    ) {
      refuse(target);
    }
  };
  new Visitor({
    ImportExpression({source, start, end}) {
      const from = source.type === 'Literal' ? String(source.value) : '';
      const uses = USED.exec(code.slice(end))?.[2] ?? null;
      chunk.loads.push({start, end, from, uses});
    },
    AssignmentExpression({left}) {
      refuseChange(left);
    },
    UpdateExpression({argument}) {
      refuseChange(argument);
    },
    ForOfStatement({left}) {
      refuseChange(left);
    },
    ForInStatement({left}) {
      refuseChange(left);
    },
    // It would be the site's file.
    MetaProperty(node) {
      if (node.meta.name === 'import') {
        refuse(node);
      }
    },
  }).visit(program);
  return chunk;
};

/**
 * Which exports a site's bundler has to know by name.
 *
 * @param {readonly Chunk[]} chunks
 */
const readUsedNames = (chunks) => {
  /** @type {Map<string, Set<string>>} */
  const used = new Map();
  for (const {fileName} of chunks) {
    used.set(`./${fileName}`, new Set());
  }
  for (const {imports, loads, isMinified} of chunks) {
    for (const {from, bindings} of isMinified ? [] : imports) {
      for (const {name} of bindings) {
        used.get(from)?.add(name);
      }
    }
    for (const {from, uses} of loads) {
      const loaded = chunks.find(({fileName}) => `./${fileName}` === from);
      for (const {name} of loaded?.exports ?? []) {
        if (uses === null || uses === name) {
          used.get(from)?.add(name);
        }
      }
    }
  }
  return used;
};

/**
 * @param {readonly Chunk[]} chunks
 * @throws {Error} Where one needs what it is itself needed for.
 */
const refuseCycles = (chunks) => {
  /** @type {Set<string>} */
  const done = new Set();
  /** @type {(chunk: Chunk, above: readonly string[]) => void} */
  const visit = ({fileName, imports}, above) => {
    if (above.includes(fileName)) {
      throw new Error(
        `Chunks import each other: ${[...above, fileName].join(' → ')}`,
      );
    }
    for (const chunk of done.has(fileName) ? [] : chunks) {
      if (imports.some(({from}) => from === `./${chunk.fileName}`)) {
        visit(chunk, [...above, fileName]);
      }
    }
    done.add(fileName);
  };
  for (const chunk of chunks) {
    visit(chunk, []);
  }
};

/**
 * @param {Chunk} chunk
 * @param {ReadonlySet<string>} minified By what is imported.
 * @returns {Promise<{imports: string[], given: string[], body: string}>} What it imports, what is handed over to it of that, and a function that takes it and returns what the chunk exports.
 */
const minifyChunk = async (chunk, minified) => {
  /** @type {string[]} */
  const imports = [];
  /** @type {string[]} */
  const given = [];
  /** @type {string[]} */
  const taken = [];
  const names = [];
  /** @type {(Place & {by: string})[]} */
  const edits = chunk.exportsAt.map((place) => ({...place, by: ''}));
  for (const {start, end, from, text, bindings} of chunk.imports) {
    edits.push({start, end, by: ''});
    if (minified.has(from)) {
      const name = `$given${String(taken.length)}`;
      imports.push(`import {${ALL} as ${name}} from '${from}';`);
      given.push(name);
      taken.push(name);
      names.push(
        `const {${bindings.map(({name: key, local}) => `${key}: ${local}`).join(', ')}} = ${name};`,
      );
      continue;
    }
    imports.push(text);
    for (const {name, local} of bindings) {
      if (from.startsWith('@theme/') && name !== 'default') {
        throw new Error(`"${from}" is a component, and has no "${name}".`);
      }
      taken.push(local);
      // A component of the site's may import one of ours: then it is not there
      // yet.
      given.push(
        from.startsWith('@theme/')
          ? `(props) => $createElement(${local}, props)`
          : local,
      );
    }
  }
  if (given.some((value) => value.includes('$createElement'))) {
    imports.push(`import {createElement as $createElement} from 'react';`);
  }
  for (const {start, end} of chunk.loads) {
    const name = `$given${String(taken.length)}`;
    given.push(`() => ${chunk.code.slice(start, end)}`);
    taken.push(name);
    edits.push({start, end, by: `${name}()`});
  }
  const code = edits
    .sort((one, other) => other.start - one.start)
    .reduce(
      (text, {start, end, by}) => text.slice(0, start) + by + text.slice(end),
      chunk.code,
    );
  const result = await minify(
    chunk.fileName,
    `export default function (${taken.join(', ')}) {
${names.join('\n')}
${code}
return {${chunk.exports.map(({name, local}) => `${name}: ${local}`).join(', ')}};
}`,
    {module: true, compress: {target: 'es2022'}},
  );
  if (result.errors.length > 0) {
    throw new Error(`"${chunk.fileName}": ${JSON.stringify(result.errors)}`);
  }
  return {
    imports,
    given,
    body: `(${result.code.replace(/^export default /, '').replace(/;\s*$/, '')})`,
  };
};

/**
 * Minifies files of a bundle before a site has them, so that no site does so
 * again in each of its languages. What a file imports is the site's own, or
 * named by the site's bundler. So it becomes a function of that, which is
 * written to a file of its own; and a small module in its place imports it, and
 * calls a name that stands for the function until the site is minified.
 *
 * @param {string} folder
 * @param {readonly {fileName: string, code: string, isEntry: boolean, isMinified: boolean}[]} files As Rolldown writes them. Those that are not minified stay as they are.
 * @returns {Promise<void>}
 * @throws {Error} Where a file has what cannot be handed over.
 */
export const minifyChunks = async (folder, files) => {
  const chunks = await Promise.all(
    files.map((file) => parseChunk(file, file.isMinified)),
  );
  const minified = new Set(
    chunks
      .filter(({isMinified}) => isMinified)
      .map(({fileName}) => `./${fileName}`),
  );
  refuseCycles(chunks);
  const used = readUsedNames(chunks);
  await mkdir(folder, {recursive: true});
  for (const [index, chunk] of chunks.entries()) {
    const {fileName, code, exports, isMinified} = chunk;
    const file = path.join(folder, fileName);
    if (!isMinified) {
      await writeFile(file, code);
      continue;
    }
    const {imports, given, body} = await minifyChunk(chunk, minified);
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
    const name = `${path.parse(fileName).name.replaceAll('-', '_')}_${hash}`;
    await writeFile(path.join(folder, `${name}.js`), body);
    const known = used.get(`./${fileName}`);
    const lines = [
      ...imports,
      `export const ${ALL} = /* @__PURE__ */ __betterAuth_${name}__(${given.join(', ')});`,
    ];
    for (const {name: key} of exports) {
      if (files[index]?.isEntry || known?.has(key)) {
        // Rolldown's short names of exports may be reserved words.
        const local = `$taken${String(lines.length)}`;
        lines.push(`const ${local} = /* @__PURE__ */ (() => ${ALL}.${key})();`);
        lines.push(`export {${local} as ${key}};`);
      }
    }
    await writeFile(file, `${lines.join('\n')}\n`);
  }
};
