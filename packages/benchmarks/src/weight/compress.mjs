// @ts-check
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/** As hosts compress files once and for all: at the best level. */
export const gzip = (/** @type {Buffer} */ content) =>
  gzipSync(content, {level: constants.Z_BEST_COMPRESSION});

const brotli = (/** @type {Buffer} */ content) =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });

/** Bytes of a text or file, as it is and compressed. */
export const weigh = (/** @type {Buffer} */ content) => ({
  raw: content.length,
  gzip: gzip(content).length,
  brotli: brotli(content).length,
});
