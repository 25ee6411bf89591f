/** What messages say, in Spanish; `en.ts` tells of the keys. */
export const es = {
  greeting: 'Hola, {name}:',
  greetingWithoutName: 'Hola:',
  linkHint: 'Si el botón no funciona, copie esta dirección en su navegador:',
  footer:
    'Ha recibido este mensaje porque esta dirección se ha usado en {site}.',
  device: '{browser} en {system}',
  unknownDevice: 'un navegador desconocido',

  'verifyEmail.subject': 'Confirme su correo electrónico para {site}',
  'verifyEmail.title': 'Confirme su correo electrónico',
  'verifyEmail.text':
    'Solo queda un paso: confirmar que esta dirección es suya.',
  'verifyEmail.button': 'Confirmar dirección',
  'verifyEmail.note':
    'El enlace es válido durante {duration}. Si no ha creado una cuenta en {site}, elimine este mensaje.',

  'resetPassword.subject': 'Restablezca su contraseña de {site}',
  'resetPassword.title': 'Restablezca su contraseña',
  'resetPassword.text':
    'Alguien, probablemente usted, ha pedido restablecer la contraseña de su cuenta en {site}.',
  'resetPassword.button': 'Elegir una contraseña nueva',
  'resetPassword.note':
    'El enlace funciona una sola vez, durante {duration}. Si no ha sido usted, elimine este mensaje: su contraseña sigue siendo la misma.',

  'passwordChanged.subject': 'Su contraseña de {site} ha cambiado',
  'passwordChanged.title': 'Su contraseña ha cambiado',
  'passwordChanged.text':
    'La contraseña de su cuenta en {site} se cambió el {time}.',
  'passwordChanged.note':
    'Si ha sido usted, no tiene que hacer nada. Si no, restablezca ahora su contraseña en {site} y asegúrese de que nadie más pueda leer su correo.',

  'magicLink.subject': 'Su enlace para iniciar sesión en {site}',
  'magicLink.title': 'Iniciar sesión en {site}',
  'magicLink.text': 'Este es su enlace para iniciar sesión, sin contraseña.',
  'magicLink.button': 'Iniciar sesión',
  'magicLink.note':
    'El enlace funciona una sola vez, durante {duration}. Si no lo ha pedido, elimine este mensaje: sin el enlace no entra nadie.',

  'signInCode.subject': 'Su código para iniciar sesión en {site}',
  'signInCode.title': 'Iniciar sesión en {site}',
  'signInCode.text': 'Escriba este código en la página donde lo pidió:',
  'signInCode.note':
    'El código funciona una sola vez, durante {duration}. Si no lo ha pedido, elimine este mensaje y no dé el código a nadie.',

  'verifyEmailCode.subject': 'Su código para confirmar su dirección en {site}',
  'verifyEmailCode.title': 'Confirme su correo electrónico',
  'verifyEmailCode.text':
    'Escriba este código en la página donde lo pidió, para confirmar que esta dirección es suya:',
  'verifyEmailCode.note':
    'El código funciona una sola vez, durante {duration}. Si no lo ha pedido, elimine este mensaje y no dé el código a nadie.',

  'resetPasswordCode.subject':
    'Su código para restablecer su contraseña de {site}',
  'resetPasswordCode.title': 'Restablezca su contraseña',
  'resetPasswordCode.text':
    'Escriba este código en la página donde lo pidió, para elegir una contraseña nueva:',
  'resetPasswordCode.note':
    'El código funciona una sola vez, durante {duration}. Si no ha sido usted, elimine este mensaje: su contraseña sigue siendo la misma. No dé el código a nadie.',

  'twoFactorCode.subject': 'Su código de seguridad para {site}',
  'twoFactorCode.title': 'Su código de seguridad',
  'twoFactorCode.text':
    'Escriba este código para terminar de iniciar sesión en {site}:',
  'twoFactorCode.note':
    'El código funciona una sola vez, durante {duration}. Si no está iniciando sesión, otra persona conoce su contraseña: cámbiela en {site}. No dé el código a nadie.',

  'confirmEmailChange.subject':
    '¿Cambiar el correo electrónico de su cuenta en {site}?',
  'confirmEmailChange.title': '¿Cambiar su correo electrónico?',
  'confirmEmailChange.text':
    'Alguien, probablemente usted, ha pedido cambiar la dirección de su cuenta en {site} por {newEmail}.',
  'confirmEmailChange.button': 'Sí, cambiarla',
  'confirmEmailChange.note':
    'El enlace es válido durante {duration}. El próximo mensaje irá a la dirección nueva, y el cambio se hará cuando se confirme desde ella. Si no ha sido usted, elimine este mensaje y cambie su contraseña: puede que otra persona tenga abierta su cuenta.',

  'verifyNewEmail.subject': 'Confirme su nuevo correo electrónico para {site}',
  'verifyNewEmail.title': 'Confirme su nuevo correo electrónico',
  'verifyNewEmail.text':
    'Confirme que esta dirección es suya. A partir de entonces, iniciará sesión en {site} con ella.',
  'verifyNewEmail.button': 'Confirmar dirección',
  'verifyNewEmail.note':
    'El enlace es válido durante {duration}. Si no tiene una cuenta en {site}, elimine este mensaje.',

  'emailChanged.subject':
    'El correo electrónico de su cuenta en {site} ha cambiado',
  'emailChanged.title': 'Su correo electrónico ha cambiado',
  'emailChanged.text':
    'El {time}, la dirección de su cuenta en {site} se cambió por {newEmail}. El cambio se confirmó desde ambas direcciones.',
  'emailChanged.note':
    'Si ha sido usted, no tiene que hacer nada. Si no, avise a los responsables de {site} y cambie la contraseña de este buzón.',

  'newDevice.subject': 'Nuevo inicio de sesión en su cuenta en {site}',
  'newDevice.title': 'Nuevo inicio de sesión',
  'newDevice.text':
    'El {time}, alguien inició sesión en su cuenta en {site} con {device}. Su cuenta no se había usado así antes.',
  'newDevice.note':
    'Si ha sido usted, no tiene que hacer nada. Si no, cambie su contraseña en {site} y cierre sesión en los demás dispositivos.',

  'existingAccount.subject': 'Ya tiene una cuenta en {site}',
  'existingAccount.title': 'Ya tiene una cuenta',
  'existingAccount.text':
    'Alguien, probablemente usted, ha intentado crear una cuenta en {site} con esta dirección. Ya tiene una, y no se ha cambiado nada en ella.',
  'existingAccount.note':
    'Inicie sesión con esta dirección; si ha olvidado la contraseña, restablézcala allí. Si no ha sido usted, no tiene que hacer nada.',
} as const;
