import React from 'react';
import SignUpAfter from '@theme/SignUpAfter';
import SignUpBefore from '@theme/SignUpBefore';
import SignUpForm from '@theme/SignUpForm';
import SignUpPage from '@theme/SignUpPage';
import {ignore} from './acts';
import {pageProps} from './pageProps';
import {loading, signedOut} from './people';
import {BUSY, find, sends, submit, type} from './play';
import {SLOW} from './standIn';
import type {Room} from './shown';

const form = <SignUpForm {...pageProps} onSignedUp={ignore} />;
const page = <SignUpPage {...pageProps} />;
const filled = {
  name: 'Ada Lovelace',
  password: 'correct horse battery staple',
};

export const signUp: Room = {
  // What a site's owner fills in: the theme's own renders nothing.
  SignUpAfter: {empty: {element: <SignUpAfter />}},
  SignUpBefore: {empty: {element: <SignUpBefore />}},
  SignUpForm: {
    plain: {element: form},
    bare: {
      capabilities: {methods: ['email_password']},
      element: (
        <SignUpForm
          onSignedUp={ignore}
          password={pageProps.password}
          privacyUrl={null}
          signUpFields={[]}
          termsUrl={null}
        />
      ),
    },
    missing: {element: form, play: (root) => submit(root)},
    taken: {
      element: (
        <SignUpForm {...pageProps} onSignedUp={ignore} signUpFields={[]} />
      ),
      play: sends({...filled, email: 'ada@example.com'}),
    },
    busy: {
      element: (
        <SignUpForm {...pageProps} onSignedUp={ignore} signUpFields={[]} />
      ),
      play: sends({...filled, email: SLOW}, BUSY),
    },
  },
  SignUpPage: {
    plain: {alone: 'page', session: signedOut, element: page},
    verification: {
      alone: 'page',
      session: signedOut,
      element: <SignUpPage {...pageProps} signUpFields={[]} />,
      play: async (root) => {
        await type(root, 'name', filled.name);
        await type(root, 'email', 'new@example.com');
        await type(root, 'password', filled.password);
        await submit(root, 'h1 ~ p strong');
      },
    },
    background: {
      alone: 'page',
      search: {step: 'background'},
      element: page,
      play: async (root) => {
        await find(root, 'fieldset');
      },
    },
    backgroundLoading: {
      alone: 'page',
      session: loading,
      search: {step: 'background'},
      element: page,
    },
  },
};
