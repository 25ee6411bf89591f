import {safe, type SwizzleComponents} from './safe';

export const consentComponents: SwizzleComponents = {
  ConsentAgreement: {
    ...safe,
    description: 'When, and to which text, the reader agreed',
  },
  ConsentFieldset: {
    ...safe,
    description: 'The consent text and its checkbox',
  },
  ConsentForm: {
    ...safe,
    description: 'The two backgrounds and the consent to store them',
  },
  ConsentTextDialog: {
    ...safe,
    description: 'One version of the consent text, to read again',
  },
  ReaderProfileSection: {
    ...safe,
    description: 'Loads the reader profile for its form',
  },
  WithdrawConsent: {
    ...safe,
    description: 'The button that withdraws consent, and its question',
  },
};
