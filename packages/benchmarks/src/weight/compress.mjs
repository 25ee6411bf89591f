// @ts-check
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/** As hosts compress files once and for all: at the best level. */
export const compress = (/** @type {Buffer} */ content) => ({
  gzip: gzipSync(content, {level: constants.Z_BEST_COMPRESSION}),
  brotli: brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }),
});

/** Bytes of a text or file, as it is and compressed. */
export const weigh = (/** @type {Buffer} */ content) => {
  const {gzip, brotli} = compress(content);
  return {raw: content.length, gzip: gzip.length, brotli: brotli.length};
};
