// @ts-check
import process from 'node:process';
import {findOrInstallRedis} from './redisBinary.mjs';

/**
 * Vitest's global setup: has a Redis installed once, before test files that need one run side by
 * side. Where there is none, those tests say so and fail.
 */
export default async function setup() {
  if (process.platform === 'win32') {
    return;
  }
  try {
    await findOrInstallRedis();
  } catch (error) {
    console.warn(error instanceof Error ? error.message : error);
  }
}
