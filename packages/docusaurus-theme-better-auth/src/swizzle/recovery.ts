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
};
