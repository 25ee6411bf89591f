import type {Check} from '../check';
import {forPluginOptions} from '../check';
import {CannotLoad} from '../loadedSite';
import type {Finding} from '../report';
import {refuseClashingRoutes} from '../../routeClash';
import {authPages} from '../../routes';

/** How the plugin's own message of a clash begins. */
const CLASH = 'Two pages of this site have the path';

function describe(error: unknown): Finding {
  const message = error instanceof Error ? error.message : String(error);
  const page = /"pages\.(\w+)"/.exec(message)?.[1];
  return message.startsWith(CLASH)
    ? {
        severity: 'error',
        where: 'site',
        what: message.replace(/\. Move the first[\s\S]*/, '.'),
        why: 'The build stops here.',
        change: 'Move the page of yours, or ours.',
        paste: [
          forPluginOptions(`pages: {${page ?? 'signIn'}: 'another-path'},`),
        ],
      }
    : {
        severity: 'error',
        where: 'site',
        what: `The site does not load: ${message.split('\n', 1).join('')}`,
        why: 'Docusaurus stops before it builds anything.',
        change: 'See to that first; "docusaurus build" tells more.',
        paste: [],
      };
}

/** Whether a page of the site has the path of one of ours. */
export const routes: Check = {
  id: 'routes',
  title: "The site loads, and each page's path is its own",
  needs: [],
  async run({site, options, loadSite}) {
    try {
      const loaded = await loadSite();
      refuseClashingRoutes(authPages(site.baseUrl, options), loaded.routes);
      return [];
    } catch (error) {
      return error instanceof CannotLoad
        ? {skipped: error.message}
        : [describe(error)];
    }
  },
};
