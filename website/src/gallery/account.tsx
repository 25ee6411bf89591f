import React from 'react';
import AccountAvatarForm from '@theme/AccountAvatarForm';
import AccountEmailForm from '@theme/AccountEmailForm';
import AccountNameForm from '@theme/AccountNameForm';
import AccountSection from '@theme/AccountSection';
import AccountUsernameForm from '@theme/AccountUsernameForm';
import ActOutcome from '@theme/ActOutcome';
import ConfirmAddress from '@theme/ConfirmAddress';
import GuestNote from '@theme/GuestNote';
import ProfileAccountPage from '@theme/ProfileAccountPage';
import ProfileForm from '@theme/ProfileForm';
import ProfileLayout from '@theme/ProfileLayout';
import ProfileNav from '@theme/ProfileNav';
import ProfilePart from '@theme/ProfilePart';
import {fails, hangs, ignore, succeeds} from './acts';
import {pageProps} from './pageProps';
import {
  ada,
  arabic,
  degradedUnknown,
  everything,
  guest,
  loading,
  longNamed,
  signedIn,
  signedOut,
} from './people';
import {BUSY, find, presses, sends, submit, TOLD, type} from './play';
import type {Room} from './shown';

const unverified = {...ada, emailVerified: false};
const sections = [
  {name: 'account', title: 'Account', path: '/profile'},
  {name: 'security', title: 'Security', path: '/profile/security'},
];
const idle = {
  formRef: {current: null},
  summaryRef: {current: null},
  onSubmit: ignore,
  resend: ignore,
  busy: false,
  fieldFailures: {},
  failure: null,
};
const isFree = (username: string) => Promise.resolve(username !== 'taken');

/** Leaves the field, whereupon its value is looked up. */
async function looksUp(root: HTMLElement, value: string, words: string) {
  await type(root, 'username', value);
  const field = await find(root, '[name="username"]');
  field.dispatchEvent(new FocusEvent('focusout', {bubbles: true}));
  await find(root, 'div', words);
}

export const account: Room = {
  AccountAvatarForm: {
    initials: {element: <AccountAvatarForm onSave={succeeds} reader={ada} />},
    picture: {
      element: (
        <AccountAvatarForm
          onSave={succeeds}
          reader={{...ada, image: '/img/favicon.svg'}}
        />
      ),
    },
    wrong: {
      element: <AccountAvatarForm onSave={succeeds} reader={ada} />,
      play: sends({image: 'not an address'}),
    },
  },
  AccountEmailForm: {
    plain: {
      element: (
        <AccountEmailForm
          onChange={() => Promise.resolve('sent')}
          reader={longNamed}
        />
      ),
    },
    fixed: {element: <AccountEmailForm onChange={null} reader={ada} />},
    sent: {
      element: (
        <AccountEmailForm
          onChange={() => Promise.resolve('sent')}
          reader={ada}
        />
      ),
      play: sends({newEmail: 'ada@example.org'}, TOLD),
    },
    taken: {
      element: (
        <AccountEmailForm onChange={fails('email-taken')} reader={ada} />
      ),
      play: sends({newEmail: 'ada@example.org'}),
    },
  },
  AccountNameForm: {
    plain: {element: <AccountNameForm onSave={succeeds} reader={ada} />},
    longName: {
      element: <AccountNameForm onSave={succeeds} reader={longNamed} />,
    },
    rightToLeft: {
      element: <AccountNameForm onSave={succeeds} reader={arabic} />,
    },
    saved: {
      element: <AccountNameForm onSave={succeeds} reader={ada} />,
      play: (root) => submit(root, TOLD),
    },
    missing: {
      element: <AccountNameForm onSave={succeeds} reader={ada} />,
      play: sends({name: ''}),
    },
    busy: {
      element: <AccountNameForm onSave={hangs} reader={ada} />,
      play: (root) => submit(root, BUSY),
    },
    unreachable: {
      element: <AccountNameForm onSave={fails('unreachable')} reader={ada} />,
      play: (root) => submit(root),
    },
  },
  AccountSection: {
    all: {
      session: signedIn(unverified),
      element: (reader) => (
        <AccountSection capabilities={everything} reader={reader} />
      ),
    },
    guest: {
      element: <AccountSection capabilities={everything} reader={guest} />,
    },
  },
  AccountUsernameForm: {
    free: {
      element: (
        <AccountUsernameForm isFree={isFree} onSave={succeeds} reader={ada} />
      ),
      play: (root) => looksUp(root, 'countess', 'can be yours'),
    },
    taken: {
      element: (
        <AccountUsernameForm isFree={isFree} onSave={succeeds} reader={ada} />
      ),
      play: (root) => looksUp(root, 'taken', 'choose another'),
    },
  },
  ActOutcome: {
    told: {
      element: (
        <ActOutcome outcomeRef={{current: null}}>
          What an act came to.
        </ActOutcome>
      ),
    },
  },
  ConfirmAddress: {
    plain: {
      element: <ConfirmAddress onSend={succeeds} reader={longNamed} />,
    },
    sent: {
      element: <ConfirmAddress onSend={succeeds} reader={unverified} />,
      play: async (root) => {
        await presses('Send me a link')(root);
        await find(root, TOLD);
      },
    },
  },
  GuestNote: {shown: {element: <GuestNote />}},
  ProfileAccountPage: {
    plain: {alone: 'page', element: <ProfileAccountPage {...pageProps} />},
    longName: {
      alone: 'page',
      session: signedIn(longNamed),
      element: <ProfileAccountPage {...pageProps} />,
    },
  },
  ProfileForm: {
    plain: {
      element: (
        <ProfileForm
          actions={
            <button className="button button--secondary" type="button">
              Another act
            </button>
          }
          form={idle}
          outcome="It is saved."
          outcomeRef={{current: null}}
          reader={ada}
          submit="Save"
        >
          <p>The fields.</p>
        </ProfileForm>
      ),
    },
  },
  ProfileLayout: {
    loading: {
      alone: 'page',
      session: loading,
      element: (
        <ProfileLayout consent={null} section="account" title="Account">
          {() => null}
        </ProfileLayout>
      ),
    },
    signedOut: {
      alone: 'page',
      session: signedOut,
      element: (
        <ProfileLayout consent={null} section="account" title="Account">
          {() => null}
        </ProfileLayout>
      ),
    },
    unreachable: {
      alone: 'page',
      session: degradedUnknown,
      element: (
        <ProfileLayout consent={null} section="account" title="Account">
          {() => null}
        </ProfileLayout>
      ),
    },
    impersonated: {
      alone: 'page',
      session: signedIn({...ada, isImpersonated: true}),
      element: (
        <ProfileLayout consent={null} section="account" title="Account">
          {() => null}
        </ProfileLayout>
      ),
    },
  },
  ProfileNav: {
    plain: {element: <ProfileNav current="security" sections={sections} />},
  },
  ProfilePart: {
    plain: {
      element: (
        <ProfilePart intro="A line on what it is for." title="A part">
          <p>What it holds.</p>
        </ProfilePart>
      ),
    },
  },
};
