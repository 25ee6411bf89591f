import {safe, type SwizzleComponents} from './safe';

export const twoFactorComponents: SwizzleComponents = {
  AuthenticatorKey: {
    ...safe,
    description: 'The QR code and the secret for an authenticator app',
  },
  BackupCodes: {
    ...safe,
    description: 'Backup codes, to be copied, downloaded or printed',
  },
  ConfirmCodeForm: {
    ...safe,
    description: 'Asks for a code that shows that a second step works',
  },
  ConfirmPasswordForm: {
    ...safe,
    description: 'Asks for the password before a change to two-factor sign-in',
  },
  CopyButton: {...safe, description: 'Copies a text'},
  EmailCodeSender: {
    ...safe,
    description: 'Sends a code by e-mail, and again after a while',
  },
  OneTimeCodeField: {...safe, description: 'The field for a one-time code'},
  QrCode: {...safe, description: 'A QR code, readable in dark mode too'},
  RenewBackupCodes: {...safe, description: 'Makes new backup codes'},
  SetUpAuthenticator: {
    ...safe,
    description: 'The steps that set up an authenticator app',
  },
  SetUpEmailCodes: {
    ...safe,
    description: 'The step that turns codes by e-mail on',
  },
  TurnOffTwoFactor: {...safe, description: 'Turns two-factor sign-in off'},
  TwoFactorChallenge: {
    ...safe,
    description: 'The second step of a sign-in, and the other ways to take it',
  },
  TwoFactorForm: {
    ...safe,
    description: 'The form for one way to take the second step',
  },
  TwoFactorPage: {...safe, description: 'The page "Confirm that it is you"'},
  TwoFactorSection: {
    ...safe,
    description: 'Two-factor sign-in, on the security page',
  },
  TwoFactorStatus: {
    ...safe,
    description: 'Whether two-factor sign-in is on, and what can be changed',
  },
  TwoFactorStep: {
    ...safe,
    description: 'The frame of a step of a change to two-factor sign-in',
  },
};
