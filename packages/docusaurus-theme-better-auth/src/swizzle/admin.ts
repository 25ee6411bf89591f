import {safe, type SwizzleComponents} from './safe';

export const adminComponents: SwizzleComponents = {
  AdminAnswer: {
    ...safe,
    description: 'What an admin asked for: on its way, failed, or there',
  },
  AdminBanDialog: {...safe, description: 'Asks how a reader is banned'},
  AdminChart: {...safe, description: 'A chart of counts by day, and its table'},
  AdminConsentPage: {...safe, description: 'The page "Consent"'},
  AdminConsentReport: {...safe, description: 'Consents in numbers'},
  AdminDevice: {...safe, description: 'A browser and its system'},
  AdminEventFilters: {...safe, description: 'Which events are shown'},
  AdminEventKind: {...safe, description: 'The words for a kind of event'},
  AdminEventList: {...safe, description: 'A page of events'},
  AdminEventsPage: {...safe, description: 'The page "Events"'},
  AdminFigures: {...safe, description: 'A few large numbers'},
  AdminLayout: {
    ...safe,
    description: "The frame of the admin panel's sections",
  },
  AdminPager: {...safe, description: 'The way through the pages of a list'},
  AdminQuestion: {...safe, description: 'Asks before an admin does something'},
  AdminTime: {...safe, description: 'A date and time'},
  AdminUsagePage: {...safe, description: 'The page "Usage"'},
  AdminUsageReport: {...safe, description: 'Usage in numbers and charts'},
  AdminUserActs: {...safe, description: 'What an admin may do to an account'},
  AdminUserBadges: {...safe, description: 'Admin, banned, you: in a word'},
  AdminUserDetails: {...safe, description: 'One account'},
  AdminUserList: {...safe, description: 'A page of accounts'},
  AdminUserSearch: {...safe, description: 'The search for accounts'},
  AdminUsersPage: {...safe, description: 'The page "Users"'},
  ImpersonationBanner: {
    ...safe,
    description: 'Says that an admin looks at the site as a reader',
  },
};
