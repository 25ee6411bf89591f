/**
 * What messages say, in English. A translation has the same keys; `{…}` are
 * values that are put in, and one may be left out. `.title` is the heading in
 * the message, `.button` the words on its link, `.note` what stands below.
 */
export const en = {
  greeting: 'Hello {name},',
  /** Where the address is not confirmed yet, nobody is called by name. */
  greetingWithoutName: 'Hello,',
  linkHint: 'If the button does not work, copy this address into your browser:',
  footer: 'You received this message because this address was used at {site}.',
  device: '{browser} on {system}',
  unknownDevice: 'an unknown browser',

  'verifyEmail.subject': 'Confirm your e-mail address for {site}',
  'verifyEmail.title': 'Confirm your e-mail address',
  'verifyEmail.text': 'One step is left: confirm that this address is yours.',
  'verifyEmail.button': 'Confirm address',
  'verifyEmail.note':
    'The link works for {duration}. If you did not create an account at {site}, delete this message.',

  'resetPassword.subject': 'Reset your password for {site}',
  'resetPassword.title': 'Reset your password',
  'resetPassword.text':
    'Somebody, probably you, asked to reset the password of your account at {site}.',
  'resetPassword.button': 'Choose a new password',
  'resetPassword.note':
    'The link works once, within {duration}. If it was not you, delete this message: your password stays as it is.',

  'passwordChanged.subject': 'Your password for {site} was changed',
  'passwordChanged.title': 'Your password was changed',
  'passwordChanged.text':
    'The password of your account at {site} was changed on {time}.',
  'passwordChanged.note':
    'If it was you, there is nothing to do. If it was not, reset your password at {site} now, and make sure that nobody else can read your e-mail.',

  'magicLink.subject': 'Your sign-in link for {site}',
  'magicLink.title': 'Sign in to {site}',
  'magicLink.text': 'Here is your link to sign in, without a password.',
  'magicLink.button': 'Sign in',
  'magicLink.note':
    'The link works once, within {duration}. If you did not ask for it, delete this message: without the link nobody gets in.',

  'signInCode.subject': 'Your sign-in code for {site}',
  'signInCode.title': 'Sign in to {site}',
  'signInCode.text': 'Type this code on the page where you asked for it:',
  'signInCode.note':
    'The code works once, within {duration}. If you did not ask for it, delete this message, and give the code to nobody.',

  'verifyEmailCode.subject': 'Your code to confirm your address for {site}',
  'verifyEmailCode.title': 'Confirm your e-mail address',
  'verifyEmailCode.text':
    'Type this code on the page where you asked for it, to confirm that this address is yours:',
  'verifyEmailCode.note':
    'The code works once, within {duration}. If you did not ask for it, delete this message, and give the code to nobody.',

  'resetPasswordCode.subject': 'Your code to reset your password for {site}',
  'resetPasswordCode.title': 'Reset your password',
  'resetPasswordCode.text':
    'Type this code on the page where you asked for it, to choose a new password:',
  'resetPasswordCode.note':
    'The code works once, within {duration}. If it was not you, delete this message: your password stays as it is. Give the code to nobody.',

  /** After the password, where the reader's account asks for a second proof. */
  'twoFactorCode.subject': 'Your security code for {site}',
  'twoFactorCode.title': 'Your security code',
  'twoFactorCode.text': 'Type this code to finish signing in to {site}:',
  'twoFactorCode.note':
    'The code works once, within {duration}. If you are not signing in, somebody else knows your password: change it at {site}. Give the code to nobody.',

  /** To the old address: may the account be moved to the new one? */
  'confirmEmailChange.subject':
    'Change the e-mail address of your account at {site}?',
  'confirmEmailChange.title': 'Change your e-mail address?',
  'confirmEmailChange.text':
    'Somebody, probably you, asked to change the address of your account at {site} to {newEmail}.',
  'confirmEmailChange.button': 'Yes, change it',
  'confirmEmailChange.note':
    'The link works for {duration}. The next message goes to the new address, and the change is done when it is confirmed there. If it was not you, delete this message and change your password: somebody else may be signed in to your account.',

  /** To the new address: is it the reader's? */
  'verifyNewEmail.subject': 'Confirm your new e-mail address for {site}',
  'verifyNewEmail.title': 'Confirm your new e-mail address',
  'verifyNewEmail.text':
    'Confirm that this address is yours. From then on, you sign in to {site} with it.',
  'verifyNewEmail.button': 'Confirm address',
  'verifyNewEmail.note':
    'The link works for {duration}. If you have no account at {site}, delete this message.',

  /** To the old address, after the change. */
  'emailChanged.subject':
    'The e-mail address of your account at {site} was changed',
  'emailChanged.title': 'Your e-mail address was changed',
  'emailChanged.text':
    'On {time} the address of your account at {site} was changed to {newEmail}. This was confirmed from both addresses.',
  'emailChanged.note':
    'If it was you, there is nothing to do. If it was not, tell those who run {site}, and change the password of this mailbox.',

  'newDevice.subject': 'New sign-in to your account at {site}',
  'newDevice.title': 'New sign-in',
  'newDevice.text':
    'On {time}, somebody signed in to your account at {site} with {device}. Your account was not used with it before.',
  'newDevice.note':
    'If it was you, there is nothing to do. If it was not, change your password at {site} and sign out the other devices.',

  'existingAccount.subject': 'You already have an account at {site}',
  'existingAccount.title': 'You already have an account',
  'existingAccount.text':
    'Somebody, probably you, tried to create an account at {site} with this address. You have one already, and nothing about it was changed.',
  'existingAccount.note':
    'Sign in with this address; if you forgot the password, reset it there. If it was not you, there is nothing to do.',
} as const;
