import {safe, type SwizzleComponents} from './safe';

export const passkeyComponents: SwizzleComponents = {
  PasskeyButton: {...safe, description: 'Signs in with a passkey'},
  PasskeyItem: {
    ...safe,
    description: 'A passkey in the list, with what can be done with it',
  },
  PasskeyNameForm: {...safe, description: 'Asks for the name of a passkey'},
  PasskeysSection: {
    ...safe,
    description: 'The reader’s passkeys, on the security page',
  },
  RemovePasskey: {
    ...safe,
    description: 'The question before a passkey is removed',
  },
};
