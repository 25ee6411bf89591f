import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useOutcome} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import ActOutcome from '@theme/ActOutcome';
import ConfirmDialog from '@theme/ConfirmDialog';
import ProfilePart from '@theme/ProfilePart';
import type {Props} from '@theme/EraseProfile';

/** Erases the reader profile, after a question; the account stays. */
export default function EraseProfile({reader, onErase}: Props): ReactNode {
  const {outcome, outcomeRef, tell, clear} = useOutcome<'erased'>();
  const [asks, setAsks] = useState(false);
  const close = () => {
    setAsks(false);
  };
  return (
    <ProfilePart
      intro={
        <Translate
          id="theme.betterAuth.profilePrivacy.eraseIntro"
          description="Under the heading of the erasure"
        >
          Erases your software and hardware background and withdraws your
          consent. Your account stays.
        </Translate>
      }
      title={translate({
        id: 'theme.betterAuth.profilePrivacy.erase',
        message: 'Erase your reader profile',
        description: 'The heading of the erasure of the reader profile',
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
          id="theme.betterAuth.profilePrivacy.eraseButton"
          description="Erases the reader profile, after a question"
        >
          Erase my profile
        </Translate>
      </button>
      <ActOutcome outcomeRef={outcomeRef}>
        {outcome && (
          <Translate
            id="theme.betterAuth.profilePrivacy.erased"
            description="After the reader profile was erased"
          >
            Your reader profile is erased.
          </Translate>
        )}
      </ActOutcome>
      {asks && (
        <ConfirmDialog
          cancel={
            <Translate
              id="theme.betterAuth.profilePrivacy.keepProfile"
              description="Leaves the reader profile as it is"
            >
              Keep my profile
            </Translate>
          }
          confirm={
            <Translate
              id="theme.betterAuth.profilePrivacy.eraseConfirm"
              description="Erases the reader profile"
            >
              Erase for good
            </Translate>
          }
          isDangerous
          onClose={close}
          onConfirm={onErase}
          onConfirmed={() => {
            close();
            tell('erased');
          }}
          reader={reader}
          title={translate({
            id: 'theme.betterAuth.profilePrivacy.eraseTitle',
            message: 'Erase your reader profile?',
            description: 'The title of the question before erasing',
          })}
        >
          <p>
            <Translate
              id="theme.betterAuth.profilePrivacy.eraseLost"
              description="What erasing the reader profile loses"
            >
              Lost for good: your software background and your hardware
              background. Your consent is withdrawn.
            </Translate>
          </p>
          <p>
            <Translate
              id="theme.betterAuth.profilePrivacy.eraseKept"
              description="What erasing the reader profile leaves"
            >
              What stays: your account, your preferences, and the record of what
              you decided and when.
            </Translate>
          </p>
        </ConfirmDialog>
      )}
    </ProfilePart>
  );
}
