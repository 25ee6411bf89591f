import {safe, type SwizzleComponents} from './safe';

export const profileComponents: SwizzleComponents = {
  ProfileLayout: {
    ...safe,
    description: "The frame of the profile's sections",
  },
  ProfileNav: {...safe, description: "The list of the profile's sections"},
  ProfileReaderProfilePage: {...safe, description: 'The reader profile page'},
  ProfileAccountPage: {...safe, description: 'The page "Account"'},
  ProfileSecurityPage: {...safe, description: 'The page "Security"'},
  ProfilePrivacyPage: {...safe, description: 'The page "Privacy"'},
};
