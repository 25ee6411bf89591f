import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {banFormSchema} from 'docusaurus-theme-better-auth/client/admin';
import {useAuthForm} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/admin';
import AuthDialog from '@theme/AuthDialog';
import AuthField from '@theme/AuthField';
import AuthFormSummary from '@theme/AuthFormSummary';
import SubmitButton from '@theme/SubmitButton';
import type {Props} from '@theme/AdminBanDialog';

/** Asks why, and until when, before a reader is banned. */
export default function AdminBanDialog({
  name,
  onBan,
  onDone,
  onClose,
}: Props): ReactNode {
  const form = useAuthForm({
    schema: banFormSchema,
    mutation: {mutationFn: onBan},
    onSuccess: onDone,
  });
  return (
    <AuthDialog
      onClose={onClose}
      title={translate(
        {
          id: 'theme.betterAuth.adminUsers.banTitle',
          message: 'Ban {name}?',
          description: 'The title of the dialog before a ban',
        },
        {name},
      )}
    >
      <form noValidate onSubmit={form.onSubmit} ref={form.formRef}>
        <AuthFormSummary failure={form.failure} summaryRef={form.summaryRef} />
        <p>
          <Translate
            id="theme.betterAuth.adminUsers.banConsequences"
            description="What a ban does, and what stays"
          >
            Every session of this reader ends at once, and they cannot sign in
            until the ban ends. What is stored about them stays.
          </Translate>
        </p>
        <AuthField
          failure={form.fieldFailures.reason}
          hint={translate({
            id: 'theme.betterAuth.adminUsers.banReasonHint',
            message: 'May be left empty. Other admins read it.',
            description: 'The hint at the reason for a ban',
          })}
          label={translate({
            id: 'theme.betterAuth.adminUsers.banReason',
            message: 'Reason',
            description: 'The label of the reason for a ban',
          })}
        >
          {(field) => <textarea {...field} name="reason" />}
        </AuthField>
        <AuthField
          failure={form.fieldFailures.until}
          hint={translate({
            id: 'theme.betterAuth.adminUsers.banUntilHint',
            message: 'Without one, the ban lasts until an admin lifts it.',
            description: 'The hint at the end of a ban',
          })}
          label={translate({
            id: 'theme.betterAuth.adminUsers.banUntil',
            message: 'Ends',
            description: 'The label of the end of a ban, a date and time',
          })}
        >
          {(field) => <input {...field} name="until" type="datetime-local" />}
        </AuthField>
        <SubmitButton busy={form.busy} className="button--block" isDangerous>
          <Translate
            id="theme.betterAuth.adminUsers.banConfirm"
            description="The button that bans"
          >
            Ban this reader
          </Translate>
        </SubmitButton>
        <button
          className="button button--link button--block margin-top--sm"
          onClick={onClose}
          type="button"
        >
          <Translate
            id="theme.betterAuth.adminUsers.cancel"
            description="Leaves everything as it is"
          >
            Cancel
          </Translate>
        </button>
      </form>
    </AuthDialog>
  );
}
