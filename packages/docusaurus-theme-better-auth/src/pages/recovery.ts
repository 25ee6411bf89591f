import AuthCallbackPage from '@theme/AuthCallbackPage';
import AuthErrorPage from '@theme/AuthErrorPage';
import DeleteAccountPage from '@theme/DeleteAccountPage';
import ForgotPasswordPage from '@theme/ForgotPasswordPage';
import ResetPasswordPage from '@theme/ResetPasswordPage';
import VerifyEmailPage from '@theme/VerifyEmailPage';
import {pageOfRoute} from './pageOfRoute';

export default pageOfRoute({
  authCallback: AuthCallbackPage,
  authError: AuthErrorPage,
  deleteAccount: DeleteAccountPage,
  forgotPassword: ForgotPasswordPage,
  resetPassword: ResetPasswordPage,
  verifyEmail: VerifyEmailPage,
});
