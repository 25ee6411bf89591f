import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useAct, useOutcome} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import ActOutcome from '@theme/ActOutcome';
import AuthFormSummary from '@theme/AuthFormSummary';
import ProfilePart from '@theme/ProfilePart';
import SessionPrompt from '@theme/SessionPrompt';
import type {Props} from '@theme/ExportData';

/** All that is held about the reader, as a file. */
export default function ExportData({reader, onExport}: Props): ReactNode {
  const {outcome, outcomeRef, tell} = useOutcome<'saved'>();
  const act = useAct(onExport, () => {
    tell('saved');
  });
  return (
    <ProfilePart
      intro={
        <Translate
          id="theme.betterAuth.profilePrivacy.exportIntro"
          description="Under the heading of the download"
        >
          One file with all that is held about you here: account, devices,
          answers, preferences and every decision about consent.
        </Translate>
      }
      title={translate({
        id: 'theme.betterAuth.profilePrivacy.export',
        message: 'Your data',
        description: 'The heading of the download of what is held',
      })}
    >
      <AuthFormSummary failure={act.failure} summaryRef={act.summaryRef} />
      <button
        aria-busy={act.busy}
        aria-disabled={act.busy}
        className="button button--secondary margin-bottom--sm"
        onClick={() => {
          if (!act.busy) {
            act.send(undefined);
          }
        }}
        type="button"
      >
        <Translate
          id="theme.betterAuth.profilePrivacy.download"
          description="Downloads what is held about the reader"
        >
          Download my data
        </Translate>
      </button>
      <ActOutcome outcomeRef={outcomeRef}>
        {outcome && (
          <Translate
            id="theme.betterAuth.profilePrivacy.downloaded"
            description="After the download"
          >
            The file is in your downloads.
          </Translate>
        )}
      </ActOutcome>
      <SessionPrompt
        failure={act.failure}
        onResume={act.resend}
        reader={reader}
      />
    </ProfilePart>
  );
}
