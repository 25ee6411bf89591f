import {isStart} from '../cliCommand';
import type {PluginOptions} from '../options';
import type {LoadContext} from '@docusaurus/types';

let hasBegun = false;

/**
 * Looks, once and beside a `docusaurus start`, at whether the backend can be
 * used from there. It prints two lines at most, and never fails.
 */
export function beginStartCheck(
  context: LoadContext,
  options: PluginOptions,
): void {
  if (hasBegun || !isStart() || !/^https?:/i.test(options.backendUrl)) {
    return;
  }
  hasBegun = true;
  void import('./quickCheck.js')
    .then(({quickCheck}) => quickCheck(context, options))
    // Whatever went wrong here is nobody's trouble.
    .catch(() => undefined);
}
