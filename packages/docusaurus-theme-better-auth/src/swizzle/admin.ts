import {safe, type SwizzleComponents} from './safe';

export const adminComponents: SwizzleComponents = {
  AdminUsersPage: {...safe, description: 'The page "Users"'},
  AdminEventsPage: {...safe, description: 'The page "Events"'},
  AdminConsentPage: {...safe, description: 'The page "Consent"'},
  AdminUsagePage: {...safe, description: 'The page "Usage"'},
};
