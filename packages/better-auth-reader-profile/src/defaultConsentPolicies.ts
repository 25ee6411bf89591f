import type {ConsentPolicy} from './consentPolicies.js';

/** One text in all languages: a change of what it says is a new version. */
const VERSION = '1';

type Words = Omit<ConsentPolicy, 'version' | 'locale' | 'text'> & {
  sentences: string[];
  /** What stands between sentences. */
  space?: string;
};

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    purpose: 'Adapting the documentation to its reader',
    controller: 'The operator of this documentation site',
    sentences: [
      'The operator of this documentation site stores your software background and your hardware background, exactly these two answers, to adapt the documentation to you.',
      'They are kept until you erase them or delete your account.',
      'Reading and asking work the same without them.',
      'You can withdraw this consent at any time on your profile; that erases both answers at once.',
    ],
  },
  ar: {
    purpose: 'تكييف الوثائق مع قارئها',
    controller: 'الجهة المشغّلة لموقع الوثائق هذا',
    sentences: [
      'تخزّن الجهة المشغّلة لموقع الوثائق هذا خلفيتك في البرمجيات وخلفيتك في العتاد، هاتين الإجابتين فقط، لتكييف الوثائق معك.',
      'تُحفظان حتى تمحوهما أو تحذف حسابك.',
      'تعمل القراءة وطرح الأسئلة كما هي من دونهما.',
      'يمكنك سحب هذه الموافقة في أي وقت من ملفك الشخصي؛ ويمحو ذلك الإجابتين فورًا.',
    ],
  },
  de: {
    purpose: 'Die Dokumentation an die Person anpassen, die sie liest',
    controller: 'Die Betreiber dieser Dokumentation',
    sentences: [
      'Die Betreiber dieser Dokumentation speichern Ihren Software-Hintergrund und Ihren Hardware-Hintergrund, genau diese beiden Antworten, um die Dokumentation an Sie anzupassen.',
      'Sie werden aufbewahrt, bis Sie sie löschen oder Ihr Konto löschen.',
      'Lesen und Fragen geht ohne sie genauso gut.',
      'Sie können diese Einwilligung jederzeit in Ihrem Profil widerrufen; damit werden beide Antworten sofort gelöscht.',
    ],
  },
  es: {
    purpose: 'Adaptar la documentación a quien la lee',
    controller: 'Los responsables de este sitio de documentación',
    sentences: [
      'Los responsables de este sitio de documentación conservan su experiencia en software y su experiencia en hardware, exactamente estas dos respuestas, para adaptar la documentación a sus necesidades.',
      'Se conservan hasta que usted las borre o elimine su cuenta.',
      'Leer y preguntar funciona igual sin ellas.',
      'Puede retirar este consentimiento en cualquier momento en su perfil; eso borra ambas respuestas de inmediato.',
    ],
  },
  fr: {
    purpose: 'Adapter la documentation à la personne qui la lit',
    controller: 'Les responsables de ce site de documentation',
    sentences: [
      'Les responsables de ce site de documentation conservent votre expérience en logiciel et votre expérience en matériel, exactement ces deux réponses, pour adapter la documentation à vos besoins.',
      'Elles sont conservées jusqu’à ce que vous les effaciez ou supprimiez votre compte.',
      'Lire et poser des questions fonctionne de la même façon sans elles.',
      'Vous pouvez retirer ce consentement à tout moment dans votre profil\u00A0; cela efface aussitôt les deux réponses.',
    ],
  },
  ja: {
    purpose: 'ドキュメントを読者に合わせること',
    controller: 'このドキュメントサイトの運営者',
    sentences: [
      'このドキュメントサイトの運営者は、ドキュメントをあなたに合わせるため、ソフトウェアの経験・環境とハードウェアの経験・環境の2つの回答だけを保存します。',
      '回答を消去するかアカウントを削除するまで保存されます。',
      '回答しなくても、閲覧や質問は同じようにご利用いただけます。',
      'この同意はプロフィールでいつでも撤回でき、撤回すると2つの回答はすぐに消去されます。',
    ],
    space: '',
  },
  ur: {
    purpose: 'دستاویزات کو قاری کے مطابق ڈھالنا',
    controller: 'دستاویزات کی اس سائٹ کے منتظمین',
    sentences: [
      'دستاویزات کی اس سائٹ کے منتظمین سافٹ ویئر اور ہارڈویئر میں آپ کا پس منظر، صرف یہی دو جوابات، محفوظ کرتے ہیں تاکہ دستاویزات کو آپ کے مطابق ڈھالا جا سکے۔',
      'یہ اس وقت تک محفوظ رہتے ہیں جب تک آپ انہیں نہ مٹائیں یا اپنا اکاؤنٹ حذف نہ کریں۔',
      'پڑھنا اور سوال کرنا ان کے بغیر بھی ویسا ہی چلتا ہے۔',
      'آپ اپنی پروفائل پر کسی بھی وقت یہ رضامندی واپس لے سکتے ہیں؛ اس سے دونوں جوابات فوراً مٹ جاتے ہیں۔',
    ],
  },
  'zh-Hans': {
    purpose: '让文档更适合读者',
    controller: '本文档网站的运营者',
    sentences: [
      '本文档网站的运营者会存储您的软件背景和硬件背景，仅此两项回答，以便让文档更适合您。',
      '这些回答会保留到您清除它们或删除账户为止。',
      '不提供这些回答，阅读和提问也完全不受影响。',
      '您可以随时在个人资料中撤回此同意；两项回答会随即清除。',
    ],
    space: '',
  },
};

/** The text that is used where an owner gives none, in each language of ours. */
export const DEFAULT_CONSENT_POLICIES: readonly ConsentPolicy[] =
  Object.entries(WORDS).map(
    ([locale, {purpose, controller, sentences, space = ' '}]) => ({
      version: VERSION,
      locale,
      purpose,
      controller,
      text: sentences.join(space),
    }),
  );
