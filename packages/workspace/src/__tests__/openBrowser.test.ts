import {describe, expect, it} from 'vitest';
import {browserCommand} from '../openBrowser.mjs';

describe("the reader's browser", () => {
  it.each([
    [{}, true, 'linux', ['xdg-open']],
    [{}, true, 'darwin', ['open']],
    [{BROWSER: 'firefox'}, true, 'linux', ['firefox']],
    [{BROWSER: 'none'}, true, 'linux', undefined],
    [{CI: 'true'}, true, 'linux', undefined],
    [{}, false, 'linux', undefined],
  ] as const)(
    'with %o, terminal: %s, on %s is %o',
    (env, isTTY, platform, command) => {
      expect(browserCommand(env, {isTTY, platform})).toEqual(command);
    },
  );
});
