/** What messages say, in French; `en.ts` tells of the keys. */
export const fr = {
  greeting: 'Bonjour {name},',
  greetingWithoutName: 'Bonjour,',
  linkHint:
    'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
  footer:
    'Vous recevez ce message parce que cette adresse a été utilisée sur {site}.',
  device: '{browser} sur {system}',
  unknownDevice: 'un navigateur inconnu',

  'verifyEmail.subject': 'Confirmez votre adresse e-mail pour {site}',
  'verifyEmail.title': 'Confirmez votre adresse e-mail',
  'verifyEmail.text':
    'Il reste une étape : confirmer que cette adresse est bien la vôtre.',
  'verifyEmail.button': 'Confirmer l’adresse',
  'verifyEmail.note':
    'Le lien est valable pendant {duration}. Si vous n’avez pas créé de compte sur {site}, supprimez ce message.',

  'resetPassword.subject': 'Réinitialisez votre mot de passe pour {site}',
  'resetPassword.title': 'Réinitialisez votre mot de passe',
  'resetPassword.text':
    'Quelqu’un, sans doute vous, a demandé à réinitialiser le mot de passe de votre compte sur {site}.',
  'resetPassword.button': 'Choisir un nouveau mot de passe',
  'resetPassword.note':
    'Le lien fonctionne une seule fois, pendant {duration}. Si ce n’était pas vous, supprimez ce message : votre mot de passe reste inchangé.',

  'passwordChanged.subject': 'Votre mot de passe pour {site} a été modifié',
  'passwordChanged.title': 'Votre mot de passe a été modifié',
  'passwordChanged.text':
    'Le mot de passe de votre compte sur {site} a été modifié le {time}.',
  'passwordChanged.note':
    'Si c’était vous, il n’y a rien à faire. Sinon, réinitialisez dès maintenant votre mot de passe sur {site}, et assurez-vous que personne d’autre ne peut lire vos e-mails.',

  'magicLink.subject': 'Votre lien de connexion pour {site}',
  'magicLink.title': 'Se connecter à {site}',
  'magicLink.text': 'Voici votre lien pour vous connecter, sans mot de passe.',
  'magicLink.button': 'Se connecter',
  'magicLink.note':
    'Le lien fonctionne une seule fois, pendant {duration}. Si vous ne l’avez pas demandé, supprimez ce message : sans ce lien, personne n’entre.',

  'signInCode.subject': 'Votre code de connexion pour {site}',
  'signInCode.title': 'Se connecter à {site}',
  'signInCode.text': 'Saisissez ce code sur la page où vous l’avez demandé :',
  'signInCode.note':
    'Le code fonctionne une seule fois, pendant {duration}. Si vous ne l’avez pas demandé, supprimez ce message, et ne donnez le code à personne.',

  'verifyEmailCode.subject':
    'Votre code pour confirmer votre adresse pour {site}',
  'verifyEmailCode.title': 'Confirmez votre adresse e-mail',
  'verifyEmailCode.text':
    'Saisissez ce code sur la page où vous l’avez demandé, pour confirmer que cette adresse est bien la vôtre :',
  'verifyEmailCode.note':
    'Le code fonctionne une seule fois, pendant {duration}. Si vous ne l’avez pas demandé, supprimez ce message, et ne donnez le code à personne.',

  'resetPasswordCode.subject':
    'Votre code pour réinitialiser votre mot de passe pour {site}',
  'resetPasswordCode.title': 'Réinitialisez votre mot de passe',
  'resetPasswordCode.text':
    'Saisissez ce code sur la page où vous l’avez demandé, pour choisir un nouveau mot de passe :',
  'resetPasswordCode.note':
    'Le code fonctionne une seule fois, pendant {duration}. Si ce n’était pas vous, supprimez ce message : votre mot de passe reste inchangé. Ne donnez le code à personne.',

  'twoFactorCode.subject': 'Votre code de sécurité pour {site}',
  'twoFactorCode.title': 'Votre code de sécurité',
  'twoFactorCode.text':
    'Saisissez ce code pour terminer votre connexion à {site} :',
  'twoFactorCode.note':
    'Le code fonctionne une seule fois, pendant {duration}. Si vous n’êtes pas en train de vous connecter, quelqu’un d’autre connaît votre mot de passe : changez-le sur {site}. Ne donnez le code à personne.',

  'confirmEmailChange.subject':
    'Changer l’adresse e-mail de votre compte sur {site} ?',
  'confirmEmailChange.title': 'Changer votre adresse e-mail ?',
  'confirmEmailChange.text':
    'Quelqu’un, sans doute vous, a demandé à remplacer l’adresse de votre compte sur {site} par {newEmail}.',
  'confirmEmailChange.button': 'Oui, la changer',
  'confirmEmailChange.note':
    'Le lien est valable pendant {duration}. Le prochain message part à la nouvelle adresse, et le changement est fait une fois confirmé depuis celle-ci. Si ce n’était pas vous, supprimez ce message et changez votre mot de passe : quelqu’un d’autre est peut-être connecté à votre compte.',

  'verifyNewEmail.subject':
    'Confirmez votre nouvelle adresse e-mail pour {site}',
  'verifyNewEmail.title': 'Confirmez votre nouvelle adresse e-mail',
  'verifyNewEmail.text':
    'Confirmez que cette adresse est bien la vôtre. Vous l’utiliserez désormais pour vous connecter à {site}.',
  'verifyNewEmail.button': 'Confirmer l’adresse',
  'verifyNewEmail.note':
    'Le lien est valable pendant {duration}. Si vous n’avez pas de compte sur {site}, supprimez ce message.',

  'emailChanged.subject':
    'L’adresse e-mail de votre compte sur {site} a été modifiée',
  'emailChanged.title': 'Votre adresse e-mail a été modifiée',
  'emailChanged.text':
    'Le {time}, l’adresse de votre compte sur {site} a été remplacée par {newEmail}. Le changement a été confirmé depuis les deux adresses.',
  'emailChanged.note':
    'Si c’était vous, il n’y a rien à faire. Sinon, prévenez les responsables de {site}, et changez le mot de passe de cette messagerie.',

  'newDevice.subject': 'Nouvelle connexion à votre compte sur {site}',
  'newDevice.title': 'Nouvelle connexion',
  'newDevice.text':
    'Le {time}, quelqu’un s’est connecté à votre compte sur {site} avec {device}. Votre compte n’avait encore jamais été utilisé ainsi.',
  'newDevice.note':
    'Si c’était vous, il n’y a rien à faire. Sinon, changez votre mot de passe sur {site} et déconnectez les autres appareils.',

  'existingAccount.subject': 'Vous avez déjà un compte sur {site}',
  'existingAccount.title': 'Vous avez déjà un compte',
  'existingAccount.text':
    'Quelqu’un, sans doute vous, a voulu créer un compte sur {site} avec cette adresse. Vous en avez déjà un, et rien n’y a été modifié.',
  'existingAccount.note':
    'Connectez-vous avec cette adresse ; si vous avez oublié le mot de passe, réinitialisez-le sur le site. Si ce n’était pas vous, il n’y a rien à faire.',
} as const;
