import {ConfigError} from '../config.js';
import {readConfig} from '../environment.js';

export const SECRET = 'q7w3Zr9TkY1mB5xV8nC2pL6sD4fG0hJ!';
/** All that production asks for. */
export const PRODUCTION = {
  NODE_ENV: 'production',
  BETTER_AUTH_SECRET: SECRET,
  BETTER_AUTH_URL: 'https://api.example.com',
  BETTER_AUTH_TRUSTED_ORIGINS: 'https://docs.example.com',
};

/** What a start with these variables is refused for. */
export function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}
