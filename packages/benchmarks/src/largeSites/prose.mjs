// @ts-check

/**
 * Words that prose is made of, by locale. Few are enough: what a build costs
 * goes by how much is written, and in which script, not by what it says.
 *
 * @type {Record<string, readonly string[]>}
 */
const WORDS = {
  en: 'the a this each when where before after with without into over reader page value screen list item button style layout state render native module event handler option default example returns calls updates shows hides waits sends measure press scroll focus input image text view theme color border width height offset number string object array promise error warning build release version platform device thread bridge runtime package'.split(
    ' ',
  ),
  ar: 'القارئ الصفحة القيمة قبل بعد عند مع بدون كل هذا القائمة الزر النص الصورة الحدث الخيار المثال يعرض يحدث ينتظر يرسل الإصدار الجهاز الحزمة الخطأ'.split(
    ' ',
  ),
  de: 'die der das jede wenn bevor nachdem mit ohne Leser Seite Wert Liste Knopf Ereignis Einstellung Beispiel zeigt ändert wartet sendet Version Gerät Paket Fehler Bildschirm Überschrift Größe'.split(
    ' ',
  ),
  es: 'la el cada cuando antes después con sin lector página valor lista botón evento opción ejemplo muestra cambia espera envía versión dispositivo paquete error pantalla título tamaño'.split(
    ' ',
  ),
  fr: 'la le chaque quand avant après avec sans lecteur page valeur liste bouton événement réglage exemple montre change attend envoie version appareil paquet erreur écran titre taille'.split(
    ' ',
  ),
  ja: '読者は ページを 値が 一覧に ボタンの 前に 後で 設定を 例として 表示し 変更し 待ち 送り 版の 端末で 包みを 誤りが 画面に 題名の 大きさを'.split(
    ' ',
  ),
  ur: 'قاری صفحہ قدر فہرست بٹن واقعہ اختیار مثال پہلے بعد جب ساتھ بغیر ہر یہ دکھاتا بدلتا رکتا بھیجتا نسخہ آلہ پیکیج غلطی اسکرین عنوان'.split(
    ' ',
  ),
  'zh-Hans':
    '读者 页面 数值 列表 按钮 事件 选项 示例 之前 之后 显示 更改 等待 发送 版本 设备 软件包 错误 屏幕 标题 大小 每个 这个 没有'.split(
      ' ',
    ),
};

/** The locales that there are words for, the default one first. */
export const LOCALES = Object.keys(WORDS);

/**
 * What somebody might have written in a language.
 *
 * @param {() => number} random
 * @param {string} locale
 */
export const createProse = (random, locale) => {
  const words = WORDS[locale] ?? [];
  const upTo = (/** @type {number} */ limit) => Math.floor(random() * limit);
  const word = () => words[upTo(words.length)] ?? '';
  const phrase = (/** @type {number} */ length) => {
    const text = Array.from({length}, word).join(' ');
    return `${text.slice(0, 1).toLocaleUpperCase(locale)}${text.slice(1)}`;
  };
  return {
    upTo,
    word,
    /** Words as of a heading. */
    phrase: () => phrase(2 + upTo(4)),
    /** Sentences of about so many words, some of them marked up. */
    paragraph: (/** @type {number} */ length) => {
      const sentences = [];
      for (let left = length; left > 0; left -= 12) {
        const marked =
          random() < 0.3
            ? ` \`${word()}\``
            : random() < 0.2
              ? ` **${word()}**`
              : '';
        sentences.push(`${phrase(Math.min(left, 12))}${marked}.`);
      }
      return sentences.join(' ');
    },
  };
};

/** @typedef {ReturnType<typeof createProse>} Prose */
