import {safe, type SwizzleComponents} from './safe';

export const recoveryComponents: SwizzleComponents = {
  ForgotPasswordPage: {
    ...safe,
    description: 'The page "Forgot your password?"',
  },
  ResetPasswordPage: {...safe, description: 'The page "Choose a new password"'},
  VerifyEmailPage: {
    ...safe,
    description: 'The page "Confirm your e-mail address"',
  },
  AuthCallbackPage: {...safe, description: 'The page "Signing you in"'},
  AuthErrorPage: {...safe, description: 'The page "Something went wrong"'},
  DeleteAccountPage: {...safe, description: 'The page "Delete your account"'},
  AuthErrorMessage: {
    ...safe,
    description: 'The words for each failure of a sign-in elsewhere',
  },
  AuthErrorSteps: {
    ...safe,
    description: 'What to do next after a sign-in elsewhere failed',
  },
  BackToSignIn: {...safe, description: 'The link back to the sign-in page'},
  DeleteAccountConfirmation: {
    ...safe,
    description: 'Says what a deletion deletes, and asks once more',
  },
  EmailConfirmed: {
    ...safe,
    description: 'The card after an e-mail address was confirmed',
  },
  ForgotPasswordForm: {
    ...safe,
    description: 'The form that has a link sent to choose a new password',
  },
  NoReferrer: {
    ...safe,
    description: 'Keeps an address with a token in it from requests',
  },
  ResetPasswordForm: {...safe, description: 'The form for the new password'},
  VerificationRequest: {
    ...safe,
    description: 'The form that has a link sent to confirm an address',
  },
};
