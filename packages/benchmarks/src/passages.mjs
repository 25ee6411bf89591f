// @ts-check
import {createHash} from 'node:crypto';
import {createRandom} from './statistics.mjs';

/*
 * Documentation that nobody wrote: as many passages as a measurement needs, in
 * which words are as common and as rare as in a real text (Zipf's law).
 */

const VOCABULARY = 20_000;
const WORDS_PER_PASSAGE = 90;
const PASSAGES_PER_PAGE = 8;

const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gra ple sti tro'.split(
    ' ',
  );

/**
 * Real words, spread over the ranks, so that a question can be asked in them:
 * the first ones are in nearly every passage, the last ones in few.
 */
const NAMED = {
  common: ['install', 'configure', 'page', 'option', 'server', 'value'],
  usual: ['session', 'database', 'cookie', 'consent', 'deploy', 'token'],
  rare: ['certificate', 'sidebar', 'tracing', 'webhook', 'pagination', 'shard'],
};

const makeVocabulary = () => {
  const random = createRandom(1);
  const words = Array.from({length: VOCABULARY}, () => {
    const length = 2 + Math.floor(random() * 3);
    return Array.from(
      {length},
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
    ).join('');
  });
  const ranks = {common: 20, usual: 300, rare: 5000};
  for (const [frequency, names] of Object.entries(NAMED)) {
    names.forEach((name, index) => {
      const rank = ranks[/** @type {keyof typeof ranks} */ (frequency)];
      words[rank * (1 + index)] = name;
    });
  }
  return words.slice(0, VOCABULARY);
};

/**
 * What readers ask: each kind of question costs a search something else.
 *
 * @type {Record<string, string[]>}
 */
export const QUERY_SET = {
  'one rare word': NAMED.rare.slice(0, 3),
  'one common word': NAMED.common,
  'two words': ['deploy server', 'session cookie', 'database option'],
  'a question': [
    'How do I configure the session cookie of the server?',
    'Where does the database keep a consent value?',
    'Why is my token refused when I deploy the page?',
  ],
  'a typo': ['sesion cokie', 'databse', 'certifcate'],
  'words that are not there': ['quasar nebula', 'photosynthesis'],
};

/** @param {object} passage */
const hash = (passage) =>
  createHash('sha256').update(JSON.stringify(passage)).digest('hex');

/**
 * The site's export for Ask, as the plugin's build writes it.
 *
 * @param {number} count
 */
export const makeAskExport = (count) => {
  const random = createRandom(count);
  const vocabulary = makeVocabulary();
  // The inverse of Zipf's distribution, exponent 1: rank r is drawn in
  // proportion to 1/r.
  const draw = () =>
    vocabulary[Math.floor(VOCABULARY ** random()) - 1] ?? 'page';
  const sentence = (/** @type {number} */ words) =>
    Array.from({length: words}, draw).join(' ');
  return {
    version: 1,
    site: {title: 'Measured docs', base_url: '/', locale: 'en'},
    passages: Array.from({length: count}, (_, index) => {
      const page = Math.floor(index / PASSAGES_PER_PAGE);
      const section = index % PASSAGES_PER_PAGE;
      const url = `/docs/page-${String(page)}#section-${String(section)}`;
      const content = {
        id: url,
        title: sentence(3),
        heading_path: [sentence(2)],
        url,
        text: sentence(WORDS_PER_PASSAGE),
        locale: 'en',
      };
      return {...content, content_hash: hash(content)};
    }),
  };
};
