import type {
  AuthCapabilities,
  Reader,
  SessionState,
} from 'docusaurus-theme-better-auth/client';

/** Its own id comes with each state that it is shown in. */
export const ada: Reader = {
  id: 'ada',
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  image: null,
  emailVerified: true,
  username: 'ada',
  role: 'user',
  twoFactorEnabled: false,
};

export const longNamed: Reader = {
  ...ada,
  name: 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff the Elder',
  email:
    'hubert.blaine.wolfeschlegelsteinhausenbergerdorff@department.university.example.com',
  username: 'hubert_blaine_wolfeschlegelste',
};

export const arabic: Reader = {
  ...ada,
  name: 'نورة بنت عبد الرحمن',
  email: 'noura@example.com',
  username: 'noura',
};

export const admin: Reader = {...ada, name: 'Grace Hopper', role: 'admin'};

export const guest: Reader = {
  ...ada,
  name: 'Guest',
  email: 'temp-x3k9@example.com',
  username: null,
  isAnonymous: true,
};

export const signedIn = (reader: Reader): SessionState => ({
  status: 'signed-in',
  reader,
});

export const signedOut: SessionState = {
  status: 'signed-out',
  reader: null,
  ended: false,
};
export const loading: SessionState = {status: 'loading', reader: null};
export const degraded: SessionState = {status: 'degraded', reader: ada};
export const degradedUnknown: SessionState = {
  status: 'degraded',
  reader: null,
};

export const limits = {minLength: 8, maxLength: 128};

/** A backend that offers all there is. */
export const everything: AuthCapabilities = {
  source: 'backend',
  methods: [
    'email_password',
    'username',
    'magic_link',
    'email_otp',
    'passkey',
    'two_factor',
    'anonymous',
  ],
  socialProviders: [
    {id: 'github', name: 'GitHub'},
    {id: 'example', name: 'Example ID'},
  ],
  password: limits,
  verificationRequired: false,
  passwordReset: true,
  emailChange: true,
  accountDeletion: true,
  captcha: null,
  twoFactorEmailCodes: true,
  trustDeviceDays: 30,
  handoff: false,
  level3: true,
  consentVersion: '2026-01',
  ask: true,
  admin: true,
  impersonation: true,
};
