import {hkdfSync, randomBytes} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type {BackendConfig} from './config.js';
import {makeDataFolder} from './database/dataFolder.js';
import {IN_MEMORY} from './database/openDatabase.js';

const MIN_LENGTH = 32;
/** Bits, estimated from the length and the number of different characters. */
const MIN_ENTROPY = 120;
/** Better Auth's own default, which anyone can read in its source. */
const KNOWN_SECRETS = ['better-auth-secret-12345678901234567890'];

function estimateEntropy(text: string): number {
  return text.length * Math.log2(new Set(text).size || 1);
}

/** Why a secret is weak, without repeating it; null where it is not. */
export function describeWeakSecret(secret: string): string | null {
  if (secret.length < MIN_LENGTH) {
    return `is too short: ${String(secret.length)} characters`;
  }
  if (KNOWN_SECRETS.includes(secret)) {
    return 'is a published default';
  }
  if (estimateEntropy(secret) < MIN_ENTROPY) {
    return 'is too easy to guess: it repeats few characters';
  }
  return null;
}

/**
 * The secret to sign cookies with: the owner's, or, in development, one that
 * is made once and kept in the data folder, readable by its owner only, so
 * that readers stay signed in over a restart.
 */
export function loadSecret(config: BackendConfig): string {
  if (config.secret !== null) {
    return config.secret;
  }
  if (config.dataDirectory === IN_MEMORY) {
    return randomBytes(32).toString('base64url');
  }
  const file = path.join(config.dataDirectory, 'secret');
  makeDataFolder(config.dataDirectory);
  try {
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), {
      mode: 0o600,
      flag: 'wx',
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error;
    }
  }
  const kept = fs.readFileSync(file, 'utf8').trim();
  const weakness = describeWeakSecret(kept);
  if (weakness) {
    throw new Error(
      `The secret in ${file} ${weakness}. Delete that file to have a new one made; readers then sign in again.`,
    );
  }
  return kept;
}

/**
 * A key of its own for one purpose, so that what one part of the backend
 * tells says nothing about another part's, nor about the secret.
 *
 * @param purpose Any text; the same one gives the same key.
 * @returns 32 bytes.
 */
export function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(
    hkdfSync('sha256', secret, '', `docusaurus-better-auth ${purpose}`, 32),
  );
}
