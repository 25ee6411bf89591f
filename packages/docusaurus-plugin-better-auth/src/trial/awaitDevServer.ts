import {isStart} from '../cliCommand';
import {readSiteOrigin, type DevServer} from './siteAddress';
import {beginTrialAt} from './trial';

/** As much of a bundler's configuration as is added here. */
type BundlerConfig = {
  devServer?: {onListening: (devServer: DevServer) => void};
};

/**
 * Has the development server tell where it listens. It also does so where the
 * site has a backend, whose owner may take that away while it runs.
 */
export function awaitDevServer(): BundlerConfig {
  return isStart()
    ? {
        devServer: {
          // Docusaurus merges it with another plugin's, and both are called.
          onListening(server) {
            beginTrialAt(readSiteOrigin(server));
          },
        },
      }
    : {};
}
