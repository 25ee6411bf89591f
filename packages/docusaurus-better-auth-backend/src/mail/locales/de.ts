/** What messages say, in German; `en.ts` tells of the keys. */
export const de = {
  greeting: 'Guten Tag, {name}!',
  greetingWithoutName: 'Guten Tag!',
  linkHint:
    'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  footer:
    'Sie erhalten diese Nachricht, weil diese Adresse bei {site} verwendet wurde.',
  device: '{browser} unter {system}',
  unknownDevice: 'einem unbekannten Browser',

  'verifyEmail.subject': 'Bestätigen Sie Ihre E-Mail-Adresse für {site}',
  'verifyEmail.title': 'Bestätigen Sie Ihre E-Mail-Adresse',
  'verifyEmail.text':
    'Ein Schritt bleibt noch: Bestätigen Sie, dass diese Adresse Ihnen gehört.',
  'verifyEmail.button': 'Adresse bestätigen',
  'verifyEmail.note':
    'Der Link gilt {duration}. Falls Sie kein Konto bei {site} erstellt haben, löschen Sie diese Nachricht.',

  'resetPassword.subject': 'Setzen Sie Ihr Passwort für {site} zurück',
  'resetPassword.title': 'Setzen Sie Ihr Passwort zurück',
  'resetPassword.text':
    'Jemand, vermutlich Sie, hat darum gebeten, das Passwort Ihres Kontos bei {site} zurückzusetzen.',
  'resetPassword.button': 'Neues Passwort wählen',
  'resetPassword.note':
    'Der Link lässt sich einmal verwenden und gilt {duration}. Falls Sie es nicht waren, löschen Sie diese Nachricht: Ihr Passwort bleibt, wie es ist.',

  'passwordChanged.subject': 'Ihr Passwort für {site} wurde geändert',
  'passwordChanged.title': 'Ihr Passwort wurde geändert',
  'passwordChanged.text':
    'Das Passwort Ihres Kontos bei {site} wurde am {time} geändert.',
  'passwordChanged.note':
    'Falls Sie es waren, ist nichts zu tun. Falls nicht, setzen Sie Ihr Passwort bei {site} jetzt zurück, und achten Sie darauf, dass niemand sonst Ihre E-Mails lesen kann.',

  'magicLink.subject': 'Ihr Anmeldelink für {site}',
  'magicLink.title': 'Bei {site} anmelden',
  'magicLink.text':
    'Hier ist Ihr Link, mit dem Sie sich ohne Passwort anmelden.',
  'magicLink.button': 'Anmelden',
  'magicLink.note':
    'Der Link lässt sich einmal verwenden und gilt {duration}. Falls Sie ihn nicht angefordert haben, löschen Sie diese Nachricht: Ohne den Link kommt niemand hinein.',

  'signInCode.subject': 'Ihr Anmeldecode für {site}',
  'signInCode.title': 'Bei {site} anmelden',
  'signInCode.text':
    'Geben Sie diesen Code auf der Seite ein, auf der Sie ihn angefordert haben:',
  'signInCode.note':
    'Der Code lässt sich einmal verwenden und gilt {duration}. Falls Sie ihn nicht angefordert haben, löschen Sie diese Nachricht, und geben Sie den Code niemandem.',

  'verifyEmailCode.subject': 'Ihr Code zum Bestätigen Ihrer Adresse für {site}',
  'verifyEmailCode.title': 'Bestätigen Sie Ihre E-Mail-Adresse',
  'verifyEmailCode.text':
    'Geben Sie diesen Code auf der Seite ein, auf der Sie ihn angefordert haben, um zu bestätigen, dass diese Adresse Ihnen gehört:',
  'verifyEmailCode.note':
    'Der Code lässt sich einmal verwenden und gilt {duration}. Falls Sie ihn nicht angefordert haben, löschen Sie diese Nachricht, und geben Sie den Code niemandem.',

  'resetPasswordCode.subject':
    'Ihr Code zum Zurücksetzen Ihres Passworts für {site}',
  'resetPasswordCode.title': 'Setzen Sie Ihr Passwort zurück',
  'resetPasswordCode.text':
    'Geben Sie diesen Code auf der Seite ein, auf der Sie ihn angefordert haben, um ein neues Passwort zu wählen:',
  'resetPasswordCode.note':
    'Der Code lässt sich einmal verwenden und gilt {duration}. Falls Sie es nicht waren, löschen Sie diese Nachricht: Ihr Passwort bleibt, wie es ist. Geben Sie den Code niemandem.',

  'twoFactorCode.subject': 'Ihr Sicherheitscode für {site}',
  'twoFactorCode.title': 'Ihr Sicherheitscode',
  'twoFactorCode.text':
    'Geben Sie diesen Code ein, um die Anmeldung bei {site} abzuschließen:',
  'twoFactorCode.note':
    'Der Code lässt sich einmal verwenden und gilt {duration}. Falls Sie sich gerade nicht anmelden, kennt jemand anderes Ihr Passwort: Ändern Sie es bei {site}. Geben Sie den Code niemandem.',

  'confirmEmailChange.subject':
    'Die E-Mail-Adresse Ihres Kontos bei {site} ändern?',
  'confirmEmailChange.title': 'Ihre E-Mail-Adresse ändern?',
  'confirmEmailChange.text':
    'Jemand, vermutlich Sie, hat darum gebeten, die Adresse Ihres Kontos bei {site} in {newEmail} zu ändern.',
  'confirmEmailChange.button': 'Ja, ändern',
  'confirmEmailChange.note':
    'Der Link gilt {duration}. Die nächste Nachricht geht an die neue Adresse, und die Änderung ist abgeschlossen, sobald sie dort bestätigt ist. Falls Sie es nicht waren, löschen Sie diese Nachricht, und ändern Sie Ihr Passwort: Vielleicht ist jemand anderes in Ihrem Konto angemeldet.',

  'verifyNewEmail.subject':
    'Bestätigen Sie Ihre neue E-Mail-Adresse für {site}',
  'verifyNewEmail.title': 'Bestätigen Sie Ihre neue E-Mail-Adresse',
  'verifyNewEmail.text':
    'Bestätigen Sie, dass diese Adresse Ihnen gehört. Von da an melden Sie sich mit ihr bei {site} an.',
  'verifyNewEmail.button': 'Adresse bestätigen',
  'verifyNewEmail.note':
    'Der Link gilt {duration}. Falls Sie kein Konto bei {site} haben, löschen Sie diese Nachricht.',

  'emailChanged.subject':
    'Die E-Mail-Adresse Ihres Kontos bei {site} wurde geändert',
  'emailChanged.title': 'Ihre E-Mail-Adresse wurde geändert',
  'emailChanged.text':
    'Am {time} wurde die Adresse Ihres Kontos bei {site} in {newEmail} geändert. Dies wurde von beiden Adressen aus bestätigt.',
  'emailChanged.note':
    'Falls Sie es waren, ist nichts zu tun. Falls nicht, wenden Sie sich an die Betreiber von {site}, und ändern Sie das Passwort dieses Postfachs.',

  'newDevice.subject': 'Neue Anmeldung in Ihrem Konto bei {site}',
  'newDevice.title': 'Neue Anmeldung',
  'newDevice.text':
    'Am {time} hat sich jemand mit {device} in Ihrem Konto bei {site} angemeldet. Damit wurde Ihr Konto bisher nicht verwendet.',
  'newDevice.note':
    'Falls Sie es waren, ist nichts zu tun. Falls nicht, ändern Sie Ihr Passwort bei {site}, und melden Sie die anderen Geräte ab.',

  'existingAccount.subject': 'Sie haben schon ein Konto bei {site}',
  'existingAccount.title': 'Sie haben schon ein Konto',
  'existingAccount.text':
    'Jemand, vermutlich Sie, wollte mit dieser Adresse ein Konto bei {site} erstellen. Sie haben schon eines, und daran wurde nichts geändert.',
  'existingAccount.note':
    'Melden Sie sich mit dieser Adresse an; falls Sie das Passwort vergessen haben, setzen Sie es dort zurück. Falls Sie es nicht waren, ist nichts zu tun.',
} as const;
