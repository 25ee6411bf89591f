import React, {type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {
  useAuthSettings,
  useSessionStore,
} from 'docusaurus-theme-better-auth/client';
import {
  twoFactorMutationOptions,
  TwoFactorValues,
  useAuthCapabilities,
  useAuthForm,
  useReturn,
  type AuthFailureCode,
  type TwoFactorMethod,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import AuthFormSummary from '@theme/AuthFormSummary';
import OneTimeCodeField from '@theme/OneTimeCodeField';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/TwoFactorForm';
import styles from './styles.module.css';

/** After these only a new sign-in helps. */
const OVER: readonly AuthFailureCode[] = [
  'two-factor-attempts-used',
  'two-factor-expired',
  'two-factor-locked',
];

function labelOf(method: TwoFactorMethod): string {
  switch (method) {
    case 'totp':
      return translate({
        id: 'theme.betterAuth.twoFactor.appCode',
        message: 'Code from your authenticator app',
        description: 'The label of the field for an app’s code',
      });
    case 'otp':
      return translate({
        id: 'theme.betterAuth.twoFactor.emailCode',
        message: 'Code from the e-mail',
        description: 'The label of the field for a code that was sent',
      });
    case 'backup-code':
      return translate({
        id: 'theme.betterAuth.twoFactor.backupCode',
        message: 'Backup code',
        description: 'The label of the field for a backup code',
      });
  }
}

function hintOf(method: TwoFactorMethod): string | undefined {
  switch (method) {
    case 'totp':
      return translate({
        id: 'theme.betterAuth.twoFactor.appHint',
        message: 'The app shows a new one every half minute.',
        description: 'Under the label of the field for an app’s code',
      });
    case 'otp':
      return undefined;
    case 'backup-code':
      return translate({
        id: 'theme.betterAuth.twoFactor.backupHint',
        message: 'One of those you kept. Each works once.',
        description: 'Under the label of the field for a backup code',
      });
  }
}

/** Takes a code, and whether this device is asked for one again. */
export default function TwoFactorForm({
  method,
  onSubmit,
  onSignedIn,
}: Props): ReactNode {
  const store = useSessionStore();
  const {paths} = useAuthSettings();
  const {trustDeviceDays} = useAuthCapabilities();
  const {query} = useReturn();
  const form = useAuthForm({
    schema: TwoFactorValues,
    mutation: twoFactorMutationOptions(store, method),
    read: (data) => ({
      code: data.get('code'),
      trustDevice: data.has('trustDevice'),
    }),
    fieldOf: {
      'backup-code-wrong': 'code',
      'code-attempts-used': 'code',
      'code-expired': 'code',
      'code-wrong': 'code',
    },
    onSubmit,
    onSuccess: onSignedIn,
  });
  const isOver = form.failure !== null && OVER.includes(form.failure.code);
  return (
    // A browser without our script must not put a code into the address.
    <form method="post" noValidate onSubmit={form.onSubmit} ref={form.formRef}>
      <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
      {isOver ? (
        paths.signIn !== null && (
          <Link
            className="button button--primary button--block"
            to={paths.signIn + query}
          >
            <Translate
              id="theme.betterAuth.twoFactor.startAgain"
              description="Leads back to the sign-in page"
            >
              Sign in again
            </Translate>
          </Link>
        )
      ) : (
        <>
          <OneTimeCodeField
            failure={form.fieldFailures.code}
            hint={hintOf(method)}
            kind={method === 'backup-code' ? 'letters' : 'digits'}
            label={labelOf(method)}
          />
          <label className={styles.trust}>
            <input name="trustDevice" type="checkbox" />
            <span>
              <Translate
                id="theme.betterAuth.twoFactor.trustDevice"
                description="The label of the checkbox that leaves this step out later"
                values={{days: trustDeviceDays}}
              >
                {'Trust this device: ask for no code here for {days} days'}
              </Translate>
            </span>
          </label>
          <SubmitButton busy={form.busy} className="button--block">
            <Translate
              id="theme.betterAuth.twoFactor.submit"
              description="The button of the second step"
            >
              Confirm
            </Translate>
          </SubmitButton>
        </>
      )}
    </form>
  );
}
