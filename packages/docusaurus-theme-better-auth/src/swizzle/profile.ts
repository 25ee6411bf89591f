import {safe, type SwizzleComponents} from './safe';

export const profileComponents: SwizzleComponents = {
  ActOutcome: {...safe, description: 'Says what an act came to'},
  ConfirmDialog: {...safe, description: 'The question before an act'},
  FreshSessionDialog: {
    ...safe,
    description: 'Asks the reader to confirm that it is them',
  },
  'FreshSessionDialog/SignInElsewhere': {
    ...safe,
    description: 'The same for an account without a password',
  },
  ProfileForm: {
    ...safe,
    description: 'A form of the profile, with its button and what was saved',
  },
  ProfilePart: {
    ...safe,
    description: 'One matter on a section of the profile, under its heading',
  },
  SessionPrompt: {
    ...safe,
    description: 'Asks who is there where an act needs a newer session',
  },
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
