import {safe, type SwizzleComponents} from './safe';

export const privacyComponents: SwizzleComponents = {
  ConsentHistory: {...safe, description: 'Every decision about consent'},
  ConsentHistorySection: {
    ...safe,
    description: 'Loads the decisions about consent',
  },
  DeleteAccount: {...safe, description: 'Deletes the account'},
  EraseProfile: {...safe, description: 'Erases the reader profile'},
  ExportData: {
    ...safe,
    description: 'Downloads all that is held about the reader',
  },
  PrivacySection: {...safe, description: 'What is on the page "Privacy"'},
};
