import {safe, type SwizzleComponents} from './safe';

export const accountComponents: SwizzleComponents = {
  AccountAvatarForm: {...safe, description: "The reader's picture"},
  AccountEmailForm: {
    ...safe,
    description: 'The e-mail address, and the way to another one',
  },
  AccountNameForm: {...safe, description: "The reader's name"},
  AccountSection: {...safe, description: 'What is on the page "Account"'},
  AccountUsernameForm: {...safe, description: 'The username'},
  ConfirmAddress: {
    ...safe,
    description: 'For an e-mail address that is not confirmed yet',
  },
  GuestNote: {...safe, description: 'Offers a guest to keep the account'},
};
