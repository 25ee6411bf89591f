/** The most a request body may hold, in bytes. */
export const BODY_MAX_BYTES = 64 * 1024;
