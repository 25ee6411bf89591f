/** Ways to sign in that an owner turns on by name. */
export const AUTH_METHODS = [
  'email_password',
  'username',
  'magic_link',
  'email_otp',
  'passkey',
  'two_factor',
  'anonymous',
] as const;

export type AuthMethod = (typeof AUTH_METHODS)[number];

const BY_DEFAULT: readonly AuthMethod[] = [
  'email_password',
  'magic_link',
  'email_otp',
  'passkey',
  'two_factor',
];

/** Methods that send something to the reader's address each time. */
const BY_MAIL: readonly AuthMethod[] = ['magic_link', 'email_otp'];

/** Methods by which somebody new gets an account. */
const FOR_NEWCOMERS: readonly AuthMethod[] = [
  'email_password',
  'magic_link',
  'email_otp',
  'anonymous',
];

/** Methods that are about a password. */
const WITH_PASSWORD: readonly AuthMethod[] = ['username', 'two_factor'];

function isAuthMethod(name: string): name is AuthMethod {
  return AUTH_METHODS.some((method) => method === name);
}

/** What decides which methods there can be. */
export type MethodSetting = {
  /** Whether the backend can send mail. */
  hasMail: boolean;
  /** Whether readers can come by a social provider. */
  hasProviders: boolean;
  /** How an owner gets mail: what to set. */
  mailHint: string;
};

/** The methods where an owner names none. */
export function defaultMethods({
  hasMail,
}: Pick<MethodSetting, 'hasMail'>): AuthMethod[] {
  return BY_DEFAULT.filter((method) => hasMail || !BY_MAIL.includes(method));
}

/** Why these can't be the methods; null where they can. */
export function checkAuthMethods({
  hasMail,
  hasProviders,
  mailHint,
}: MethodSetting): (given: readonly string[]) => string | null {
  return (given) => {
    const unknown = given.find((name) => !isAuthMethod(name));
    if (unknown !== undefined) {
      return `"${unknown}" is not a way to sign in. Take some of ${AUTH_METHODS.join(', ')}.`;
    }
    const byMail = BY_MAIL.find((method) => given.includes(method));
    if (byMail !== undefined && !hasMail) {
      return `"${byMail}" sends e-mail, and there is no mail server. ${mailHint}`;
    }
    const withPassword = WITH_PASSWORD.find((method) => given.includes(method));
    if (withPassword !== undefined && !given.includes('email_password')) {
      return withPassword === 'username'
        ? '"username" is another name to sign in with a password by. Add email_password, by which accounts are created.'
        : '"two_factor" asks for a second proof after a password. Add email_password, or leave it out.';
    }
    return hasProviders || FOR_NEWCOMERS.some((name) => given.includes(name))
      ? null
      : `holds no way to create an account. Add one of ${FOR_NEWCOMERS.join(', ')}, or a social provider.`;
  };
}
