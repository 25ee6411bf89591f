import {isStart} from '../cliCommand';
import {readSiteOrigin, type DevServer} from './siteAddress';
import {beginTrialAt} from './trial';

/** As much of a bundler's configuration as is read here. */
type BundlerConfig = {
  devServer?: false | {onListening?: (devServer: DevServer) => void};
};

/**
 * Has the development server tell where it listens. It also does so where the
 * site has a backend, whose owner may take that away while it runs.
 */
export function awaitDevServer(config: object): BundlerConfig {
  const {devServer} = config as BundlerConfig;
  // Another plugin's.
  const before = devServer ? devServer.onListening : undefined;
  return isStart()
    ? {
        devServer: {
          onListening(server) {
            before?.(server);
            beginTrialAt(readSiteOrigin(server));
          },
        },
      }
    : {};
}
