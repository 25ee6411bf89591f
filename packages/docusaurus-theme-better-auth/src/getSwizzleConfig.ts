import type {SwizzleConfig} from '@docusaurus/types';

const safe = {actions: {eject: 'safe', wrap: 'safe'}} as const;

/** What may be swizzled, and what it is: `docusaurus swizzle --list` shows it. */
export function getSwizzleConfig(): SwizzleConfig {
  return {
    components: {
      AlreadySignedIn: {
        ...safe,
        description:
          'The card in place of a form that a signed-in reader has no use for',
      },
      AuthCard: {
        ...safe,
        description: 'The frame of the sign-in, sign-up and profile pages',
      },
      AuthDialog: {...safe, description: 'The modal dialog'},
      AuthFailureMessage: {
        ...safe,
        description: 'The words for each failure',
      },
      AuthField: {
        ...safe,
        description: 'A label with its field, hint and failure',
      },
      AuthFormSummary: {
        ...safe,
        description: 'What went wrong with a form as a whole',
      },
      AuthNavbarItem: {
        ...safe,
        description: 'The navbar item of type "custom-auth"',
      },
      'AuthNavbarItem/AccountMenu': {
        ...safe,
        description: 'The avatar and the menu of a signed-in reader',
      },
      'AuthNavbarItem/Mobile': {
        ...safe,
        description: "The account's entries in the mobile sidebar",
      },
      'AuthNavbarItem/SignInLink': {
        ...safe,
        description: 'The link to the sign-in page',
      },
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
      EmailField: {...safe, description: 'The e-mail field'},
      PasswordField: {
        ...safe,
        description: 'The password field with its Show button',
      },
      ProfilePage: {...safe, description: 'The profile page'},
      ReaderAvatar: {...safe, description: "The reader's image or initials"},
      ReaderProfileSection: {
        ...safe,
        description: 'Loads the reader profile for its form',
      },
      ReturnNote: {
        ...safe,
        description: 'Says which page the reader goes back to',
      },
      SignInButton: {
        ...safe,
        description: 'The way to the sign-in page from the profile page',
      },
      SignInDialog: {
        ...safe,
        description: 'Signs in again in place when a session has ended',
      },
      SignInForm: {...safe, description: 'The sign-in form'},
      SignInPage: {...safe, description: 'The sign-in page'},
      SignUpForm: {...safe, description: 'The sign-up form'},
      SignUpPage: {
        ...safe,
        description: 'The sign-up page and its optional second step',
      },
      Skeleton: {...safe, description: 'Holds the place of what is loading'},
      SubmitButton: {...safe, description: 'The button of a form'},
      TryAgain: {
        ...safe,
        description: 'What could not be loaded, and the button to ask again',
      },
      WithdrawConsent: {
        ...safe,
        description: 'The button that withdraws consent, and its question',
      },
    },
  };
}
