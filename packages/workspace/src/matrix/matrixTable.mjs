// @ts-check

/** @typedef {import('./sites.mjs').MatrixSite} MatrixSite */

/**
 * How a site did.
 *
 * @typedef {object} MatrixResult
 * @property {MatrixSite} site
 * @property {string | undefined} failure
 */

/** @param {boolean} value */
const tick = (value) => (value ? 'yes' : '–');

/** @type {Record<string, (result: MatrixResult) => string>} */
const columns = {
  'Package manager': ({site}) => site.manager,
  React: ({site}) => String(site.react),
  Bundler: ({site}) =>
    site.bundler === 'webpack' ? 'webpack' : 'Rspack (`faster`)',
  '`future.v4`': ({site}) => tick(site.v4),
  '`baseUrl`': ({site}) => `\`${site.baseUrl}\``,
  '`trailingSlash`': ({site}) =>
    site.trailingSlash === undefined
      ? 'unset'
      : `\`${String(site.trailingSlash)}\``,
  Locales: ({site}) => site.locales,
  'Own `Root`': ({site}) => tick(site.root),
  'Own navbar items': ({site}) => tick(site.navbar),
  Content: ({site}) =>
    ({both: 'docs and blog', docs: 'docs only', blog: 'blog only'})[
      site.content
    ],
  'Local search': ({site}) => tick(site.search),
  Config: ({site}) => (site.config === 'ts' ? 'TypeScript' : 'JavaScript'),
  Result: ({failure}) => (failure === undefined ? 'passed' : 'FAILED'),
};

/**
 * @param {MatrixResult[]} results
 * @returns {string} A table in Markdown, formatted as Prettier would.
 */
export const formatMatrix = (results) => {
  const rows = [
    Object.keys(columns),
    ...results.map((result) =>
      Object.values(columns).map((cell) => cell(result)),
    ),
  ];
  const widths = Object.keys(columns).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const [head, ...body] = rows.map(
    (row) =>
      `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...body].join('\n');
};
