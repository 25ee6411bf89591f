import {forPluginOptions, type Check} from '../check';

/** Whether what the backend says of itself fits what the site goes by. */
export const capabilities: Check = {
  id: 'capabilities',
  title: 'Backend and site speak the same contract',
  needs: ['reachable'],
  async run(context) {
    const {status, json, url} = await context.capabilitiesAnswer();
    const read = await context.capabilities();
    if (status === 404) {
      return [
        {
          severity: 'information',
          where: 'backend',
          what: `The backend has no ${url}.`,
          why: 'A plain Better Auth server has none, and need not: the site goes by the option "capabilities", and shows e-mail and password alone where that is left out.',
          change: 'Nothing, or list in the option what your server has.',
          paste: [
            forPluginOptions("capabilities: {methods: ['email_password']},"),
          ],
        },
      ];
    }
    if (status === 200 && read === null && json !== undefined) {
      return [
        {
          severity: 'error',
          where: 'backend',
          what: `What ${url} answers is not of the contract's shape.`,
          why: 'The site cannot tell what the backend offers, and shows less than there is.',
          change:
            'Answer as the contract says, or with 404: GET /openapi.json of the reference backend describes the shape.',
          paste: [],
        },
      ];
    }
    if (read === null) {
      return {skipped: `${url} answers ${status}, which says nothing.`};
    }
    const {CONTRACT_VERSION} = context.contract;
    return [
      ...(read.contract_version === CONTRACT_VERSION
        ? []
        : [
            {
              severity: 'warning' as const,
              where:
                read.contract_version > CONTRACT_VERSION
                  ? ('site' as const)
                  : ('backend' as const),
              what: `The backend speaks version ${read.contract_version} of the contract, the site version ${CONTRACT_VERSION}.`,
              why: 'Parts of the site may show nothing, or fail.',
              change: 'Update the older of the two.',
              paste: [
                {
                  into: 'a terminal of the older one',
                  lines:
                    read.contract_version > CONTRACT_VERSION
                      ? 'npm install docusaurus-plugin-better-auth@latest docusaurus-theme-better-auth@latest'
                      : 'npm install docusaurus-better-auth-backend@latest',
                },
              ],
            },
          ]),
    ];
  },
};
