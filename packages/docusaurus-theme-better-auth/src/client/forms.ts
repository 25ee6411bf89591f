/**
 * What forms and pages work with. It brings react-query and zod along, so it
 * is for components that load with their page, not for those on every page.
 */
export {
  AUTH_FAILURE_CODES,
  AuthFailure,
  readFailureCode,
  type AuthFailureCode,
} from '../session/authFailure';
export {
  PasswordConfirmation,
  MailAddress,
  signInSchema,
  signUpSchema,
  type SignInValues,
  type SignUpValues,
} from '../session/credentials';
export {DeleteValues, deleteAccountByToken} from '../session/deleteAccount';
export {
  requestPasswordReset,
  resetPassword,
  resetPasswordSchema,
} from '../session/passwordReset';
export {callApi, fetchApi} from '../session/callApi';
export {callAuthPath} from '../session/callAuthPath';
export {type AuthCapabilities} from '../session/capabilities';
export {confirmSession} from '../session/confirmSession';
export {consentFormSchema} from '../session/consentFormSchema';
export {CodeConfirmation} from '../session/oneTimeCode';
export {ownFieldsSchema, type OwnValues} from '../session/ownFieldsSchema';
export {PasskeyName, type Passkey} from '../session/passkey';
export {supportsPasskeys} from '../session/passkeyCeremony';
export {getQueryClient} from '../session/queryClient';
export {drawQrCode, type QrModules} from '../session/qrCode';
export {readRedirect} from '../session/redirect';
export {
  plainErrorCode,
  redirectErrorReason,
  type RedirectErrorReason,
} from '../session/redirectError';
export {LANDING} from '../session/redirectFlow';
export type {CallbackUrls, VerificationPurpose} from '../session/redirectFlow';
export {backgroundStepQuery, isBackgroundStep} from '../session/backgroundStep';
export {signInAsGuest} from '../session/guestSignIn';
export {
  sendSignInMail,
  signInByCode,
  type MailSignInKind,
} from '../session/mailSignIn';
export {mailMethodQuery, readMailMethod} from '../session/mailMethod';
export {passwordStrength} from '../session/passwordStrength';
export {leaveForProvider, methodOfProvider} from '../session/providerSignIn';
export {readSecondStep, type SecondStep} from '../session/secondStep';
export {signInMutationOptions, type SignInOutcome} from '../session/signIn';
export {signUpMutationOptions} from '../session/signUp';
export {groupSecret, type TotpSetUp} from '../session/totpSetUp';
export {
  beginTotp,
  confirmTwoFactor,
  disableTwoFactor,
  methodsOfState,
  renewBackupCodes,
  TwoFactorValues,
  twoFactorMutationOptions,
  type TwoFactorMethod,
} from '../session/twoFactor';
export {sendVerificationEmail} from '../session/verification';
export {webmailUrl} from '../session/webmail';
export {loadCaptchaWidget} from './loadCaptchaWidget';
export {useAddressSecret} from './useAddressSecret';
export {useCapabilities as useAuthCapabilities} from './useCapabilities';
export {signUpFormSchema} from '../session/signUpFormSchema';
export {useAuthAct} from './useAuthAct';
export {useCaptcha} from './useCaptcha';
export {useLastMethod} from './useLastMethod';
// Under pnpm a site has no theme-common of its own to import these from, once
// it has ejected a component.
export {
  useColorMode,
  usePluralForm,
  useThemeConfig,
} from '@docusaurus/theme-common';
export {useAuthForm, type AuthForm} from './useAuthForm';
export {useCountdown} from './useCountdown';
export {useEmailCode, type EmailCode} from './useEmailCode';
export {useHeadingFocus} from './useHeadingFocus';
export {useIsInForeignFrame} from './useIsInForeignFrame';
export {useLanding} from './useLanding';
export {useLanguageTag} from './useLanguageTag';
export {usePasswordLimits} from './usePasswordLimits';
export {usePasskeys} from './usePasskeys';
export {usePasskeySignIn, type PasskeySignIn} from './usePasskeySignIn';
export {useReaderOfPage} from './useReaderOfPage';
export {useProfileQuery as useReaderProfile} from './useProfileQuery';
export {useRedirectFlow} from './useRedirectFlow';
export {useReturn} from './useReturn';
export {useSiteUrl} from './useSiteUrl';
export * from './profileForms';
