import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  failureOf,
  useOutcome,
  useReaderSessions,
  type ReaderSession,
} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/profile';
import ActOutcome from '@theme/ActOutcome';
import ConfirmDialog from '@theme/ConfirmDialog';
import FreshSessionDialog from '@theme/FreshSessionDialog';
import ProfilePart from '@theme/ProfilePart';
import SessionList from '@theme/SessionList';
import Skeleton from '@theme/Skeleton';
import TryAgain from '@theme/TryAgain';
import type {Props} from '@theme/SessionsSection';

/** Where the reader is signed in, and how to end it. */
export default function SessionsSection({
  reader,
  capabilities,
}: Props): ReactNode {
  const {sessions, revoke, revokeOthers} = useReaderSessions(reader.id);
  const {outcome, outcomeRef, tell, clear} = useOutcome<'one' | 'others'>();
  const [asks, setAsks] = useState<ReaderSession | 'others' | 'fresh' | null>(
    null,
  );
  const close = () => {
    setAsks(null);
  };
  const ask = (about: typeof asks) => {
    clear();
    setAsks(about);
  };
  const failure = sessions.error ? failureOf(sessions.error) : null;
  return (
    <ProfilePart
      title={translate({
        id: 'theme.betterAuth.profileSecurity.devices',
        message: 'Your devices',
        description: "The heading of the reader's sessions",
      })}
    >
      {sessions.data && (
        <SessionList
          canRevoke={(session) =>
            capabilities.level3 || session.token !== undefined
          }
          onRevoke={ask}
          onRevokeOthers={() => {
            ask('others');
          }}
          sessions={sessions.data}
        />
      )}
      {sessions.isPending && <Skeleton height="8rem" />}
      {!sessions.data && failure?.code === 'session-not-fresh' && (
        <>
          <p>
            <Translate
              id="theme.betterAuth.profileSecurity.devicesNotFresh"
              description="Where the list of devices needs a new sign-in"
            >
              You signed in a while ago. Confirm that it is you to see where
              your account is signed in.
            </Translate>
          </p>
          <button
            className="button button--secondary"
            onClick={() => {
              ask('fresh');
            }}
            type="button"
          >
            <Translate
              id="theme.betterAuth.profileSecurity.showDevices"
              description="Shows the devices, after a confirmation"
            >
              Show my devices
            </Translate>
          </button>
        </>
      )}
      {!sessions.data && failure && failure.code !== 'session-not-fresh' && (
        <TryAgain code={failure.code} onRetry={() => void sessions.refetch()} />
      )}
      <ActOutcome outcomeRef={outcomeRef}>
        {outcome === 'one' && (
          <Translate
            id="theme.betterAuth.profileSecurity.deviceSignedOut"
            description="After one device was signed out"
          >
            That device is signed out.
          </Translate>
        )}
        {outcome === 'others' && (
          <Translate
            id="theme.betterAuth.profileSecurity.othersSignedOut"
            description="After all other devices were signed out"
          >
            All other devices are signed out.
          </Translate>
        )}
      </ActOutcome>
      {asks === 'fresh' && (
        <FreshSessionDialog
          onClose={close}
          onFresh={() => {
            close();
            void sessions.refetch();
          }}
          reader={reader}
        />
      )}
      {asks !== null && asks !== 'fresh' && (
        <ConfirmDialog
          cancel={
            <Translate
              id="theme.betterAuth.profileSecurity.keepDevice"
              description="Leaves the devices signed in"
            >
              Stay signed in there
            </Translate>
          }
          confirm={
            asks === 'others' ? (
              <Translate
                id="theme.betterAuth.profileSecurity.signOutOthers"
                description="Signs all other devices out"
              >
                Sign out all other devices
              </Translate>
            ) : (
              <Translate
                id="theme.betterAuth.profileSecurity.signOutDevice"
                description="Signs one device out"
              >
                Sign it out
              </Translate>
            )
          }
          onClose={close}
          onConfirm={() => (asks === 'others' ? revokeOthers() : revoke(asks))}
          onConfirmed={() => {
            close();
            tell(asks === 'others' ? 'others' : 'one');
          }}
          reader={reader}
          title={
            asks === 'others'
              ? translate({
                  id: 'theme.betterAuth.profileSecurity.signOutOthersTitle',
                  message: 'Sign out all other devices?',
                  description: 'The title of the question before it',
                })
              : translate({
                  id: 'theme.betterAuth.profileSecurity.signOutDeviceTitle',
                  message: 'Sign this device out?',
                  description: 'The title of the question before it',
                })
          }
        >
          <p>
            <Translate
              id="theme.betterAuth.profileSecurity.signOutConsequences"
              description="What signing a device out does"
            >
              Whoever uses it has to sign in again. What was not saved there is
              lost; you stay signed in here.
            </Translate>
          </p>
        </ConfirmDialog>
      )}
    </ProfilePart>
  );
}
