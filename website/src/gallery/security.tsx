import React from 'react';
import ChangePasswordForm from '@theme/ChangePasswordForm';
import ConfirmDialog from '@theme/ConfirmDialog';
import FreshSessionDialog from '@theme/FreshSessionDialog';
import SignInElsewhere from '@theme/FreshSessionDialog/SignInElsewhere';
import LinkedAccountList from '@theme/LinkedAccountList';
import LinkedAccountsSection from '@theme/LinkedAccountsSection';
import PasskeyButton from '@theme/PasskeyButton';
import PasskeyItem from '@theme/PasskeyItem';
import PasskeyNameForm from '@theme/PasskeyNameForm';
import PasskeysSection from '@theme/PasskeysSection';
import ProfileSecurityPage from '@theme/ProfileSecurityPage';
import RemovePasskey from '@theme/RemovePasskey';
import SecuritySection from '@theme/SecuritySection';
import SessionList from '@theme/SessionList';
import SessionPrompt from '@theme/SessionPrompt';
import SessionsSection from '@theme/SessionsSection';
import SetPassword from '@theme/SetPassword';
import {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';
import {fails, hangs, ignore, succeeds} from './acts';
import {passkeys, sessions} from './listings';
import {pageProps} from './pageProps';
import {ada, everything, limits, longNamed} from './people';
import {BUSY, find, presses, sends, submit, TOLD} from './play';
import type {Room, Shown} from './shown';

const unreachable = new AuthFailure('unreachable');
const linked = {busy: false, onLink: ignore, onUnlink: ignore};
const github = {id: '1', providerId: 'github', name: 'GitHub'};
const question = {
  title: 'Sign this device out?',
  confirm: 'Sign it out',
  cancel: 'Stay signed in there',
  children: <p>Whoever uses it has to sign in again.</p>,
  reader: ada,
  onConfirmed: ignore,
  onClose: ignore,
};
const passwords = {currentPassword: 'this', newPassword: 'a much longer one'};
const sessionsOf = (known: Shown['known']): Shown => ({
  known,
  element: (reader) => (
    <SessionsSection capabilities={everything} reader={reader} />
  ),
});
const passkeysOf = (known: Shown['known']): Shown => ({
  alone: 'part',
  known,
  element: (reader) => <PasskeysSection reader={reader} />,
});
const linkedOf = (known: Shown['known']): Shown => ({
  known,
  element: (reader) => (
    <LinkedAccountsSection capabilities={everything} reader={reader} />
  ),
});
const [phone, key] = passkeys;

export const security: Room = {
  ChangePasswordForm: {
    plain: {
      element: (
        <ChangePasswordForm limits={limits} onSave={succeeds} reader={ada} />
      ),
    },
    wrong: {
      element: (
        <ChangePasswordForm
          limits={limits}
          onSave={fails('password-wrong')}
          reader={ada}
        />
      ),
      play: sends(passwords),
    },
    saved: {
      element: (
        <ChangePasswordForm limits={limits} onSave={succeeds} reader={ada} />
      ),
      play: sends(passwords, TOLD),
    },
  },
  ConfirmDialog: {
    plain: {
      alone: 'dialog',
      element: <ConfirmDialog {...question} onConfirm={succeeds} />,
    },
    dangerous: {
      alone: 'dialog',
      element: <ConfirmDialog {...question} isDangerous onConfirm={succeeds} />,
    },
    busy: {
      alone: 'dialog',
      element: <ConfirmDialog {...question} onConfirm={hangs} />,
      play: async (root) => {
        await presses('Sign it out')(root);
        await find(root, BUSY);
      },
    },
    failure: {
      alone: 'dialog',
      element: <ConfirmDialog {...question} onConfirm={fails('unreachable')} />,
      play: async (root) => {
        await presses('Sign it out')(root);
        await find(root, '.alert');
      },
    },
  },
  FreshSessionDialog: {
    password: {
      alone: 'dialog',
      element: (reader) => (
        <FreshSessionDialog onClose={ignore} onFresh={ignore} reader={reader} />
      ),
    },
    elsewhere: {
      alone: 'dialog',
      known: {accounts: [{id: '1', providerId: 'github'}]},
      element: (reader) => (
        <FreshSessionDialog onClose={ignore} onFresh={ignore} reader={reader} />
      ),
    },
    loading: {
      alone: 'dialog',
      known: {accounts: 'loading'},
      element: (reader) => (
        <FreshSessionDialog onClose={ignore} onFresh={ignore} reader={reader} />
      ),
    },
  },
  'FreshSessionDialog/SignInElsewhere': {
    shown: {element: <SignInElsewhere />},
  },
  LinkedAccountList: {
    some: {
      element: (
        <LinkedAccountList
          {...linked}
          accounts={[github]}
          canUnlink
          providers={[{id: 'example', name: 'Example ID'}]}
        />
      ),
    },
    only: {
      element: (
        <LinkedAccountList
          {...linked}
          accounts={[github]}
          canUnlink={false}
          providers={[]}
        />
      ),
    },
    none: {
      element: (
        <LinkedAccountList
          {...linked}
          accounts={[]}
          canUnlink
          providers={everything.socialProviders}
        />
      ),
    },
  },
  LinkedAccountsSection: {
    some: linkedOf({}),
    loading: linkedOf({accounts: 'loading'}),
    unreachable: linkedOf({accounts: unreachable}),
  },
  PasskeyButton: {
    plain: {element: <PasskeyButton onSignedIn={ignore} />},
    busy: {
      element: <PasskeyButton onSignedIn={ignore} />,
      play: async (root) => {
        await presses('Sign in with a passkey')(root);
        await find(root, BUSY);
      },
    },
  },
  PasskeyItem: Object.fromEntries(
    [
      ['synced', phone],
      ['longName', key],
    ].flatMap(([state, passkey]) =>
      typeof state === 'string' && typeof passkey === 'object'
        ? [
            [
              state,
              {
                element: (
                  <PasskeyItem
                    isLastWayIn={false}
                    onRemove={succeeds}
                    onRemoved={ignore}
                    onRename={succeeds}
                    passkey={passkey}
                    reader={ada}
                  />
                ),
              },
            ],
          ]
        : [],
    ),
  ),
  PasskeyNameForm: {
    plain: {
      element: (
        <PasskeyNameForm
          name="Passkey on Linux"
          onCancel={ignore}
          onSave={succeeds}
          onSaved={ignore}
          reader={ada}
          submit="Add this passkey"
        />
      ),
    },
    missing: {
      element: (
        <PasskeyNameForm
          name=""
          onCancel={ignore}
          onSave={succeeds}
          onSaved={ignore}
          reader={ada}
          submit="Save"
        />
      ),
      play: (root) => submit(root),
    },
    cancelled: {
      element: (
        <PasskeyNameForm
          name="Phone"
          onCancel={ignore}
          onSave={fails('passkey-cancelled')}
          onSaved={ignore}
          reader={ada}
          submit="Save"
        />
      ),
      play: (root) => submit(root),
    },
  },
  PasskeysSection: {
    some: passkeysOf({}),
    none: passkeysOf({passkeys: []}),
    loading: passkeysOf({passkeys: 'loading'}),
    unreachable: passkeysOf({passkeys: unreachable}),
  },
  ProfileSecurityPage: {
    plain: {alone: 'page', element: <ProfileSecurityPage {...pageProps} />},
  },
  RemovePasskey: {
    plain: {
      alone: 'dialog',
      element: (
        <RemovePasskey
          isLastWayIn={false}
          name="Phone"
          onClose={ignore}
          onRemove={succeeds}
          onRemoved={ignore}
          reader={ada}
        />
      ),
    },
    lastWayIn: {
      alone: 'dialog',
      element: (
        <RemovePasskey
          isLastWayIn
          name={longNamed.name}
          onClose={ignore}
          onRemove={succeeds}
          onRemoved={ignore}
          reader={ada}
        />
      ),
    },
    failure: {
      alone: 'dialog',
      element: (
        <RemovePasskey
          isLastWayIn={false}
          name="Phone"
          onClose={ignore}
          onRemove={fails('unreachable')}
          onRemoved={ignore}
          reader={ada}
        />
      ),
      play: async (root) => {
        await presses('Remove the passkey')(root);
        await find(root, '.alert');
      },
    },
  },
  SecuritySection: {
    noPassword: {
      alone: 'part',
      known: {accounts: [{id: '1', providerId: 'github'}]},
      element: (reader) => (
        <SecuritySection
          capabilities={everything}
          limits={limits}
          reader={reader}
        />
      ),
    },
  },
  SessionList: {
    some: {
      element: (
        <SessionList
          canRevoke={() => true}
          onRevoke={ignore}
          onRevokeOthers={ignore}
          sessions={sessions}
        />
      ),
    },
    one: {
      element: (
        <SessionList
          canRevoke={() => true}
          onRevoke={ignore}
          onRevokeOthers={ignore}
          sessions={sessions.slice(0, 1)}
        />
      ),
    },
  },
  SessionPrompt: {
    ended: {
      alone: 'dialog',
      element: (reader) => (
        <SessionPrompt
          failure={new AuthFailure('session-ended')}
          onResume={ignore}
          reader={reader}
        />
      ),
    },
    nothingToAsk: {
      element: <SessionPrompt failure={null} onResume={ignore} reader={ada} />,
    },
  },
  SessionsSection: {
    some: sessionsOf({}),
    loading: sessionsOf({sessions: 'loading'}),
    notFresh: sessionsOf({sessions: new AuthFailure('session-not-fresh')}),
    unreachable: sessionsOf({sessions: unreachable}),
    question: {
      alone: 'dialog',
      element: (reader) => (
        <SessionsSection capabilities={everything} reader={reader} />
      ),
      play: presses('Sign out all other devices'),
    },
  },
  SetPassword: {
    plain: {element: <SetPassword email={ada.email} onSend={succeeds} />},
    sent: {
      element: <SetPassword email={longNamed.email} onSend={succeeds} />,
      play: async (root) => {
        await presses('Send me a link')(root);
        await find(root, TOLD);
      },
    },
  },
};
