// @ts-check
import {LOCALES} from './prose.mjs';

/**
 * A site to generate. Its pages are `locales` x `versions` x as many as make up
 * the number asked for.
 *
 * @typedef {object} SiteShape
 * @property {string} name
 * @property {string} title As the table names it.
 * @property {readonly string[]} locales
 * @property {number} versions The current one among them.
 * @property {number} sectionSize Pages of one folder.
 * @property {boolean} isSwizzled Whether it has components of its own: `swizzles.mjs`.
 * @property {import('./pageSource.mjs').PageShape} page
 */

/**
 * The shapes of three public sites, whose repositories were counted; not their
 * texts. A page's numbers are the medians of one version's Markdown, or half of
 * the mean where most pages have none: a few long pages of reference would make
 * builds longer, and what is ours a smaller share of them.
 *
 * @type {readonly SiteShape[]}
 */
export const SITE_SHAPES = [
  {
    // github.com/facebook/react-native-website at 2f3a5ac: ten versions of up
    // to 239 pages beside the current ones, English only, `future.v4`,
    // `future.faster`, `trailingSlash: false`, client modules; counted in
    // website/versioned_docs/version-0.86.
    name: 'versions',
    title: 'many versions',
    locales: ['en'],
    versions: 10,
    sectionSize: 12,
    isSwizzled: false,
    page: {
      words: 364,
      headings: 5,
      codeBlocks: 2,
      codeLines: 15,
      admonitions: 1,
      tabs: 0.4,
      tables: 1.8,
      links: 4,
      components: 0,
    },
  },
  {
    // github.com/jestjs/jest at 52db46e: nine locales, 38 pages of each of
    // three versions and the current one; counted in
    // website/versioned_docs/version-30.4. It builds with webpack, which takes
    // too long for a site of so many pages in each locale: `--bundler webpack`.
    name: 'locales',
    title: 'many locales',
    locales: LOCALES,
    versions: 5,
    sectionSize: 10,
    isSwizzled: false,
    page: {
      words: 542,
      headings: 5.5,
      codeBlocks: 8,
      codeLines: 14,
      admonitions: 2,
      tabs: 0,
      tables: 0,
      links: 8,
      components: 0,
    },
  },
  {
    // github.com/ionic-team/ionic-docs at b3a1b92: 259 pages in docs/, half of
    // them with two or more imported components, five versions,
    // `future.faster`; counted there. What it swizzles: `swizzles.mjs`.
    name: 'swizzles',
    title: 'many swizzled components',
    locales: ['en'],
    versions: 5,
    sectionSize: 16,
    isSwizzled: true,
    page: {
      words: 422,
      headings: 7,
      codeBlocks: 2,
      codeLines: 8,
      admonitions: 0.5,
      tabs: 0.05,
      tables: 0.25,
      links: 3,
      components: 2,
    },
  },
];
