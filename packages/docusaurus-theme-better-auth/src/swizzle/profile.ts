import {safe, type SwizzleComponents} from './safe';

export const profileComponents: SwizzleComponents = {
  ProfileReaderProfilePage: {...safe, description: 'The reader profile page'},
  ProfileAccountPage: {...safe, description: 'The page "Account"'},
  ProfileSecurityPage: {...safe, description: 'The page "Security"'},
  ProfilePrivacyPage: {...safe, description: 'The page "Privacy"'},
};
