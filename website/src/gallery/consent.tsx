import React from 'react';
import ConsentAgreement from '@theme/ConsentAgreement';
import ConsentFieldset from '@theme/ConsentFieldset';
import ConsentForm from '@theme/ConsentForm';
import ConsentHistory from '@theme/ConsentHistory';
import ConsentHistorySection from '@theme/ConsentHistorySection';
import ConsentTextDialog from '@theme/ConsentTextDialog';
import DeleteAccount from '@theme/DeleteAccount';
import EraseProfile from '@theme/EraseProfile';
import ExportData from '@theme/ExportData';
import PrivacySection from '@theme/PrivacySection';
import ProfilePrivacyPage from '@theme/ProfilePrivacyPage';
import ProfileReaderProfilePage from '@theme/ProfileReaderProfilePage';
import ReaderProfileSection from '@theme/ReaderProfileSection';
import WithdrawConsent from '@theme/WithdrawConsent';
import {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';
import {fails, hangs, ignore, succeeds} from './acts';
import {consents, emptyProfile, profile, type Profile} from './listings';
import {consent, pageProps} from './pageProps';
import {ada, everything} from './people';
import {BUSY, find, presses, sends, submit, TOLD} from './play';
import type {Room, Shown} from './shown';

const save = () => Promise.resolve(profile);
const unreachable = new AuthFailure('unreachable');
const ask = {
  agreed: false,
  consent,
  failure: undefined,
  onAgreedChange: ignore,
};

const formOf = (
  stored: Profile,
  onSave: () => Promise<Profile>,
  play?: Shown['play'],
): Shown => ({
  element: (
    <ConsentForm
      consent={consent}
      hasVersions
      onSave={onSave}
      profile={stored}
    />
  ),
  ...(play && {play}),
});
const sectionOf = (known: Shown['known']): Shown => ({
  known,
  element: (reader) => (
    <ReaderProfileSection consent={consent} reader={reader} />
  ),
});
const historyOf = (known: Shown['known']): Shown => ({
  known,
  element: (reader) => <ConsentHistorySection reader={reader} />,
});
const textOf = (known: Shown['known']): Shown => ({
  alone: 'dialog',
  known,
  element: ({id}) => <ConsentTextDialog onClose={ignore} version={id} />,
});
const opens =
  (words: string, confirm?: string): Shown['play'] =>
  async (root) => {
    await presses(words)(root);
    const dialog = await find(root, 'dialog');
    if (confirm) {
      await presses(confirm)(dialog);
      await find(root, TOLD);
    }
  };

export const consentRoom: Room = {
  ConsentAgreement: {
    dated: {
      element: (
        <p>
          <ConsentAgreement
            consent={consent}
            onRead={ignore}
            profile={profile}
          />
        </p>
      ),
    },
    undated: {
      element: (
        <p>
          <ConsentAgreement
            consent={consent}
            profile={{...profile, consented_at: null}}
          />
        </p>
      ),
    },
    outdated: {
      element: (
        <p>
          <ConsentAgreement
            consent={consent}
            profile={{...profile, consent_version: '2025-06'}}
          />
        </p>
      ),
    },
  },
  ConsentFieldset: {
    plain: {element: <ConsentFieldset {...ask} />},
    agreed: {element: <ConsentFieldset {...ask} agreed />},
    failure: {
      element: <ConsentFieldset {...ask} failure="consent-required" />,
    },
    ownText: {
      element: (
        <ConsentFieldset
          {...ask}
          consent={{
            ...consent,
            controller: {name: 'Example Docs Ltd', url: null},
            text: ['A text of the owner’s own.', 'In two paragraphs.'],
          }}
        />
      ),
    },
  },
  ConsentForm: {
    empty: formOf(emptyProfile, save),
    given: formOf(profile, save),
    skip: {
      element: (
        <ConsentForm
          consent={consent}
          onSave={save}
          onSkip={ignore}
          profile={emptyProfile}
        />
      ),
    },
    notAgreed: formOf(
      emptyProfile,
      save,
      sends({software_background: 'TypeScript'}),
    ),
    saved: formOf(profile, save, (root) => submit(root, TOLD)),
    renewed: formOf(profile, fails('consent-renewed'), (root) => submit(root)),
    busy: formOf(profile, hangs, (root) => submit(root, BUSY)),
  },
  ConsentHistory: {
    some: {element: <ConsentHistory consents={consents} onRead={ignore} />},
    none: {element: <ConsentHistory consents={[]} onRead={ignore} />},
  },
  ConsentHistorySection: {
    some: historyOf({}),
    none: historyOf({consents: []}),
    loading: historyOf({consents: 'loading'}),
    unreachable: historyOf({consents: unreachable}),
  },
  ConsentTextDialog: {
    shown: textOf({}),
    gone: textOf({consentText: null}),
    loading: textOf({consentText: 'loading'}),
    unreachable: textOf({consentText: unreachable}),
  },
  DeleteAccount: {
    plain: {
      element: (
        <DeleteAccount
          hasPassword
          keepsData
          onDelete={() => Promise.resolve('sent')}
          reader={ada}
        />
      ),
    },
    password: {
      alone: 'dialog',
      element: (
        <DeleteAccount
          hasPassword
          keepsData
          onDelete={() => Promise.resolve('sent')}
          reader={ada}
        />
      ),
      play: opens('Delete my account'),
    },
    question: {
      alone: 'dialog',
      element: (
        <DeleteAccount
          hasPassword={false}
          keepsData={false}
          onDelete={() => Promise.resolve('sent')}
          reader={ada}
        />
      ),
      play: opens('Delete my account'),
    },
    sent: {
      alone: 'part',
      element: (
        <DeleteAccount
          hasPassword={false}
          keepsData
          onDelete={() => Promise.resolve('sent')}
          reader={ada}
        />
      ),
      play: opens('Delete my account', 'for good'),
    },
  },
  EraseProfile: {
    plain: {element: <EraseProfile onErase={succeeds} reader={ada} />},
    question: {
      alone: 'dialog',
      element: <EraseProfile onErase={succeeds} reader={ada} />,
      play: opens('Erase my profile'),
    },
    erased: {
      alone: 'part',
      element: <EraseProfile onErase={succeeds} reader={ada} />,
      play: opens('Erase my profile', 'Erase for good'),
    },
  },
  ExportData: {
    plain: {element: <ExportData onExport={succeeds} reader={ada} />},
    saved: {
      element: <ExportData onExport={succeeds} reader={ada} />,
      play: async (root) => {
        await presses('Download my data')(root);
        await find(root, TOLD);
      },
    },
    failure: {
      element: <ExportData onExport={fails('unreachable')} reader={ada} />,
      play: async (root) => {
        await presses('Download my data')(root);
        await find(root, '.alert');
      },
    },
  },
  PrivacySection: {
    all: {
      element: (reader) => (
        <PrivacySection
          capabilities={everything}
          hasReaderProfile
          reader={reader}
        />
      ),
    },
    nothing: {
      element: (reader) => (
        <PrivacySection
          capabilities={{...everything, level3: false, accountDeletion: false}}
          hasReaderProfile={false}
          reader={reader}
        />
      ),
    },
  },
  ProfilePrivacyPage: {
    plain: {alone: 'page', element: <ProfilePrivacyPage {...pageProps} />},
  },
  ProfileReaderProfilePage: {
    plain: {
      alone: 'page',
      element: <ProfileReaderProfilePage {...pageProps} />,
    },
    none: {
      alone: 'page',
      element: <ProfileReaderProfilePage {...pageProps} consent={null} />,
    },
  },
  ReaderProfileSection: {
    given: sectionOf({}),
    empty: sectionOf({profile: emptyProfile}),
    loading: sectionOf({profile: 'loading'}),
    unreachable: sectionOf({profile: unreachable}),
    ended: sectionOf({profile: new AuthFailure('session-ended')}),
  },
  WithdrawConsent: {
    plain: {
      element: (
        <WithdrawConsent
          asks={false}
          onAsksChange={ignore}
          onWithdraw={ignore}
        />
      ),
    },
    question: {
      alone: 'dialog',
      element: (
        <WithdrawConsent asks onAsksChange={ignore} onWithdraw={ignore} />
      ),
    },
  },
};
