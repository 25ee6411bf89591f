import {safe, type SwizzleComponents} from './safe';

export const twoFactorComponents: SwizzleComponents = {
  TwoFactorPage: {...safe, description: 'The page "Confirm that it is you"'},
  TwoFactorSection: {
    ...safe,
    description: 'Two-factor sign-in, on the security page',
  },
};
