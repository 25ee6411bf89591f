// @ts-check

/**
 * How much of each a page has, in the mean.
 *
 * @typedef {object} PageShape
 * @property {number} words
 * @property {number} headings
 * @property {number} codeBlocks
 * @property {number} codeLines Of one block.
 * @property {number} admonitions
 * @property {number} tabs Groups of two tabs.
 * @property {number} tables
 * @property {number} links To neighbouring pages.
 * @property {number} components Components of the site's own that MDX uses.
 */

const LANGUAGES = ['tsx', 'js', 'bash', 'json'];

const ADMONITIONS = ['note', 'tip', 'info', 'warning', 'danger'];

/** @type {(prose: import('./prose.mjs').Prose, lines: number) => string} */
const codeBlock = ({upTo}, lines) => {
  const language = LANGUAGES[upTo(LANGUAGES.length)] ?? '';
  const code = Array.from({length: lines}, (_, line) =>
    language === 'bash'
      ? `npm run step-${String(line)} -- --value ${String(upTo(1000))}`
      : language === 'json'
        ? `  "key${String(line)}": [${String(upTo(1000))}, "value ${String(upTo(1000))}"],`
        : `  const value${String(line)} = await measure({width: ${String(upTo(1000))}, name: 'item'}); // ${String(upTo(1000))}`,
  );
  return ['```' + language, ...code, '```'].join('\n');
};

/** @type {(prose: import('./prose.mjs').Prose) => string} */
const table = ({phrase, word, upTo}) =>
  [
    `| ${phrase()} | ${phrase()} | ${phrase()} |`,
    '| --- | --- | --- |',
    ...Array.from(
      {length: 2 + upTo(4)},
      () => `| \`${word()}\` | ${phrase()} | ${phrase()} |`,
    ),
  ].join('\n');

/**
 * The Markdown of one page.
 *
 * @param {import('./prose.mjs').Prose} prose
 * @param {PageShape} shape
 * @param {readonly string[]} neighbours Files that it may link to.
 */
export const pageSource = (prose, shape, neighbours) => {
  const {upTo, phrase, paragraph, word} = prose;
  // From a half of the mean to the one and a half of it.
  const size = 0.5 + upTo(1000) / 1000;
  const count = (/** @type {number} */ mean) =>
    Math.floor(mean * size + upTo(1000) / 1000);
  const tabs = count(shape.tabs);
  /** @type {string[]} */
  const parts = [];
  /** @type {(mean: number, part: () => string) => void} */
  const add = (mean, part) => {
    for (let left = count(mean); left > 0; left -= 1) {
      parts.splice(upTo(parts.length + 1), 0, part());
    }
  };
  const paragraphs = Math.max(2, count(shape.words / 40));
  for (let left = paragraphs; left > 0; left -= 1) {
    parts.push(paragraph(40));
  }
  add(shape.codeBlocks, () => codeBlock(prose, count(shape.codeLines)));
  add(
    shape.admonitions,
    () =>
      `:::${ADMONITIONS[upTo(ADMONITIONS.length)] ?? ''}\n\n${paragraph(25)}\n\n:::`,
  );
  add(shape.tables, () => table(prose));
  add(
    shape.links,
    () =>
      `- [${phrase()}](./${neighbours[upTo(neighbours.length)] ?? ''})\n- ${phrase()}`,
  );
  add(shape.components, () => `<Badge name="${word()}" />\n\n${paragraph(15)}`);
  for (let left = tabs; left > 0; left -= 1) {
    const tab = (/** @type {string} */ value) =>
      `<TabItem value="${value}">\n\n${codeBlock(prose, count(shape.codeLines))}\n\n</TabItem>`;
    parts.splice(
      upTo(parts.length + 1),
      0,
      `<Tabs groupId="language">\n${tab('typescript')}\n${tab('javascript')}\n</Tabs>`,
    );
  }
  add(shape.headings, () => `${upTo(3) === 0 ? '###' : '##'} ${phrase()}`);
  return [
    `---\ntitle: ${phrase()}\ndescription: ${phrase()}\n---`,
    ...(tabs > 0
      ? [
          "import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';",
        ]
      : []),
    ...parts,
    '',
  ].join('\n\n');
};
