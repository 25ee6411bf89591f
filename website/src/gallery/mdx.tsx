import React from 'react';
import AuthDegraded from '@theme/AuthDegraded';
import AuthLoading from '@theme/AuthLoading';
import Background from '@theme/Background';
import ForBackground from '@theme/ForBackground';
import ReaderValue from '@theme/ReaderValue';
import RequireSignIn from '@theme/RequireSignIn';
import SignedIn from '@theme/SignedIn';
import SignedOut from '@theme/SignedOut';
import {emptyProfile, profile} from './listings';
import {degraded, loading, longNamed, signedIn, signedOut} from './people';
import type {Room} from './shown';

const alternatives = (
  <ForBackground>
    <Background when="Rust|Go">For who knows Rust or Go.</Background>
    <Background>For everybody else.</Background>
  </ForBackground>
);

export const mdx: Room = {
  AuthDegraded: {
    shown: {
      session: degraded,
      element: <AuthDegraded>The account is unreachable.</AuthDegraded>,
    },
  },
  AuthLoading: {
    shown: {
      session: loading,
      element: <AuthLoading>It is not known yet.</AuthLoading>,
    },
  },
  Background: {
    shown: {element: <Background>One of the alternatives.</Background>},
  },
  ForBackground: {
    known: {profile, element: alternatives},
    unknown: {profile: emptyProfile, element: alternatives},
  },
  ReaderValue: {
    name: {element: <ReaderValue field="name" />},
    email: {
      session: signedIn(longNamed),
      element: <ReaderValue field="email" />,
    },
    fallback: {
      session: signedOut,
      element: <ReaderValue fallback="you" field="name" />,
    },
  },
  RequireSignIn: {
    signedOut: {
      session: signedOut,
      element: <RequireSignIn>A part for readers.</RequireSignIn>,
    },
    signedIn: {element: <RequireSignIn>A part for readers.</RequireSignIn>},
    fallback: {
      session: signedOut,
      element: (
        <RequireSignIn fallback="Words of the page’s own.">
          A part for readers.
        </RequireSignIn>
      ),
    },
  },
  SignedIn: {shown: {element: <SignedIn>For who is signed in.</SignedIn>}},
  SignedOut: {
    shown: {
      session: signedOut,
      element: <SignedOut>For who is signed out.</SignedOut>,
    },
  },
};
