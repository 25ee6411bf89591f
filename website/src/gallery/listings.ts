import type {ComponentProps} from 'react';
import type AdminConsentReport from '@theme/AdminConsentReport';
import type AdminEventList from '@theme/AdminEventList';
import type AdminUsageReport from '@theme/AdminUsageReport';
import type AdminUserDetails from '@theme/AdminUserDetails';
import type AdminUserList from '@theme/AdminUserList';
import type ConsentForm from '@theme/ConsentForm';
import type ConsentHistory from '@theme/ConsentHistory';
import type PreferencesForm from '@theme/PreferencesForm';
import type SessionList from '@theme/SessionList';
import type {
  LinkedAccount,
  Passkey,
} from 'docusaurus-theme-better-auth/client/forms';

export type Users = ComponentProps<typeof AdminUserList>['users'];
type AdminSessions = NonNullable<
  ComponentProps<typeof AdminUserDetails>['sessions']
>;
type Events = ComponentProps<typeof AdminEventList>['events'];
type Sessions = ComponentProps<typeof SessionList>['sessions'];
type Consents = ComponentProps<typeof ConsentHistory>['consents'];
type Usage = ComponentProps<typeof AdminUsageReport>['report'];
type ConsentReport = ComponentProps<typeof AdminConsentReport>['report'];
export type Profile = ComponentProps<typeof ConsentForm>['profile'];
type Preferences = ComponentProps<typeof PreferencesForm>['preferences'];

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);
const dayAgo = (days: number) =>
  ago(days * DAY_MS)
    .toISOString()
    .slice(0, 10);

export const accounts: LinkedAccount[] = [
  {id: 'password', providerId: 'credential'},
  {id: 'github', providerId: 'github'},
];

export const passkeys: Passkey[] = [
  {
    id: 'phone',
    name: 'Phone',
    createdAt: '2026-03-01T09:00:00Z',
    backedUp: true,
  },
  {
    id: 'key',
    name: 'The security key on the ring with the bicycle keys, not the spare',
    createdAt: '2026-05-12T09:00:00Z',
    backedUp: false,
  },
];

const FIREFOX =
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

export const sessions: Sessions = [
  {
    id: 'here',
    userAgent: FIREFOX,
    createdAt: ago(2 * DAY_MS),
    updatedAt: ago(MINUTE_MS),
    isCurrent: true,
  },
  {
    id: 'phone',
    userAgent: SAFARI,
    createdAt: ago(30 * DAY_MS),
    updatedAt: ago(3 * DAY_MS),
    isCurrent: false,
  },
  {
    id: 'unknown',
    userAgent: null,
    createdAt: ago(90 * DAY_MS),
    updatedAt: ago(40 * DAY_MS),
    isCurrent: false,
  },
];

export const consents: Consents = [
  {
    version: '2026-01',
    purpose: 'docs',
    decision: 'given',
    decided_at: '2026-06-04T10:30:00Z',
  },
  {
    version: '2025-06',
    purpose: 'docs',
    decision: 'withdrawn',
    decided_at: '2026-02-11T08:00:00Z',
  },
  {
    version: '2025-06',
    purpose: 'docs',
    decision: 'given',
    decided_at: '2025-11-23T17:45:00Z',
  },
];

export const emptyProfile: Profile = {
  user_id: 'ada',
  software_background: null,
  hardware_background: null,
  consent_given: false,
  consent_version: null,
  consented_at: null,
  created_at: null,
  updated_at: null,
};

export const profile: Profile = {
  ...emptyProfile,
  software_background: 'TypeScript for years, new to Rust',
  hardware_background: 'A laptop and a Raspberry Pi',
  consent_given: true,
  consent_version: '2026-01',
  consented_at: '2026-06-04T10:30:00Z',
};

export const consentText = {
  version: '2026-01',
  purpose: 'To adapt these docs to your background',
  locale: 'en',
  controller: 'Example Docs Ltd',
  text: 'Example Docs Ltd stores your two answers, with your account.\n\nThey are used to adapt these docs to you, and are erased when you withdraw your consent.',
  sha256: '0'.repeat(64),
};

export const noPreferences: Preferences = {
  color_mode: null,
  locale: null,
  custom: {},
};

const user = {
  email_verified: true,
  role: 'user',
  banned: false,
  ban_reason: null,
  ban_expires: null,
  created_at: '2026-04-02T09:00:00Z',
  last_seen: '2026-11-20T09:00:00Z',
};

export const users: [Users[number], ...Users[number][]] = [
  {
    ...user,
    id: 'katherine',
    name: 'Katherine Johnson',
    email: 'katherine@example.com',
  },
  {
    ...user,
    id: 'grace',
    name: 'Grace Hopper',
    email: 'grace@example.com',
    role: 'admin',
  },
  {
    ...user,
    id: 'banned',
    name: 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff the Elder',
    email:
      'hubert.blaine.wolfeschlegelsteinhausenbergerdorff@department.university.example.com',
    banned: true,
    ban_reason: 'Advertised in the answers about themselves, after a warning.',
    ban_expires: '2027-01-01T00:00:00Z',
    last_seen: null,
  },
  {
    ...user,
    id: 'arabic',
    name: 'نورة بنت عبد الرحمن',
    email: 'noura@example.com',
    email_verified: false,
  },
  {...user, id: 'nameless', name: '', email: 'nameless@example.com'},
];

export const userSessions: AdminSessions = [
  {
    id: 'laptop',
    created_at: '2026-11-01T08:00:00Z',
    last_seen: '2026-11-20T09:00:00Z',
    expires_at: '2026-11-27T09:00:00Z',
    browser: 'Firefox',
    os: 'Linux',
  },
  {
    id: 'other',
    created_at: '2026-10-01T08:00:00Z',
    last_seen: '2026-11-02T09:00:00Z',
    expires_at: '2026-11-09T09:00:00Z',
    browser: 'other',
    os: 'other',
  },
];

const event = {
  time: '2026-11-20T09:14:00Z',
  outcome: 'success',
  code: null,
  reader: '3f2a9c1e7b60',
  target: null,
  browser: 'Firefox',
  os: 'Linux',
} as const;

export const events: Events = [
  {...event, id: '1', kind: 'sign-in'},
  {
    ...event,
    id: '2',
    kind: 'sign-in',
    outcome: 'failure',
    code: 'INVALID_EMAIL_OR_PASSWORD',
    reader: null,
  },
  {
    ...event,
    id: '3',
    kind: 'admin-ban-user',
    target: '9b1d0c44aa02',
    browser: 'other',
    os: 'other',
  },
  {...event, id: '4', kind: 'two-factor', outcome: 'refused', code: 'LOCKED'},
  {...event, id: '5', kind: 'a-kind-of-a-newer-backend'},
];

export const usage: Usage = {
  days: Array.from({length: 30}, (_, day) => ({
    day: dayAgo(day),
    sign_ups: (day * 7) % 11,
    active_readers: 40 + ((day * 13) % 37),
    questions: day % 6 === 0 ? 0 : (day * 31) % 170,
  })),
  seen: {day: 41, week: 162, month: 1_204},
};

export const consentReport: ConsentReport = {
  given: 1_318,
  withdrawn: 74,
  in_force: 1_190,
  by_version: [
    {version: '2026-01', given: 912, withdrawn: 31, in_force: 871},
    {version: '2025-06', given: 406, withdrawn: 43, in_force: 319},
  ],
  by_day: [0, 1, 2, 5].map((day) => ({
    day: dayAgo(day),
    given: 9 - day,
    withdrawn: day % 2,
  })),
};
