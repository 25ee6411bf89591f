import type {Check} from '../check';

/** Whether readers see a way in. */
export const navbar: Check = {
  id: 'navbar',
  title: 'Readers find the way in',
  needs: [],
  run: ({site}) =>
    Promise.resolve(
      // In whatever place a theme has it.
      JSON.stringify(site.siteConfig.themeConfig).includes('"custom-auth"')
        ? []
        : [
            {
              severity: 'information',
              where: 'site',
              what: 'The navbar has no item of type "custom-auth".',
              why: 'Readers then see no link to sign in.',
              change: 'Add it, unless you link to the page elsewhere.',
              paste: [
                {
                  into: 'themeConfig.navbar.items in docusaurus.config',
                  lines: "{type: 'custom-auth', position: 'right'},",
                },
              ],
            },
          ],
    ),
};
