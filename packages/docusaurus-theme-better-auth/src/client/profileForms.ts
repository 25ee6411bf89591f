/** What the sections of the profile work with; part of `forms`. */
export {
  changeEmail,
  changePassword,
  deleteAccount,
  isUsernameFree,
  sendVerification,
  updateReader,
  type PasswordChange,
} from '../session/accountActs';
export {
  AvatarValues,
  isImageUrl,
  NameValues,
  newEmailSchema,
  passwordChangeSchema,
  UsernameValues,
} from '../session/accountValues';
export {
  consentHistoryQueryOptions,
  consentTextQueryOptions,
  failureOf,
  paragraphsOf,
} from '../session/consentText';
export {readDevice} from '../session/userAgent';
export {signInAgain, type SignedInAgain} from '../session/freshSession';
export {
  beginLink,
  holdsPassword,
  linkedAccountsQueryOptions,
  PASSWORD_PROVIDER,
  unlinkAccount,
  type LinkedAccount,
} from '../session/linkedAccounts';
export {localeUrl} from '../session/localeUrl';
export type {PreferencesChange} from '../session/preferences';
export {
  COLOR_MODE_FIELD,
  LOCALE_FIELD,
  preferencesFormSchema,
} from '../session/preferencesFormSchema';
export {eraseProfile, fetchExport, saveFile} from '../session/readerData';
export {sessionsQueryKey, type ReaderSession} from '../session/readerSessions';
export {relativeTime} from './relativeTime';
export {useAct} from './useAct';
export {useConsentText, type ShownConsent} from './useConsentText';
export {useLinkedAccounts} from './useLinkedAccounts';
export {useOutcome} from './useOutcome';
export {useReaderSessions} from './useReaderSessions';
export {useConsentHistory} from './useConsentHistory';
export {useConsentVersion} from './useConsentVersion';
export {usePreferencesQuery as usePreferences} from './usePreferencesQuery';
