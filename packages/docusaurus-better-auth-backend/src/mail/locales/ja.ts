/** What messages say, in Japanese; `en.ts` tells of the keys. */
export const ja = {
  greeting: '{name}さん、こんにちは。',
  greetingWithoutName: 'こんにちは。',
  linkHint:
    'ボタンが動作しない場合は、このアドレスをコピーしてブラウザーに貼り付けてください：',
  footer:
    'このメールは、{site}でこのメールアドレスが使われたためお送りしています。',
  device: '{browser}（{system}）',
  unknownDevice: '不明なブラウザー',

  'verifyEmail.subject': '{site}のメールアドレスの確認',
  'verifyEmail.title': 'メールアドレスの確認',
  'verifyEmail.text':
    '残る手順は1つです。ご自身のメールアドレスであることを確認してください。',
  'verifyEmail.button': 'メールアドレスを確認',
  'verifyEmail.note':
    'リンクの有効期間は{duration}です。{site}でアカウントを作成していない場合は、このメールを削除してください。',

  'resetPassword.subject': '{site}のパスワードの再設定',
  'resetPassword.title': 'パスワードの再設定',
  'resetPassword.text':
    '{site}のアカウントのパスワードを再設定する手続きがありました。おそらくご本人によるものです。',
  'resetPassword.button': '新しいパスワードを設定',
  'resetPassword.note':
    'リンクは1回だけ使えます。有効期間は{duration}です。心当たりがない場合は、このメールを削除してください。パスワードは変わりません。',

  'passwordChanged.subject': '{site}のパスワードが変更されました',
  'passwordChanged.title': 'パスワードが変更されました',
  'passwordChanged.text':
    '{site}のアカウントのパスワードが変更されました（{time}）。',
  'passwordChanged.note':
    'ご本人による変更であれば、何もする必要はありません。心当たりがない場合は、すぐに{site}でパスワードを再設定し、メールを他の人に読まれないようにしてください。',

  'magicLink.subject': '{site}のサインイン用リンク',
  'magicLink.title': '{site}にサインイン',
  'magicLink.text': 'パスワードなしでサインインするためのリンクです。',
  'magicLink.button': 'サインイン',
  'magicLink.note':
    'リンクは1回だけ使えます。有効期間は{duration}です。心当たりがない場合は、このメールを削除してください。リンクがなければ誰もサインインできません。',

  'signInCode.subject': '{site}のサインイン用コード',
  'signInCode.title': '{site}にサインイン',
  'signInCode.text': 'コードを請求したページで、このコードを入力してください：',
  'signInCode.note':
    'コードは1回だけ使えます。有効期間は{duration}です。心当たりがない場合は、このメールを削除し、コードを誰にも教えないでください。',

  'verifyEmailCode.subject': '{site}のメールアドレス確認用コード',
  'verifyEmailCode.title': 'メールアドレスの確認',
  'verifyEmailCode.text':
    'ご自身のメールアドレスであることを確認するため、コードを請求したページでこのコードを入力してください：',
  'verifyEmailCode.note':
    'コードは1回だけ使えます。有効期間は{duration}です。心当たりがない場合は、このメールを削除し、コードを誰にも教えないでください。',

  'resetPasswordCode.subject': '{site}のパスワード再設定用コード',
  'resetPasswordCode.title': 'パスワードの再設定',
  'resetPasswordCode.text':
    '新しいパスワードを設定するため、コードを請求したページでこのコードを入力してください：',
  'resetPasswordCode.note':
    'コードは1回だけ使えます。有効期間は{duration}です。心当たりがない場合は、このメールを削除してください。パスワードは変わりません。コードを誰にも教えないでください。',

  'twoFactorCode.subject': '{site}のセキュリティコード',
  'twoFactorCode.title': 'セキュリティコード',
  'twoFactorCode.text':
    '{site}へのサインインを完了するには、このコードを入力してください：',
  'twoFactorCode.note':
    'コードは1回だけ使えます。有効期間は{duration}です。サインインの操作をしていない場合は、他の人にパスワードを知られています。{site}でパスワードを変更してください。コードを誰にも教えないでください。',

  'confirmEmailChange.subject':
    '{site}のアカウントのメールアドレスを変更しますか？',
  'confirmEmailChange.title': 'メールアドレスを変更しますか？',
  'confirmEmailChange.text':
    '{site}のアカウントのメールアドレスを{newEmail}に変更する手続きがありました。おそらくご本人によるものです。',
  'confirmEmailChange.button': '変更する',
  'confirmEmailChange.note':
    'リンクの有効期間は{duration}です。次のメールは新しいアドレスに届き、そこで確認すると変更が完了します。心当たりがない場合は、このメールを削除し、パスワードを変更してください。他の人がアカウントにサインインしているおそれがあります。',

  'verifyNewEmail.subject': '{site}の新しいメールアドレスの確認',
  'verifyNewEmail.title': '新しいメールアドレスの確認',
  'verifyNewEmail.text':
    'ご自身のメールアドレスであることを確認してください。確認後は、このアドレスで{site}にサインインします。',
  'verifyNewEmail.button': 'メールアドレスを確認',
  'verifyNewEmail.note':
    'リンクの有効期間は{duration}です。{site}のアカウントをお持ちでない場合は、このメールを削除してください。',

  'emailChanged.subject': '{site}のアカウントのメールアドレスが変更されました',
  'emailChanged.title': 'メールアドレスが変更されました',
  'emailChanged.text':
    '{site}のアカウントのメールアドレスが{newEmail}に変更されました（{time}）。この変更は両方のアドレスで確認されています。',
  'emailChanged.note':
    'ご本人による変更であれば、何もする必要はありません。心当たりがない場合は、{site}の運営者に連絡し、このメールボックスのパスワードを変更してください。',

  'newDevice.subject': '{site}のアカウントへの新しいサインイン',
  'newDevice.title': '新しいサインイン',
  'newDevice.text':
    '{site}のアカウントに{device}からサインインがありました（{time}）。このアカウントがこの環境で使われたのは初めてです。',
  'newDevice.note':
    'ご本人によるものであれば、何もする必要はありません。心当たりがない場合は、{site}でパスワードを変更し、他のデバイスをサインアウトしてください。',

  'existingAccount.subject': '{site}のアカウントはすでにあります',
  'existingAccount.title': 'アカウントはすでにあります',
  'existingAccount.text':
    'このメールアドレスで{site}のアカウントを作成する手続きがありました。おそらくご本人によるものです。アカウントはすでにあり、何も変更されていません。',
  'existingAccount.note':
    'このアドレスでサインインしてください。パスワードを忘れた場合は、そこで再設定できます。心当たりがない場合は、何もする必要はありません。',
} as const;
