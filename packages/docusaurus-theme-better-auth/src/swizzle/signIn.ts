import {safe, type SwizzleComponents} from './safe';

export const signInComponents: SwizzleComponents = {
  AlreadySignedIn: {
    ...safe,
    description:
      'The card in place of a form that a signed-in reader has no use for',
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
};
