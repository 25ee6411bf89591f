import {safe, type SwizzleComponents} from './safe';

export const preferencesComponents: SwizzleComponents = {
  ProfilePreferencesPage: {...safe, description: 'The page "Preferences"'},
};
