import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  useAuthSettings,
  useSessionStore,
  type Reader,
} from 'docusaurus-theme-better-auth/client';
import {
  holdsPassword,
  PasswordConfirmation,
  signInAgain,
  useAuthCapabilities,
  useAuthForm,
  useCaptcha,
  useLinkedAccounts,
  type SignedInAgain,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import AuthCaptcha from '@theme/AuthCaptcha';
import AuthDialog from '@theme/AuthDialog';
import AuthFormSummary from '@theme/AuthFormSummary';
import PasskeyButton from '@theme/PasskeyButton';
import PasswordField from '@theme/PasswordField';
import SignInElsewhere from '@theme/FreshSessionDialog/SignInElsewhere';
import Skeleton from '@theme/Skeleton';
import SubmitButton from '@theme/SubmitButton';
import TwoFactorChallenge from '@theme/TwoFactorChallenge';
import type {Props} from '@theme/FreshSessionDialog';

function PasswordForm({
  reader,
  onFresh,
  onSecondStep,
}: Pick<Props, 'reader' | 'onFresh'> & {
  onSecondStep: (answer: SignedInAgain) => void;
}): ReactNode {
  const settings = useAuthSettings();
  const store = useSessionStore();
  const captcha = useCaptcha();
  const form = useAuthForm({
    schema: PasswordConfirmation,
    mutation: {
      mutationFn: ({password}: PasswordConfirmation) =>
        signInAgain(settings, store, reader, password, captcha.headers),
    },
    fieldOf: {'password-wrong': 'password'},
    onSuccess: (answer) => {
      if (answer.secondStep) {
        onSecondStep(answer);
      } else {
        onFresh();
      }
    },
  });
  return (
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      {/* Password managers go by it. */}
      <input
        autoComplete="username"
        hidden
        name="email"
        readOnly
        type="email"
        value={reader.email}
      />
      <PasswordField
        autoComplete="current-password"
        failure={form.fieldFailures.password}
      />
      {captcha.widget && (
        <AuthCaptcha {...captcha.widget} key={captcha.round} />
      )}
      <SubmitButton busy={form.busy} className="button--block">
        <Translate
          id="theme.betterAuth.freshSession.submit"
          description="Confirms by the password that it is the reader"
        >
          Confirm and go on
        </Translate>
      </SubmitButton>
    </form>
  );
}

/**
 * Asks the reader to confirm that it is them, where Better Auth wants a
 * session that has only begun: by their password, a passkey, or a new sign-in.
 */
export default function FreshSessionDialog({
  reader,
  onClose,
  onFresh,
}: Props): ReactNode {
  const {methods} = useAuthCapabilities();
  const accounts = useLinkedAccounts(reader.id);
  const [secondStep, setSecondStep] = useState<SignedInAgain | null>(null);
  const takesPassword =
    methods.includes('email_password') &&
    holdsPassword(accounts.data) !== false;
  const takesPasskey = methods.includes('passkey');

  function onSignedIn({id}: Reader) {
    void secondStep?.endOldSession();
    // What one reader asked for is not another's to do.
    (id === reader.id ? onFresh : onClose)();
  }

  return (
    <AuthDialog
      onClose={onClose}
      title={translate({
        id: 'theme.betterAuth.freshSession.title',
        message: 'Confirm that it is you',
        description: 'The title of the dialog before a sensitive act',
      })}
    >
      {secondStep?.secondStep ? (
        <TwoFactorChallenge
          methods={secondStep.secondStep}
          onSignedIn={onSignedIn}
          sendsAtOnce
        />
      ) : (
        <>
          <p>
            <Translate
              id="theme.betterAuth.freshSession.intro"
              description="In the dialog before a sensitive act"
              values={{email: <strong>{reader.email}</strong>}}
            >
              {
                'You signed in as {email} a while ago. This keeps your account safe from somebody who finds this device open.'
              }
            </Translate>
          </p>
          {accounts.isPending ? (
            <Skeleton height="10rem" />
          ) : (
            <>
              {takesPassword && (
                <PasswordForm
                  onFresh={onFresh}
                  onSecondStep={setSecondStep}
                  reader={reader}
                />
              )}
              {takesPasskey && <PasskeyButton onSignedIn={onSignedIn} />}
              {!takesPassword && <SignInElsewhere />}
            </>
          )}
        </>
      )}
      <button
        className="button button--link button--block margin-top--sm"
        onClick={onClose}
        type="button"
      >
        <Translate
          id="theme.betterAuth.freshSession.cancel"
          description="Closes the dialog; nothing is done"
        >
          Not now
        </Translate>
      </button>
    </AuthDialog>
  );
}
