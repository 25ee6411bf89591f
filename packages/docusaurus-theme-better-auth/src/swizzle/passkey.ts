import {safe, type SwizzleComponents} from './safe';

export const passkeyComponents: SwizzleComponents = {
  PasskeyButton: {...safe, description: 'Signs in with a passkey'},
  PasskeysSection: {
    ...safe,
    description: 'The reader’s passkeys, on the security page',
  },
};
