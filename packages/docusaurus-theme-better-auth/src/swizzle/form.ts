import {safe, type SwizzleComponents} from './safe';

export const formComponents: SwizzleComponents = {
  AuthCaptcha: {...safe, description: 'The check that keeps robots out'},
  AuthCard: {
    ...safe,
    description: 'The frame of the sign-in, sign-up and profile pages',
  },
  AuthDialog: {...safe, description: 'The modal dialog'},
  AuthFailureMessage: {
    ...safe,
    description: 'The words for each failure',
  },
  'AuthFailureMessage/Account': {
    ...safe,
    description: 'The words for what is wrong with a part of the account',
  },
  'AuthFailureMessage/Admin': {
    ...safe,
    description: "The words for what an admin's act failed by",
  },
  'AuthFailureMessage/Link': {
    ...safe,
    description: 'The words for what became of a link or a way back',
  },
  'AuthFailureMessage/OneTimeCode': {
    ...safe,
    description: 'The words for what is wrong with a one-time code',
  },
  'AuthFailureMessage/Passkey': {
    ...safe,
    description: 'The words for what became of a passkey',
  },
  'AuthFailureMessage/Password': {
    ...safe,
    description: 'The words for what is wrong with a password',
  },
  AuthField: {
    ...safe,
    description: 'A label with its field, hint and failure',
  },
  AuthFormSummary: {
    ...safe,
    description: 'What went wrong with a form as a whole',
  },
  CapsLockHint: {
    ...safe,
    description: 'Says that Caps Lock is on, under a password',
  },
  CheckYourMail: {
    ...safe,
    description: 'What to do after a message was sent, and the way to another',
  },
  EmailField: {...safe, description: 'The e-mail field'},
  ForeignFrameNote: {
    ...safe,
    description: "What stands in a form's place inside another site's frame",
  },
  OwnFields: {
    ...safe,
    description: 'The fields that the site’s owner has added by an option',
  },
  PasswordField: {
    ...safe,
    description: 'The password field with its Show button',
  },
  PasswordStrength: {
    ...safe,
    description: 'How easily a new password is guessed',
  },
  Skeleton: {...safe, description: 'Holds the place of what is loading'},
  SubmitButton: {...safe, description: 'The button of a form'},
  TryAgain: {
    ...safe,
    description: 'What could not be loaded, and the button to ask again',
  },
};
