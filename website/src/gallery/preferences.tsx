import React from 'react';
import PreferencesForm from '@theme/PreferencesForm';
import PreferencesSection from '@theme/PreferencesSection';
import ProfilePreferencesPage from '@theme/ProfilePreferencesPage';
import {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';
import {fails, hangs} from './acts';
import {noPreferences} from './listings';
import {ownFields} from './ownFields';
import {pageProps} from './pageProps';
import {ada} from './people';
import {BUSY, sends, submit, TOLD} from './play';
import type {Room, Shown} from './shown';

const kept = {
  color_mode: null,
  locale: null,
  custom: {company: 'Analytical Engines', size: 'small', news: true},
};
const own = {fields: ownFields, preferences: kept, reader: ada};
const sectionOf = (known: Shown['known']): Shown => ({
  known,
  element: (reader) => (
    <PreferencesSection fields={ownFields} reader={reader} />
  ),
});

export const preferences: Room = {
  PreferencesForm: {
    plain: {
      element: (
        <PreferencesForm {...own} onSave={() => Promise.resolve(kept)} />
      ),
    },
    noOwn: {
      element: (
        <PreferencesForm
          {...own}
          fields={[]}
          onSave={() => Promise.resolve(kept)}
        />
      ),
    },
    saved: {
      element: (
        <PreferencesForm {...own} onSave={() => Promise.resolve(kept)} />
      ),
      play: (root) => submit(root, TOLD),
    },
    missing: {
      element: (
        <PreferencesForm
          {...own}
          onSave={() => Promise.resolve(kept)}
          preferences={noPreferences}
        />
      ),
      play: sends({}),
    },
    busy: {
      element: <PreferencesForm {...own} onSave={hangs} />,
      play: (root) => submit(root, BUSY),
    },
    unreachable: {
      element: <PreferencesForm {...own} onSave={fails('unreachable')} />,
      play: (root) => submit(root),
    },
  },
  PreferencesSection: {
    shown: sectionOf({preferences: kept}),
    loading: sectionOf({preferences: 'loading'}),
    unreachable: sectionOf({preferences: new AuthFailure('unreachable')}),
    ended: sectionOf({preferences: new AuthFailure('session-ended')}),
  },
  ProfilePreferencesPage: {
    plain: {alone: 'page', element: <ProfilePreferencesPage {...pageProps} />},
    notKept: {
      alone: 'page',
      capabilities: {level3: false},
      element: <ProfilePreferencesPage {...pageProps} />,
    },
  },
};
