import {safe, type SwizzleComponents} from './safe';

export const securityComponents: SwizzleComponents = {
  ChangePasswordForm: {...safe, description: 'Changes the password'},
  LinkedAccountList: {...safe, description: 'The linked accounts'},
  LinkedAccountsSection: {
    ...safe,
    description: 'Loads the linked accounts, links and unlinks',
  },
  SecuritySection: {...safe, description: 'What is on the page "Security"'},
  SessionList: {...safe, description: 'The devices that are signed in'},
  SessionsSection: {
    ...safe,
    description: 'Loads the devices, and signs them out',
  },
  SetPassword: {
    ...safe,
    description: 'Sends a link to choose a first password',
  },
};
