import {PLUGIN_NAME} from '../globalData';
import {BACKEND_LINE} from '../missingBackend';
import {readKept} from '../trial/trialFolder';
import {UsageError} from './addresses';
import type {CheckedOptions} from '../options';

/**
 * The backend that the site's config names.
 *
 * @throws {UsageError} Where it names none, and the command does not either.
 */
export function configuredBackend(
  siteDir: string,
  {backendUrl}: Pick<CheckedOptions, 'backendUrl'>,
  {backend}: {backend?: string},
): string {
  const configured = backendUrl ?? backend;
  if (configured === undefined) {
    const kept = readKept(siteDir);
    throw new UsageError(
      `there is no backend to look at. Set the option "backendUrl" of ${PLUGIN_NAME} in docusaurus.config:
    ${BACKEND_LINE}
or name a backend: --backend https://api.example.com${
        kept === null
          ? ''
          : `
While \`docusaurus start\` runs the one on trial: --backend http://localhost:${kept.port}`
      }`,
    );
  }
  return configured;
}
