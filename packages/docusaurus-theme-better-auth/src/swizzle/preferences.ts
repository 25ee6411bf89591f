import {safe, type SwizzleComponents} from './safe';

export const preferencesComponents: SwizzleComponents = {
  PreferencesForm: {
    ...safe,
    description: 'Colour mode, language and what the site’s owner has added',
  },
  PreferencesSection: {
    ...safe,
    description: 'Loads the preferences for their form',
  },
  ProfilePreferencesPage: {...safe, description: 'The page "Preferences"'},
};
