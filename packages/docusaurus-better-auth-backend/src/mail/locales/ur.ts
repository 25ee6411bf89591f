/** What messages say, in Urdu; `en.ts` tells of the keys. */
export const ur = {
  greeting: 'السلام علیکم {name}،',
  greetingWithoutName: 'السلام علیکم،',
  linkHint: 'اگر بٹن کام نہ کرے، تو یہ پتہ اپنے براؤزر میں کاپی کریں:',
  footer: 'آپ کو یہ پیغام اس لیے ملا کہ یہ پتہ {site} پر استعمال ہوا۔',
  device: '{system} پر {browser}',
  unknownDevice: 'نامعلوم براؤزر',

  'verifyEmail.subject': '{site} کے لیے اپنے ای میل پتے کی تصدیق کریں',
  'verifyEmail.title': 'اپنے ای میل پتے کی تصدیق کریں',
  'verifyEmail.text': 'ایک قدم باقی ہے: تصدیق کریں کہ یہ پتہ آپ کا ہے۔',
  'verifyEmail.button': 'پتے کی تصدیق کریں',
  'verifyEmail.note':
    'لنک کی میعاد: {duration}۔ اگر آپ نے {site} پر اکاؤنٹ نہیں بنایا، تو یہ پیغام حذف کر دیں۔',

  'resetPassword.subject': '{site} کے لیے اپنا پاس ورڈ ری سیٹ کریں',
  'resetPassword.title': 'اپنا پاس ورڈ ری سیٹ کریں',
  'resetPassword.text':
    'کسی نے، غالباً آپ نے، {site} پر آپ کے اکاؤنٹ کا پاس ورڈ ری سیٹ کرنے کی درخواست کی۔',
  'resetPassword.button': 'نیا پاس ورڈ منتخب کریں',
  'resetPassword.note':
    'لنک صرف ایک بار کام کرتا ہے۔ میعاد: {duration}۔ اگر یہ آپ نہیں تھے، تو یہ پیغام حذف کر دیں: آپ کا پاس ورڈ جوں کا توں رہے گا۔',

  'passwordChanged.subject': '{site} کے لیے آپ کا پاس ورڈ تبدیل ہو گیا',
  'passwordChanged.title': 'آپ کا پاس ورڈ تبدیل ہو گیا',
  'passwordChanged.text':
    '{site} پر آپ کے اکاؤنٹ کا پاس ورڈ تبدیل ہوا۔ وقت: {time}۔',
  'passwordChanged.note':
    'اگر یہ آپ تھے، تو کچھ کرنے کی ضرورت نہیں۔ اگر نہیں، تو ابھی {site} پر اپنا پاس ورڈ ری سیٹ کریں، اور یقینی بنائیں کہ کوئی اور آپ کی ای میل نہ پڑھ سکے۔',

  'magicLink.subject': '{site} کے لیے آپ کا سائن ان لنک',
  'magicLink.title': '{site} میں سائن ان کریں',
  'magicLink.text': 'یہ رہا پاس ورڈ کے بغیر سائن ان کرنے کا آپ کا لنک۔',
  'magicLink.button': 'سائن ان کریں',
  'magicLink.note':
    'لنک صرف ایک بار کام کرتا ہے۔ میعاد: {duration}۔ اگر آپ نے اسے طلب نہیں کیا، تو یہ پیغام حذف کر دیں: لنک کے بغیر کوئی داخل نہیں ہو سکتا۔',

  'signInCode.subject': '{site} کے لیے آپ کا سائن ان کوڈ',
  'signInCode.title': '{site} میں سائن ان کریں',
  'signInCode.text': 'یہ کوڈ اس صفحے پر لکھیں جہاں آپ نے اسے طلب کیا تھا:',
  'signInCode.note':
    'کوڈ صرف ایک بار کام کرتا ہے۔ میعاد: {duration}۔ اگر آپ نے اسے طلب نہیں کیا، تو یہ پیغام حذف کر دیں، اور کوڈ کسی کو نہ دیں۔',

  'verifyEmailCode.subject': '{site} کے لیے آپ کے پتے کی تصدیق کا کوڈ',
  'verifyEmailCode.title': 'اپنے ای میل پتے کی تصدیق کریں',
  'verifyEmailCode.text':
    'یہ تصدیق کرنے کے لیے کہ یہ پتہ آپ کا ہے، یہ کوڈ اس صفحے پر لکھیں جہاں آپ نے اسے طلب کیا تھا:',
  'verifyEmailCode.note':
    'کوڈ صرف ایک بار کام کرتا ہے۔ میعاد: {duration}۔ اگر آپ نے اسے طلب نہیں کیا، تو یہ پیغام حذف کر دیں، اور کوڈ کسی کو نہ دیں۔',

  'resetPasswordCode.subject': '{site} کے لیے آپ کا پاس ورڈ ری سیٹ کرنے کا کوڈ',
  'resetPasswordCode.title': 'اپنا پاس ورڈ ری سیٹ کریں',
  'resetPasswordCode.text':
    'نیا پاس ورڈ منتخب کرنے کے لیے یہ کوڈ اس صفحے پر لکھیں جہاں آپ نے اسے طلب کیا تھا:',
  'resetPasswordCode.note':
    'کوڈ صرف ایک بار کام کرتا ہے۔ میعاد: {duration}۔ اگر یہ آپ نہیں تھے، تو یہ پیغام حذف کر دیں: آپ کا پاس ورڈ جوں کا توں رہے گا۔ کوڈ کسی کو نہ دیں۔',

  'twoFactorCode.subject': '{site} کے لیے آپ کا سیکیورٹی کوڈ',
  'twoFactorCode.title': 'آپ کا سیکیورٹی کوڈ',
  'twoFactorCode.text': '{site} میں سائن ان مکمل کرنے کے لیے یہ کوڈ لکھیں:',
  'twoFactorCode.note':
    'کوڈ صرف ایک بار کام کرتا ہے۔ میعاد: {duration}۔ اگر آپ سائن ان نہیں کر رہے، تو کوئی اور آپ کا پاس ورڈ جانتا ہے: اسے {site} پر تبدیل کریں۔ کوڈ کسی کو نہ دیں۔',

  'confirmEmailChange.subject':
    '{site} پر اپنے اکاؤنٹ کا ای میل پتہ تبدیل کریں؟',
  'confirmEmailChange.title': 'اپنا ای میل پتہ تبدیل کریں؟',
  'confirmEmailChange.text':
    'کسی نے، غالباً آپ نے، {site} پر آپ کے اکاؤنٹ کا پتہ بدل کر {newEmail} کرنے کی درخواست کی۔',
  'confirmEmailChange.button': 'ہاں، تبدیل کریں',
  'confirmEmailChange.note':
    'لنک کی میعاد: {duration}۔ اگلا پیغام نئے پتے پر جائے گا، اور وہاں تصدیق ہونے پر تبدیلی مکمل ہو جائے گی۔ اگر یہ آپ نہیں تھے، تو یہ پیغام حذف کریں اور اپنا پاس ورڈ تبدیل کریں: شاید کوئی اور آپ کے اکاؤنٹ میں سائن ان ہو۔',

  'verifyNewEmail.subject': '{site} کے لیے اپنے نئے ای میل پتے کی تصدیق کریں',
  'verifyNewEmail.title': 'اپنے نئے ای میل پتے کی تصدیق کریں',
  'verifyNewEmail.text':
    'تصدیق کریں کہ یہ پتہ آپ کا ہے۔ اس کے بعد آپ اسی سے {site} میں سائن ان کریں گے۔',
  'verifyNewEmail.button': 'پتے کی تصدیق کریں',
  'verifyNewEmail.note':
    'لنک کی میعاد: {duration}۔ اگر {site} پر آپ کا کوئی اکاؤنٹ نہیں، تو یہ پیغام حذف کر دیں۔',

  'emailChanged.subject': '{site} پر آپ کے اکاؤنٹ کا ای میل پتہ تبدیل ہو گیا',
  'emailChanged.title': 'آپ کا ای میل پتہ تبدیل ہو گیا',
  'emailChanged.text':
    '{site} پر آپ کے اکاؤنٹ کا پتہ بدل کر {newEmail} کر دیا گیا۔ وقت: {time}۔ دونوں پتوں سے اس کی تصدیق ہوئی۔',
  'emailChanged.note':
    'اگر یہ آپ تھے، تو کچھ کرنے کی ضرورت نہیں۔ اگر نہیں، تو {site} چلانے والوں کو بتائیں، اور اس میل باکس کا پاس ورڈ تبدیل کریں۔',

  'newDevice.subject': '{site} پر آپ کے اکاؤنٹ میں نیا سائن ان',
  'newDevice.title': 'نیا سائن ان',
  'newDevice.text':
    'کسی نے {site} پر آپ کے اکاؤنٹ میں سائن ان کیا۔ وقت: {time}۔ آلہ: {device}۔ اس سے پہلے آپ کا اکاؤنٹ اس پر استعمال نہیں ہوا تھا۔',
  'newDevice.note':
    'اگر یہ آپ تھے، تو کچھ کرنے کی ضرورت نہیں۔ اگر نہیں، تو {site} پر اپنا پاس ورڈ تبدیل کریں اور دوسرے آلات کو سائن آؤٹ کریں۔',

  'existingAccount.subject': '{site} پر آپ کا اکاؤنٹ پہلے سے موجود ہے',
  'existingAccount.title': 'آپ کا اکاؤنٹ پہلے سے موجود ہے',
  'existingAccount.text':
    'کسی نے، غالباً آپ نے، اس پتے سے {site} پر اکاؤنٹ بنانے کی کوشش کی۔ آپ کا اکاؤنٹ پہلے سے موجود ہے، اور اس میں کچھ تبدیل نہیں ہوا۔',
  'existingAccount.note':
    'اس پتے سے سائن ان کریں؛ اگر پاس ورڈ بھول گئے ہیں، تو وہاں اسے ری سیٹ کریں۔ اگر یہ آپ نہیں تھے، تو کچھ کرنے کی ضرورت نہیں۔',
} as const;
