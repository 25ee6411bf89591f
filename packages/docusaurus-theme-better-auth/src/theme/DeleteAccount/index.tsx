import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useOutcome} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import ActOutcome from '@theme/ActOutcome';
import AuthDialog from '@theme/AuthDialog';
import ConfirmDialog from '@theme/ConfirmDialog';
import ConfirmPasswordForm from '@theme/ConfirmPasswordForm';
import ProfilePart from '@theme/ProfilePart';
import type {Props} from '@theme/DeleteAccount';

function WhatIsLost({keepsData}: {keepsData: boolean}): ReactNode {
  return (
    <>
      <p>
        {keepsData ? (
          <Translate
            id="theme.betterAuth.profilePrivacy.deleteLost"
            description="What deleting the account loses"
          >
            Lost for good: your account and every way to sign in to it, your
            software and hardware background, your preferences, and the record
            of your consent. You are signed out everywhere.
          </Translate>
        ) : (
          <Translate
            id="theme.betterAuth.profilePrivacy.deleteLostAccount"
            description="What deleting the account loses, on a backend that keeps little"
          >
            Lost for good: your account, every way to sign in to it, and what is
            stored with it. You are signed out everywhere.
          </Translate>
        )}
      </p>
      <p>
        <Translate
          id="theme.betterAuth.profilePrivacy.deleteKept"
          description="What deleting the account leaves"
        >
          The docs stay open to you, without an account.
        </Translate>
      </p>
    </>
  );
}

/** Deletes the account: asks first, for the password where there is one. */
export default function DeleteAccount({
  reader,
  hasPassword,
  keepsData,
  onDelete,
}: Props): ReactNode {
  const {outcome, outcomeRef, tell, clear} = useOutcome<'sent'>();
  const [asks, setAsks] = useState(false);
  const close = () => {
    setAsks(false);
  };
  function finish(result: 'deleted' | 'sent') {
    close();
    if (result === 'sent') {
      tell('sent');
    }
  }
  const title = translate({
    id: 'theme.betterAuth.profilePrivacy.deleteTitle',
    message: 'Delete your account?',
    description: 'The title of the question before deleting',
  });
  const confirm = (
    <Translate
      id="theme.betterAuth.profilePrivacy.deleteConfirm"
      description="Deletes the account"
    >
      Delete my account for good
    </Translate>
  );
  return (
    <ProfilePart
      intro={
        <Translate
          id="theme.betterAuth.profilePrivacy.deleteIntro"
          description="Under the heading of the deletion"
        >
          Deletes your account and all that belongs to it. It can’t be undone.
        </Translate>
      }
      title={translate({
        id: 'theme.betterAuth.profilePrivacy.delete',
        message: 'Delete your account',
        description: 'The heading of the deletion of the account',
      })}
    >
      <button
        className="button button--secondary margin-bottom--sm"
        onClick={() => {
          clear();
          setAsks(true);
        }}
        type="button"
      >
        <Translate
          id="theme.betterAuth.profilePrivacy.deleteButton"
          description="Deletes the account, after a question"
        >
          Delete my account
        </Translate>
      </button>
      <ActOutcome outcomeRef={outcomeRef}>
        {outcome && (
          <Translate
            id="theme.betterAuth.profilePrivacy.deleteSent"
            description="Where the deletion is confirmed by a link in a message"
            values={{email: <strong>{reader.email}</strong>}}
          >
            {
              'Nothing is deleted yet: open the link that we sent to {email} to confirm it.'
            }
          </Translate>
        )}
      </ActOutcome>
      {asks && hasPassword && (
        <AuthDialog onClose={close} title={title}>
          <ConfirmPasswordForm
            isDangerous
            onCancel={close}
            onConfirm={onDelete}
            onConfirmed={finish}
            submit={confirm}
          >
            <WhatIsLost keepsData={keepsData} />
          </ConfirmPasswordForm>
        </AuthDialog>
      )}
      {asks && !hasPassword && (
        <ConfirmDialog
          cancel={
            <Translate
              id="theme.betterAuth.profilePrivacy.keepAccount"
              description="Leaves the account as it is"
            >
              Keep my account
            </Translate>
          }
          confirm={confirm}
          isDangerous
          onClose={close}
          onConfirm={() => onDelete(null)}
          onConfirmed={finish}
          reader={reader}
          title={title}
        >
          <WhatIsLost keepsData={keepsData} />
        </ConfirmDialog>
      )}
    </ProfilePart>
  );
}
