// @ts-check
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {median} from '../statistics.mjs';
import {readChunks, STATS_FILE} from '../weight/buildVariant.mjs';

/** The hash in a file's name, by its content. */
const HASH = /\.[\da-f]{8}(?=\.(?:js|css)\b)/g;

const unhashed = (/** @type {string} */ text) => text.replaceAll(HASH, '');

/** What is on each page: it has our shell, our addresses, the names of our chunks. */
const SHARED_FILES = new Set([
  'assets/css/styles.css',
  'assets/js/main.js',
  'assets/js/runtime~main.js',
]);

/**
 * What bundles have for our sake: our packages, what they depend on, our words,
 * and what a site uses of Docusaurus nowhere else.
 */
const OUR_MODULE =
  /^(?:docusaurus-theme-better-auth|better-auth-reader-profile|better-auth|better-call|defu|nanostores|rolldown|uqr|zod|@better-auth|@better-fetch|@docusaurus|@simplewebauthn|@tanstack)\/|^\.docusaurus\/(?:docusaurus-plugin-better-auth\/|codeTranslations\.json\?view=)/;

/** Puts our components for MDX beside the site's, in what all docs share. */
const OUR_MDX_WRAPPER =
  'docusaurus-theme-better-auth/lib/wrappers/MDXComponents.js';

/** Where we wrap them, the same modules are joined in another way. */
const MDX_COMPONENTS = /theme\/MDXComponents(?:\/index)?\.js$/;

const OUR_PAGES =
  /^(?:sign-in|sign-up|forgot-password|reset-password|verify-email|two-factor|auth-callback|auth-error|delete-account|profile|admin)(?:\/[\w-]+)?\.html$/;

/** The navbar's item while nobody knows who reads. */
const NAVBAR_ITEM =
  /<div class="dropdown dropdown--right item_[^"]+"><span aria-hidden=true class="link_\S+ sizer_[^"]+">[^<]+<\/span><\/div>/g;

/** Bundlers number what has no name, and put it in the order of the numbers. */
const unnumbered = (/** @type {string} */ script) =>
  unhashed(script)
    .replaceAll(/\d+/g, '0')
    .split(/[,;{}()[\]]/)
    .sort()
    .join('\n');

/**
 * The files of one language, by their paths in its folder.
 *
 * @param {string} folder
 * @param {readonly string[]} otherLanguages Folders in this one.
 */
const readOutput = (folder, otherLanguages) =>
  new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && entry.name !== STATS_FILE)
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const name = path.relative(folder, file).replaceAll(path.sep, '/');
        return /** @type {const} */ ([name, file]);
      })
      .filter(
        ([name]) =>
          !otherLanguages.some((other) => name.startsWith(`${other}/`)),
      )
      .map(([name, file]) => [name, readFileSync(file)]),
  );

/** @typedef {ReturnType<typeof readOutput>} Output */

const listOf = (/** @type {readonly string[] | undefined} */ names) =>
  [...(names ?? [])].sort().join('\n');

const sizeOf = (/** @type {Iterable<Buffer>} */ files) =>
  [...files].reduce((sum, {length}) => sum + length, 0);

/**
 * Pages that are in both: they may differ by the navbar's item and by hashes.
 *
 * @param {Output} none
 * @param {Output} ours
 */
const comparePages = (none, ours) => {
  /** @type {string[]} */
  const problems = [];
  /** @type {number[]} */
  const growths = [];
  for (const [name, content] of none) {
    if (!name.endsWith('.html')) {
      continue;
    }
    const other = ours.get(name);
    if (other === undefined) {
      problems.push(`${name} is missing with us`);
      continue;
    }
    growths.push(other.length - content.length);
    const html = unhashed(other.toString());
    const items = html.match(NAVBAR_ITEM)?.length ?? 0;
    if (
      items !== 1 ||
      html.replace(NAVBAR_ITEM, '') !== unhashed(content.toString())
    ) {
      problems.push(`${name} differs, not only by our item of the navbar`);
    }
  }
  return {problems, htmlGrowth: median(growths)};
};

/**
 * What each script and sheet is made of.
 *
 * @param {string} folder A built site.
 */
const modulesByFile = (folder) =>
  new Map(
    readChunks(folder).flatMap(({files, modules}) =>
      files.map((file) => [file, modules.map(({name}) => name)]),
    ),
  );

/**
 * Scripts and sheets, whatever their numbers. One that is not the same in both
 * shares modules with our pages, and so is divided otherwise; it has nothing
 * of ours.
 *
 * @param {{folder: string, files: Output}} none
 * @param {{folder: string, files: Output}} ours
 */
