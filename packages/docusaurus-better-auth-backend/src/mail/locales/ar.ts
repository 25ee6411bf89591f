/** What messages say, in Arabic; `en.ts` tells of the keys. */
export const ar = {
  greeting: 'مرحبًا {name}،',
  greetingWithoutName: 'مرحبًا،',
  linkHint: 'إذا لم يعمل الزر، فانسخ هذا العنوان إلى متصفحك:',
  footer: 'وصلتك هذه الرسالة لأن هذا العنوان استُخدم في {site}.',
  device: '{browser} على {system}',
  unknownDevice: 'متصفح غير معروف',

  'verifyEmail.subject': 'أكّد بريدك الإلكتروني في {site}',
  'verifyEmail.title': 'أكّد بريدك الإلكتروني',
  'verifyEmail.text': 'بقيت خطوة واحدة: أكّد أن هذا العنوان لك.',
  'verifyEmail.button': 'تأكيد العنوان',
  'verifyEmail.note':
    'مدة صلاحية الرابط: {duration}. إذا لم تنشئ حسابًا في {site}، فاحذف هذه الرسالة.',

  'resetPassword.subject': 'أعد تعيين كلمة مرورك في {site}',
  'resetPassword.title': 'أعد تعيين كلمة مرورك',
  'resetPassword.text':
    'طلب شخص ما، ولعله أنت، إعادة تعيين كلمة مرور حسابك في {site}.',
  'resetPassword.button': 'اختيار كلمة مرور جديدة',
  'resetPassword.note':
    'يعمل الرابط مرة واحدة. مدة صلاحيته: {duration}. إذا لم تكن أنت، فاحذف هذه الرسالة: تبقى كلمة مرورك كما هي.',

  'passwordChanged.subject': 'تم تغيير كلمة مرورك في {site}',
  'passwordChanged.title': 'تم تغيير كلمة مرورك',
  'passwordChanged.text': 'تم تغيير كلمة مرور حسابك في {site} بتاريخ {time}.',
  'passwordChanged.note':
    'إذا كنت أنت من فعل ذلك، فلا داعي لفعل شيء. وإلا فأعد تعيين كلمة مرورك في {site} الآن، وتأكد من أن لا أحد غيرك يستطيع قراءة بريدك الإلكتروني.',

  'magicLink.subject': 'رابط تسجيل دخولك إلى {site}',
  'magicLink.title': 'تسجيل الدخول إلى {site}',
  'magicLink.text': 'إليك رابط تسجيل الدخول، من دون كلمة مرور.',
  'magicLink.button': 'تسجيل الدخول',
  'magicLink.note':
    'يعمل الرابط مرة واحدة. مدة صلاحيته: {duration}. إذا لم تطلبه، فاحذف هذه الرسالة: لا يدخل أحد من دون الرابط.',

  'signInCode.subject': 'رمز تسجيل دخولك إلى {site}',
  'signInCode.title': 'تسجيل الدخول إلى {site}',
  'signInCode.text': 'اكتب هذا الرمز في الصفحة التي طلبته منها:',
  'signInCode.note':
    'يعمل الرمز مرة واحدة. مدة صلاحيته: {duration}. إذا لم تطلبه، فاحذف هذه الرسالة، ولا تعطِ الرمز لأحد.',

  'verifyEmailCode.subject': 'رمز تأكيد عنوانك في {site}',
  'verifyEmailCode.title': 'أكّد بريدك الإلكتروني',
  'verifyEmailCode.text':
    'اكتب هذا الرمز في الصفحة التي طلبته منها، لتأكيد أن هذا العنوان لك:',
  'verifyEmailCode.note':
    'يعمل الرمز مرة واحدة. مدة صلاحيته: {duration}. إذا لم تطلبه، فاحذف هذه الرسالة، ولا تعطِ الرمز لأحد.',

  'resetPasswordCode.subject': 'رمز إعادة تعيين كلمة مرورك في {site}',
  'resetPasswordCode.title': 'أعد تعيين كلمة مرورك',
  'resetPasswordCode.text':
    'اكتب هذا الرمز في الصفحة التي طلبته منها، لاختيار كلمة مرور جديدة:',
  'resetPasswordCode.note':
    'يعمل الرمز مرة واحدة. مدة صلاحيته: {duration}. إذا لم تكن أنت، فاحذف هذه الرسالة: تبقى كلمة مرورك كما هي. لا تعطِ الرمز لأحد.',

  'twoFactorCode.subject': 'رمز الأمان الخاص بك في {site}',
  'twoFactorCode.title': 'رمز الأمان الخاص بك',
  'twoFactorCode.text': 'اكتب هذا الرمز لإتمام تسجيل الدخول إلى {site}:',
  'twoFactorCode.note':
    'يعمل الرمز مرة واحدة. مدة صلاحيته: {duration}. إذا لم تكن تسجّل الدخول، فهناك من يعرف كلمة مرورك: غيّرها في {site}. لا تعطِ الرمز لأحد.',

  'confirmEmailChange.subject':
    'هل تريد تغيير البريد الإلكتروني لحسابك في {site}؟',
  'confirmEmailChange.title': 'هل تريد تغيير بريدك الإلكتروني؟',
  'confirmEmailChange.text':
    'طلب شخص ما، ولعله أنت، تغيير عنوان حسابك في {site} إلى {newEmail}.',
  'confirmEmailChange.button': 'نعم، تغييره',
  'confirmEmailChange.note':
    'مدة صلاحية الرابط: {duration}. تُرسل الرسالة التالية إلى العنوان الجديد، ويتم التغيير عند تأكيده هناك. إذا لم تكن أنت، فاحذف هذه الرسالة وغيّر كلمة مرورك: ربما سجّل شخص آخر الدخول إلى حسابك.',

  'verifyNewEmail.subject': 'أكّد بريدك الإلكتروني الجديد في {site}',
  'verifyNewEmail.title': 'أكّد بريدك الإلكتروني الجديد',
  'verifyNewEmail.text':
    'أكّد أن هذا العنوان لك. ومن ثم تسجّل الدخول به إلى {site}.',
  'verifyNewEmail.button': 'تأكيد العنوان',
  'verifyNewEmail.note':
    'مدة صلاحية الرابط: {duration}. إذا لم يكن لديك حساب في {site}، فاحذف هذه الرسالة.',

  'emailChanged.subject': 'تم تغيير البريد الإلكتروني لحسابك في {site}',
  'emailChanged.title': 'تم تغيير بريدك الإلكتروني',
  'emailChanged.text':
    'بتاريخ {time} تم تغيير عنوان حسابك في {site} إلى {newEmail}. وقد تم تأكيد ذلك من العنوانين.',
  'emailChanged.note':
    'إذا كنت أنت من فعل ذلك، فلا داعي لفعل شيء. وإلا فأبلغ القائمين على {site}، وغيّر كلمة مرور صندوق البريد هذا.',

  'newDevice.subject': 'تسجيل دخول جديد إلى حسابك في {site}',
  'newDevice.title': 'تسجيل دخول جديد',
  'newDevice.text':
    'بتاريخ {time} سجّل شخص ما الدخول إلى حسابك في {site} باستخدام {device}. لم يُستخدم حسابك بهذه الوسيلة من قبل.',
  'newDevice.note':
    'إذا كنت أنت من فعل ذلك، فلا داعي لفعل شيء. وإلا فغيّر كلمة مرورك في {site} وسجّل خروج الأجهزة الأخرى.',

  'existingAccount.subject': 'لديك بالفعل حساب في {site}',
  'existingAccount.title': 'لديك حساب بالفعل',
  'existingAccount.text':
    'حاول شخص ما، ولعله أنت، إنشاء حساب في {site} بهذا العنوان. لديك حساب بالفعل، ولم يتغير فيه شيء.',
  'existingAccount.note':
    'سجّل الدخول بهذا العنوان؛ وإذا نسيت كلمة المرور، فأعد تعيينها هناك. إذا لم تكن أنت، فلا داعي لفعل شيء.',
} as const;
