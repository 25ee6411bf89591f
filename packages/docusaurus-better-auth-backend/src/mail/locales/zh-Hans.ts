/** What messages say, in Simplified Chinese; `en.ts` tells of the keys. */
export const zhHans = {
  greeting: '{name}，您好！',
  greetingWithoutName: '您好！',
  linkHint: '如果按钮无法使用，请将此地址复制到浏览器中：',
  footer: '您收到此邮件，是因为有人在 {site} 使用了此地址。',
  device: '{system} 上的 {browser}',
  unknownDevice: '未知浏览器',

  'verifyEmail.subject': '确认您在 {site} 的邮箱地址',
  'verifyEmail.title': '确认您的邮箱地址',
  'verifyEmail.text': '只剩一步：请确认此地址属于您。',
  'verifyEmail.button': '确认地址',
  'verifyEmail.note':
    '此链接在 {duration}内有效。如果您没有在 {site} 创建账户，请删除此邮件。',

  'resetPassword.subject': '重置您在 {site} 的密码',
  'resetPassword.title': '重置您的密码',
  'resetPassword.text': '有人（可能是您）请求重置您在 {site} 的账户密码。',
  'resetPassword.button': '设置新密码',
  'resetPassword.note':
    '此链接在 {duration}内有效，只能使用一次。如果不是您本人操作，请删除此邮件：您的密码保持不变。',

  'passwordChanged.subject': '您在 {site} 的密码已更改',
  'passwordChanged.title': '您的密码已更改',
  'passwordChanged.text': '您在 {site} 的账户密码已于 {time} 更改。',
  'passwordChanged.note':
    '如果是您本人操作，则无需处理。如果不是，请立即在 {site} 重置密码，并确保没有其他人能读取您的邮件。',

  'magicLink.subject': '您在 {site} 的登录链接',
  'magicLink.title': '登录 {site}',
  'magicLink.text': '这是您的登录链接，无需密码。',
  'magicLink.button': '登录',
  'magicLink.note':
    '此链接在 {duration}内有效，只能使用一次。如果您没有请求它，请删除此邮件：没有链接，谁也无法进入。',

  'signInCode.subject': '您在 {site} 的登录验证码',
  'signInCode.title': '登录 {site}',
  'signInCode.text': '请在您请求验证码的页面上输入：',
  'signInCode.note':
    '此验证码在 {duration}内有效，只能使用一次。如果您没有请求它，请删除此邮件，并且不要将验证码告诉任何人。',

  'verifyEmailCode.subject': '用于在 {site} 确认您的地址的验证码',
  'verifyEmailCode.title': '确认您的邮箱地址',
  'verifyEmailCode.text': '请在您请求验证码的页面上输入，以确认此地址属于您：',
  'verifyEmailCode.note':
    '此验证码在 {duration}内有效，只能使用一次。如果您没有请求它，请删除此邮件，并且不要将验证码告诉任何人。',

  'resetPasswordCode.subject': '用于重置您在 {site} 的密码的验证码',
  'resetPasswordCode.title': '重置您的密码',
  'resetPasswordCode.text': '请在您请求验证码的页面上输入，以设置新密码：',
  'resetPasswordCode.note':
    '此验证码在 {duration}内有效，只能使用一次。如果不是您本人操作，请删除此邮件：您的密码保持不变。不要将验证码告诉任何人。',

  'twoFactorCode.subject': '您在 {site} 的安全验证码',
  'twoFactorCode.title': '您的安全验证码',
  'twoFactorCode.text': '请输入此验证码，完成登录 {site}：',
  'twoFactorCode.note':
    '此验证码在 {duration}内有效，只能使用一次。如果您没有在登录，说明有其他人知道您的密码：请在 {site} 更改密码。不要将验证码告诉任何人。',

  'confirmEmailChange.subject': '更改您在 {site} 的账户邮箱地址？',
  'confirmEmailChange.title': '更改您的邮箱地址？',
  'confirmEmailChange.text':
    '有人（可能是您）请求将您在 {site} 的账户地址更改为 {newEmail}。',
  'confirmEmailChange.button': '是，更改',
  'confirmEmailChange.note':
    '此链接在 {duration}内有效。下一封邮件会发送到新地址，在那里确认后更改即完成。如果不是您本人操作，请删除此邮件并更改密码：可能有其他人登录了您的账户。',

  'verifyNewEmail.subject': '确认您在 {site} 的新邮箱地址',
  'verifyNewEmail.title': '确认您的新邮箱地址',
  'verifyNewEmail.text': '请确认此地址属于您。此后，您将用它登录 {site}。',
  'verifyNewEmail.button': '确认地址',
  'verifyNewEmail.note':
    '此链接在 {duration}内有效。如果您在 {site} 没有账户，请删除此邮件。',

  'emailChanged.subject': '您在 {site} 的账户邮箱地址已更改',
  'emailChanged.title': '您的邮箱地址已更改',
  'emailChanged.text':
    '您在 {site} 的账户地址已于 {time} 更改为 {newEmail}。两个地址均已确认此更改。',
  'emailChanged.note':
    '如果是您本人操作，则无需处理。如果不是，请告知 {site} 的运营者，并更改此邮箱的密码。',

  'newDevice.subject': '您在 {site} 的账户有新的登录',
  'newDevice.title': '新的登录',
  'newDevice.text':
    '{time}，有人使用 {device} 登录了您在 {site} 的账户。您的账户此前没有在其上使用过。',
  'newDevice.note':
    '如果是您本人操作，则无需处理。如果不是，请在 {site} 更改密码，并让其他设备退出登录。',

  'existingAccount.subject': '您在 {site} 已有账户',
  'existingAccount.title': '您已有账户',
  'existingAccount.text':
    '有人（可能是您）尝试用此地址在 {site} 创建账户。您已有账户，其内容没有任何更改。',
  'existingAccount.note':
    '请用此地址登录；如果忘记了密码，请在那里重置。如果不是您本人操作，则无需处理。',
} as const;