const compareScripts = (none, ours) => {
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const added = [];
  const noneModules = modulesByFile(none.folder);
  const ourModules = modulesByFile(ours.folder);
  const known = new Set([...noneModules.values()].flat());
  const scripts = (/** @type {Output} */ files) =>
    [...files].filter(
      ([name]) =>
        /\.(?:js|css)$/.test(name) && !SHARED_FILES.has(unhashed(name)),
    );
  /** @type {Map<string, string[]>} */
  const left = new Map();
  for (const [name, content] of scripts(ours.files)) {
    const key = unnumbered(content.toString());
    left.set(key, [...(left.get(key) ?? []), name]);
  }
  /** @type {Map<string, string>} */
  const changed = new Map();
  for (const [name, content] of scripts(none.files)) {
    if (left.get(unnumbered(content.toString()))?.shift() === undefined) {
      changed.set(listOf(noneModules.get(name)), name);
    }
  }
  for (const name of [...left.values()].flat()) {
    const modules = ourModules.get(name) ?? [];
    const same = changed.get(listOf(modules));
    const others = modules.filter((found) => !known.has(found));
    if (modules.some((found) => MDX_COMPONENTS.test(found)) && same) {
      continue;
    }
    if (modules.length === 0 || same !== undefined) {
      problems.push(`${same ?? name} is another with us, of the same modules`);
    } else if (others.length > 0) {
      problems.push(
        ...others
          .filter((found) => !OUR_MODULE.test(found))
          .map((found) => `${name} has ${found}, which is not ours`),
      );
      if (others.length === modules.length) {
        added.push(name);
      } else if (!modules.includes(OUR_MDX_WRAPPER)) {
        problems.push(`${name} has modules of the site among ours`);
      }
    }
  }
  const all = new Set([...ourModules.values()].flat());
  problems.push(
    ...[...known]
      .filter((name) => !all.has(name))
      .map((name) => `${name} is in no script with us`),
  );
  return {problems, added};
};

/**
 * Compares what was built of one language.
 *
 * @param {string} noneFolder
 * @param {string} ourFolder
 * @param {readonly string[]} otherLanguages
 */
const compareLanguage = (noneFolder, ourFolder, otherLanguages) => {
  const none = readOutput(noneFolder, otherLanguages);
  const ours = readOutput(ourFolder, otherLanguages);
  const pages = comparePages(none, ours);
  const scripts = compareScripts(
    {folder: noneFolder, files: none},
    {folder: ourFolder, files: ours},
  );
  const isOther = (/** @type {string} */ name) =>
    !/\.(?:html|js|css)$/.test(name);
  const onlyOurs = [...ours.keys()].filter((name) => !none.has(name));
  const ourPages = onlyOurs.filter((name) => name.endsWith('.html'));
  return {
    problems: [
      ...pages.problems,
      ...scripts.problems,
      ...[...none]
        .filter(
          ([name, content]) =>
            isOther(name) && !ours.get(name)?.equals(content),
        )
        .map(([name]) => `${name} differs or is missing with us`),
      ...ourPages
        .filter((name) => !OUR_PAGES.test(name))
        .map((name) => `${name} is only there with us, and is no page of ours`),
      ...onlyOurs
        .filter(isOther)
        .map((name) => `${name} is only there with us`),
    ],
    noneBytes: sizeOf(none.values()),
    ourBytes: sizeOf(ours.values()),
    pages: ourPages.length,
    assets: scripts.added.length,
    addedBytes: sizeOf(
      [...ourPages, ...scripts.added].flatMap((name) => ours.get(name) ?? []),
    ),
    htmlGrowth: pages.htmlGrowth,
  };
};

/**
 * Finds what a build with us has other than our pages, chunks and sheets.
 *
 * @param {object} built
 * @param {string} built.none The folder of the site that was built without us.
 * @param {string} built.ours
 * @param {readonly string[]} [built.languages] Those with folders of their own.
 */
export const compareOutputs = ({none, ours, languages = []}) => {
  const results = ['', ...languages].map((language) => {
    const result = compareLanguage(
      path.join(none, language),
      path.join(ours, language),
      language === '' ? languages : [],
    );
    return {
      ...result,
      problems: result.problems.map((problem) =>
        language === '' ? problem : `${language}/${problem}`,
      ),
    };
  });
  /** @param {(result: typeof results[number]) => number} value */
  const sum = (value) =>
    results.reduce((total, result) => total + value(result), 0);
  return {
    problems: results.flatMap(({problems}) => problems),
    bytes: {
      none: sum(({noneBytes}) => noneBytes),
      ours: sum(({ourBytes}) => ourBytes),
    },
    added: {
      pages: sum(({pages}) => pages),
      assets: sum(({assets}) => assets),
      bytes: sum(({addedBytes}) => addedBytes),
    },
    /** Bytes of HTML of a page in the middle. */
    htmlGrowth: median(results.map(({htmlGrowth}) => htmlGrowth)),
  };
};
