import {safe, type SwizzleComponents} from './safe';

export const signInComponents: SwizzleComponents = {
  AlreadySignedIn: {
    ...safe,
    description:
      'The card in place of a form that a signed-in reader has no use for',
  },
  AuthDivider: {
    ...safe,
    description: 'The rule between the form and the other ways to sign in',
  },
  GuestButton: {...safe, description: 'Goes on as a guest'},
  LastUsedBadge: {
    ...safe,
    description: 'Marks the way to sign in that was used last',
  },
  MethodButton: {
    ...safe,
    description: 'The look of each way to sign in beside the form',
  },
  MethodIcon: {
    ...safe,
    description: 'The drawing, or a provider’s initial, on such a button',
  },
  ProviderButton: {...safe, description: 'Signs in at a social provider'},
  ReturnNote: {
    ...safe,
    description: 'Says which page the reader goes back to',
  },
  SignInAfter: {
    ...safe,
    description: 'Empty: a place below the sign-in form',
  },
  SignInBefore: {
    ...safe,
    description: 'Empty: a place above the sign-in form',
  },
  SignInByMail: {
    ...safe,
    description: 'The card of signing in by a link or a code in a message',
  },
  SignInButton: {
    ...safe,
    description: 'The way to the sign-in page from the profile page',
  },
  SignInCodeForm: {
    ...safe,
    description: 'The form for the code from a message',
  },
  SignInDialog: {
    ...safe,
    description: 'Signs in again in place when a session has ended',
  },
  'SignInDialog/ByCode': {
    ...safe,
    description: 'The same by a code in a message',
  },
  SignInForm: {...safe, description: 'The sign-in form'},
  SignInMailForm: {
    ...safe,
    description: 'The form that asks for such a message',
  },
  SignInMethods: {
    ...safe,
    description: 'The ways to sign in beside the form',
  },
  SignInPage: {...safe, description: 'The sign-in page'},
  SignUpAfter: {
    ...safe,
    description: 'Empty: a place below the sign-up form',
  },
  SignUpBefore: {
    ...safe,
    description: 'Empty: a place above the sign-up form',
  },
  SignUpForm: {...safe, description: 'The sign-up form'},
  SignUpPage: {
    ...safe,
    description: 'The sign-up page and its optional second step',
  },
};
