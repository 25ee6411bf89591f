import React, {useRef, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  consentFormSchema,
  useAuthForm,
  useLanguageTag,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/consent';
import AuthField from '@theme/AuthField';
import AuthFormSummary from '@theme/AuthFormSummary';
import ConsentAgreement from '@theme/ConsentAgreement';
import ConsentFieldset from '@theme/ConsentFieldset';
import ConsentTextDialog from '@theme/ConsentTextDialog';
import SignInDialog from '@theme/SignInDialog';
import SubmitButton from '@theme/SubmitButton';
import WithdrawConsent from '@theme/WithdrawConsent';
import type {Props} from '@theme/ConsentForm';
import styles from './styles.module.css';

/** What the reader has changed, and not saved yet. */
type Draft = {
  software?: string;
  hardware?: string;
  /** Set against what was stored and shown then: news of either undo it. */
  agreed?: {value: boolean; against: boolean; version: string};
};

/** The two backgrounds, and the consent without which they are not stored. */
export default function ConsentForm({
  consent,
  profile,
  hasVersions = false,
  onSave,
  onSaved,
  onSkip,
}: Props): ReactNode {
  const languageTag = useLanguageTag();
  const statusRef = useRef<HTMLParagraphElement>(null);
  const [draft, setDraft] = useState<Draft>({});
  const [outcome, setOutcome] = useState<'saved' | 'withdrawn' | null>(null);
  const [asksToWithdraw, setAsksToWithdraw] = useState(false);
  const [reads, setReads] = useState<string | null>(null);
  const [isDialogDismissed, setIsDialogDismissed] = useState(false);

  // Consent to an older text is asked for again.
  const agreesToThisText =
    profile.consent_given &&
    (profile.consent_version === null ||
      profile.consent_version === consent.version);
  // What is not changed here shows what is stored, also by another tab.
  const shown = {
    software: draft.software ?? profile.software_background ?? '',
    hardware: draft.hardware ?? profile.hardware_background ?? '',
    agreed:
      draft.agreed?.against === profile.consent_given &&
      draft.agreed.version === consent.version
        ? draft.agreed.value
        : agreesToThisText,
  };
  const hasAnswers = shown.software !== '' || shown.hardware !== '';

  function change(part: Draft) {
    setDraft({...draft, ...part});
    setOutcome(null);
  }

  const form = useAuthForm({
    schema: consentFormSchema,
    mutation: {mutationFn: onSave},
    read: () => ({
      software_background: shown.software || null,
      hardware_background: shown.hardware || null,
      consent_given: shown.agreed,
      ...(shown.agreed && {
        consent_version: consent.version,
        consent_locale: consent.locale ?? languageTag,
      }),
    }),
    fieldOf: {'consent-required': 'consent'},
    onSubmit: () => {
      setIsDialogDismissed(false);
    },
    onSuccess: (stored) => {
      setDraft({});
      setOutcome(
        profile.consent_given && !stored.consent_given ? 'withdrawn' : 'saved',
      );
      requestAnimationFrame(() => statusRef.current?.focus());
      onSaved?.();
    },
  });

  function withdraw() {
    form.send({
      software_background: null,
      hardware_background: null,
      consent_given: false,
    });
  }

  const sessionEnded = form.failure?.code === 'session-ended';
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          if (profile.consent_given && !shown.agreed) {
            event.preventDefault();
            setAsksToWithdraw(true);
          } else {
            form.onSubmit(event);
          }
        }}
        ref={form.formRef}
      >
        <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
        <AuthField
          failure={form.fieldFailures.software_background}
          hint={
            <Translate
              id="theme.betterAuth.consentForm.softwareHint"
              description="Examples under the software background's label"
            >
              Such as: “TypeScript for years, new to Rust” or “I write Excel
              macros”.
            </Translate>
          }
          label={translate({
            id: 'theme.betterAuth.consentForm.software',
            message: 'Software background',
            description: 'The label of the software background',
          })}
        >
          {(field) => (
            <textarea
              {...field}
              name="software_background"
              onChange={(event) => {
                change({software: event.target.value});
              }}
              rows={3}
              value={shown.software}
            />
          )}
        </AuthField>
        <AuthField
          failure={form.fieldFailures.hardware_background}
          hint={
            <Translate
              id="theme.betterAuth.consentForm.hardwareHint"
              description="Examples under the hardware background's label"
            >
              Such as: “A laptop and a Raspberry Pi” or “I solder, but have no
              oscilloscope”.
            </Translate>
          }
          label={translate({
            id: 'theme.betterAuth.consentForm.hardware',
            message: 'Hardware background',
            description: 'The label of the hardware background',
          })}
        >
          {(field) => (
            <textarea
              {...field}
              name="hardware_background"
              onChange={(event) => {
                change({hardware: event.target.value});
              }}
              rows={3}
              value={shown.hardware}
            />
          )}
        </AuthField>
        <ConsentFieldset
          agreed={shown.agreed}
          agreement={
            profile.consent_given ? (
              <ConsentAgreement
                consent={consent}
                onRead={hasVersions ? setReads : undefined}
                profile={profile}
              />
            ) : undefined
          }
          consent={consent}
          failure={form.fieldFailures.consent}
          onAgreedChange={(agreed) => {
            change({
              agreed: {
                value: agreed,
                against: profile.consent_given,
                version: consent.version,
              },
            });
          }}
        />
        <p aria-live="polite" className={styles.note}>
          {hasAnswers && !shown.agreed && (
            <Translate
              id="theme.betterAuth.consentForm.notSaved"
              description="While answers are typed and the box is unticked"
            >
              Your answers will not be saved while the box is unticked.
            </Translate>
          )}
        </p>
        <div className={styles.actions}>
          <SubmitButton busy={form.busy}>
            <Translate
              id="theme.betterAuth.consentForm.save"
              description="The button that saves the answers"
            >
              Save
            </Translate>
          </SubmitButton>
          {onSkip && (
            <button
              className="button button--primary"
              onClick={onSkip}
              type="button"
            >
              <Translate
                id="theme.betterAuth.consentForm.skip"
                description="Leaves the answers out"
              >
                Skip
              </Translate>
            </button>
          )}
          {profile.consent_given && (
            <WithdrawConsent
              asks={asksToWithdraw}
              onAsksChange={setAsksToWithdraw}
              onWithdraw={withdraw}
            />
          )}
          <p
            className={styles.outcome}
            ref={statusRef}
            role="status"
            tabIndex={-1}
          >
            {outcome === 'saved' && (
              <Translate
                id="theme.betterAuth.consentForm.saved"
                description="Beside the button, after saving"
              >
                Saved.
              </Translate>
            )}
            {outcome === 'withdrawn' && (
              <Translate
                id="theme.betterAuth.consentForm.withdrawn"
                description="Beside the button, after withdrawing"
              >
                Your consent is withdrawn, and both answers are erased.
              </Translate>
            )}
          </p>
        </div>
      </form>
      {reads !== null && (
        <ConsentTextDialog
          onClose={() => {
            setReads(null);
          }}
          version={reads}
        />
      )}
      {sessionEnded && !isDialogDismissed && (
        <SignInDialog
          onClose={() => {
            setIsDialogDismissed(true);
          }}
          onSignedIn={({id}) => {
            setIsDialogDismissed(true);
            // Another reader's answers are not theirs to save. What was asked
            // for may have been a withdrawal, which the fields do not show.
            if (id === profile.user_id) {
              form.resend();
            }
          }}
        />
      )}
    </>
  );
}
