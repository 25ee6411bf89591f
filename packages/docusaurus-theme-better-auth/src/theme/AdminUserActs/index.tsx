import React, {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/admin';
import AdminBanDialog from '@theme/AdminBanDialog';
import AdminQuestion from '@theme/AdminQuestion';
import type {Props} from '@theme/AdminUserActs';
import styles from './styles.module.css';

type Question =
  'ban' | 'unban' | 'promote' | 'demote' | 'sessions' | 'impersonate';

/** What an admin may do to an account; each act asks first. */
export default function AdminUserActs({
  user,
  sessionCount,
  onAct,
  onImpersonate,
  onDone,
}: Props): ReactNode {
  const [question, setQuestion] = useState<Question | null>(null);
  const {name} = user;
  const isAdmin = user.role === 'admin';
  const close = () => {
    setQuestion(null);
  };
  const done = (words: string) => () => {
    close();
    onDone(words);
  };
  const asks = (wanted: Question) => () => {
    setQuestion(wanted);
  };
  return (
    <>
      <div className={styles.acts}>
        {onImpersonate && !isAdmin && !user.banned && (
          <button
            className="button button--secondary"
            onClick={asks('impersonate')}
            type="button"
          >
            <Translate
              id="theme.betterAuth.adminUsers.impersonate"
              description="The button by which an admin looks at the site as a reader"
            >
              View the site as this reader
            </Translate>
          </button>
        )}
        <button
          className="button button--secondary"
          disabled={sessionCount === 0}
          onClick={asks('sessions')}
          type="button"
        >
          <Translate
            id="theme.betterAuth.adminUsers.revoke"
            description="The button that ends every session of a reader"
          >
            End all sessions
          </Translate>
        </button>
        <button
          className="button button--secondary"
          onClick={asks(isAdmin ? 'demote' : 'promote')}
          type="button"
        >
          {isAdmin ? (
            <Translate
              id="theme.betterAuth.adminUsers.demote"
              description="The button that takes the role of admin"
            >
              Remove the admin role
            </Translate>
          ) : (
            <Translate
              id="theme.betterAuth.adminUsers.promote"
              description="The button that gives the role of admin"
            >
              Make an admin
            </Translate>
          )}
        </button>
        <button
          className="button button--secondary"
          onClick={asks(user.banned ? 'unban' : 'ban')}
          type="button"
        >
          {user.banned ? (
            <Translate
              id="theme.betterAuth.adminUsers.unban"
              description="The button that lifts a ban"
            >
              Lift the ban
            </Translate>
          ) : (
            <Translate
              id="theme.betterAuth.adminUsers.ban"
              description="The button that asks how to ban"
            >
              Ban…
            </Translate>
          )}
        </button>
      </div>
      {question === 'ban' && (
        <AdminBanDialog
          name={name}
          onBan={(input) => onAct({act: 'ban', input})}
          onClose={close}
          onDone={done(
            translate(
              {
                id: 'theme.betterAuth.adminUsers.banDone',
                message: '{name} is banned, and signed out everywhere.',
                description: 'Said once a reader is banned',
              },
              {name},
            ),
          )}
        />
      )}
      {question === 'unban' && (
        <AdminQuestion
          confirm={translate({
            id: 'theme.betterAuth.adminUsers.unbanConfirm',
            message: 'Lift the ban',
            description: 'The button that lifts a ban, in the question',
          })}
          onClose={close}
          onConfirm={() => onAct({act: 'unban'})}
          onDone={done(
            translate(
              {
                id: 'theme.betterAuth.adminUsers.unbanDone',
                message: 'The ban is lifted. {name} can sign in again.',
                description: 'Said once a ban is lifted',
              },
              {name},
            ),
          )}
          title={translate(
            {
              id: 'theme.betterAuth.adminUsers.unbanTitle',
              message: 'Lift the ban of {name}?',
              description: 'The title of the question before a ban is lifted',
            },
            {name},
          )}
        >
          <p>
            <Translate
              id="theme.betterAuth.adminUsers.unbanConsequences"
              description="What lifting a ban does"
            >
              This reader can sign in again at once. The reason of the ban is
              forgotten.
            </Translate>
          </p>
        </AdminQuestion>
      )}
      {question === 'sessions' && (
        <AdminQuestion
          confirm={translate({
            id: 'theme.betterAuth.adminUsers.revokeConfirm',
            message: 'End all sessions',
            description: 'The button that ends every session, in the question',
          })}
          isDangerous
          onClose={close}
          onConfirm={() => onAct({act: 'revoke-sessions'})}
          onDone={done(
            translate(
              {
                id: 'theme.betterAuth.adminUsers.revokeDone',
                message: '{name} is signed out everywhere.',
                description: 'Said once every session has ended',
              },
              {name},
            ),
          )}
          title={translate(
            {
              id: 'theme.betterAuth.adminUsers.revokeTitle',
              message: 'End all sessions of {name}?',
              description: 'The title of the question before sessions end',
            },
            {name},
          )}
        >
          <p>
            <Translate
              id="theme.betterAuth.adminUsers.revokeConsequences"
              description="What ending every session does"
            >
              This reader is signed out on every device, and can sign in again
              at any time. What they were typing may be lost.
            </Translate>
          </p>
        </AdminQuestion>
      )}
      {question === 'promote' && (
        <AdminQuestion
          confirm={translate({
            id: 'theme.betterAuth.adminUsers.promoteConfirm',
            message: 'Make an admin',
            description: 'The button that gives the role, in the question',
          })}
          isDangerous
          onClose={close}
          onConfirm={() => onAct({act: 'role', input: {role: 'admin'}})}
          onDone={done(
            translate(
              {
                id: 'theme.betterAuth.adminUsers.promoteDone',
                message: '{name} is an admin now.',
                description: 'Said once the role is given',
              },
              {name},
            ),
          )}
          title={translate(
            {
              id: 'theme.betterAuth.adminUsers.promoteTitle',
              message: 'Make {name} an admin?',
              description: 'The title of the question before the role is given',
            },
            {name},
          )}
        >
          <p>
            <Translate
              id="theme.betterAuth.adminUsers.promoteConsequences"
              description="What an admin may do"
            >
              An admin sees every account, bans readers, ends their sessions and
              makes others admins.
            </Translate>
          </p>
        </AdminQuestion>
      )}
      {question === 'demote' && (
        <AdminQuestion
          confirm={translate({
            id: 'theme.betterAuth.adminUsers.demoteConfirm',
            message: 'Remove the admin role',
            description: 'The button that takes the role, in the question',
          })}
          isDangerous
          onClose={close}
          onConfirm={() => onAct({act: 'role', input: {role: 'user'}})}
          onDone={done(
            translate(
              {
                id: 'theme.betterAuth.adminUsers.demoteDone',
                message: '{name} is no longer an admin.',
                description: 'Said once the role is taken',
              },
              {name},
            ),
          )}
          title={translate(
            {
              id: 'theme.betterAuth.adminUsers.demoteTitle',
              message: 'Remove the admin role of {name}?',
              description: 'The title of the question before the role is taken',
            },
            {name},
          )}
        >
          <p>
            <Translate
              id="theme.betterAuth.adminUsers.demoteConsequences"
              description="What taking the role does"
            >
              They stay signed in, as a reader like any other.
            </Translate>
          </p>
        </AdminQuestion>
      )}
      {question === 'impersonate' && onImpersonate && (
        <AdminQuestion
          confirm={translate({
            id: 'theme.betterAuth.adminUsers.impersonateConfirm',
            message: 'View as this reader',
            description: 'The button that begins, in the question',
          })}
          onClose={close}
          onConfirm={onImpersonate}
          onDone={close}
          title={translate(
            {
              id: 'theme.betterAuth.adminUsers.impersonateTitle',
              message: 'View the site as {name}?',
              description:
                'The title of the question before an admin looks at the site as a reader',
            },
            {name},
          )}
        >
          <p>
            <Translate
              id="theme.betterAuth.adminUsers.impersonateConsequences"
              description="What an admin sees as a reader, and what not"
            >
              For an hour at most you see the pages as this reader does. Their
              backgrounds, consents and account settings stay closed to you.
              Beginning and end are recorded, and the reader finds them in the
              download of their data.
            </Translate>
          </p>
        </AdminQuestion>
      )}
    </>
  );
}
