import React from 'react';
import AuthCallbackPage from '@theme/AuthCallbackPage';
import AuthErrorMessage from '@theme/AuthErrorMessage';
import AuthErrorPage from '@theme/AuthErrorPage';
import AuthErrorSteps from '@theme/AuthErrorSteps';
import BackToSignIn from '@theme/BackToSignIn';
import DeleteAccountConfirmation from '@theme/DeleteAccountConfirmation';
import DeleteAccountPage from '@theme/DeleteAccountPage';
import EmailConfirmed from '@theme/EmailConfirmed';
import ForgotPasswordForm from '@theme/ForgotPasswordForm';
import ForgotPasswordPage from '@theme/ForgotPasswordPage';
import NoReferrer from '@theme/NoReferrer';
import ResetPasswordForm from '@theme/ResetPasswordForm';
import ResetPasswordPage from '@theme/ResetPasswordPage';
import VerificationRequest from '@theme/VerificationRequest';
import VerifyEmailPage from '@theme/VerifyEmailPage';
import {fails, hangs, ignore, succeeds} from './acts';
import {pageProps} from './pageProps';
import {
  ada,
  degradedUnknown,
  limits,
  loading,
  longNamed,
  signedIn,
  signedOut,
} from './people';
import {BUSY, find, sends, submit} from './play';
import type {Room} from './shown';

/** One that a backend names for each of the words that there are. */
const ERRORS = [
  'user_not_found',
  'internal_server_error',
  'banned',
  'access_denied',
  'email_does_not_match',
  'email_not_found',
  'email_not_verified',
  'unable_to_link_account',
  'INVALID_TOKEN',
  'account_already_linked_to_different_user',
  'oauth_provider_not_found',
  'account_not_linked',
  'invalid_user',
  'invalid_code',
  'signup_disabled',
  'state_mismatch',
  'something_new',
];

const email = 'ada@example.com';
const password = 'correct horse battery staple';
const unverified = {...ada, emailVerified: false};

export const recovery: Room = {
  AuthCallbackPage: {
    error: {
      alone: 'page',
      session: signedOut,
      search: {error: 'access_denied'},
      element: <AuthCallbackPage {...pageProps} />,
    },
    notSignedIn: {
      alone: 'page',
      session: signedOut,
      element: <AuthCallbackPage {...pageProps} />,
      play: async (root) => {
        await find(root, '[role="alert"]');
      },
    },
    unreachable: {
      alone: 'page',
      session: degradedUnknown,
      element: <AuthCallbackPage {...pageProps} />,
      play: async (root) => {
        await find(root, '[role="alert"]');
      },
    },
  },
  AuthErrorMessage: Object.fromEntries(
    ERRORS.map((error) => [
      error,
      {element: <AuthErrorMessage error={error} />},
    ]),
  ),
  AuthErrorPage: {
    signedOut: {
      alone: 'page',
      session: signedOut,
      search: {error: 'state_mismatch'},
      element: <AuthErrorPage {...pageProps} />,
    },
  },
  AuthErrorSteps: {
    signedOut: {session: signedOut, element: <AuthErrorSteps error={null} />},
    signedIn: {element: <AuthErrorSteps error={null} />},
    unverified: {element: <AuthErrorSteps error="email_not_verified" />},
  },
  BackToSignIn: {shown: {element: <BackToSignIn />}},
  DeleteAccountConfirmation: {
    plain: {
      element: (
        <DeleteAccountConfirmation onConfirm={succeeds} reader={longNamed} />
      ),
    },
    failure: {
      element: (
        <DeleteAccountConfirmation
          onConfirm={fails('link-expired')}
          reader={ada}
        />
      ),
      play: (root) => submit(root),
    },
  },
  DeleteAccountPage: {
    signedOut: {
      alone: 'page',
      session: signedOut,
      element: <DeleteAccountPage {...pageProps} />,
    },
    confirm: {
      alone: 'page',
      search: {token: 'gallery'},
      element: <DeleteAccountPage {...pageProps} />,
    },
    withoutLink: {
      alone: 'page',
      element: <DeleteAccountPage {...pageProps} />,
    },
    deleted: {
      alone: 'page',
      session: signedOut,
      search: {deleted: '1'},
      element: <DeleteAccountPage {...pageProps} />,
    },
  },
  EmailConfirmed: {
    signedIn: {
      alone: 'page',
      element: <EmailConfirmed email={longNamed.email} isChange={false} />,
    },
    signedOut: {
      alone: 'page',
      session: signedOut,
      element: <EmailConfirmed email={null} isChange={false} />,
    },
    change: {
      alone: 'page',
      element: <EmailConfirmed email={email} isChange />,
    },
    changeSignedOut: {
      alone: 'page',
      session: signedOut,
      element: <EmailConfirmed email={null} isChange />,
    },
  },
  ForgotPasswordForm: {
    plain: {
      element: <ForgotPasswordForm onRequest={succeeds} onSent={ignore} />,
    },
    missing: {
      element: <ForgotPasswordForm onRequest={succeeds} onSent={ignore} />,
      play: (root) => submit(root),
    },
    refused: {
      element: (
        <ForgotPasswordForm onRequest={fails('rate-limited')} onSent={ignore} />
      ),
      play: sends({email}),
    },
    busy: {
      element: <ForgotPasswordForm onRequest={hangs} onSent={ignore} />,
      play: sends({email}, BUSY),
    },
  },
  ForgotPasswordPage: {
    plain: {
      alone: 'page',
      session: signedOut,
      element: <ForgotPasswordPage {...pageProps} />,
    },
    notOffered: {
      alone: 'page',
      session: signedOut,
      capabilities: {passwordReset: false},
      element: <ForgotPasswordPage {...pageProps} />,
    },
    loading: {
      alone: 'page',
      session: loading,
      capabilities: {source: 'loading'},
      element: <ForgotPasswordPage {...pageProps} />,
    },
  },
  // It tells the browser something, and shows nothing.
  NoReferrer: {empty: {element: <NoReferrer />}},
  ResetPasswordForm: {
    plain: {
      element: (
        <ResetPasswordForm
          onDone={ignore}
          onReset={() => Promise.resolve('done')}
          password={limits}
        />
      ),
    },
    compromised: {
      element: (
        <ResetPasswordForm
          onDone={ignore}
          onReset={fails('password-compromised')}
          password={limits}
        />
      ),
      play: sends({password}),
    },
    busy: {
      element: (
        <ResetPasswordForm onDone={ignore} onReset={hangs} password={limits} />
      ),
      play: sends({password}, BUSY),
    },
  },
  ResetPasswordPage: {
    plain: {
      alone: 'page',
      session: signedOut,
      search: {token: 'gallery'},
      element: <ResetPasswordPage {...pageProps} />,
    },
    withoutLink: {
      alone: 'page',
      session: signedOut,
      element: <ResetPasswordPage {...pageProps} />,
    },
    expired: {
      alone: 'page',
      session: signedOut,
      search: {error: 'INVALID_TOKEN'},
      element: <ResetPasswordPage {...pageProps} />,
    },
  },
  VerificationRequest: {
    signedOut: {
      element: (
        <VerificationRequest
          address={null}
          onRequest={succeeds}
          onSent={ignore}
        />
      ),
    },
    signedIn: {
      element: (
        <VerificationRequest
          address={longNamed.email}
          onRequest={succeeds}
          onSent={ignore}
        />
      ),
    },
    failure: {
      element: (
        <VerificationRequest
          address={email}
          onRequest={fails('unreachable')}
          onSent={ignore}
        />
      ),
      play: (root) => submit(root),
    },
  },
  VerifyEmailPage: {
    request: {
      alone: 'page',
      session: signedOut,
      element: <VerifyEmailPage {...pageProps} />,
    },
    expired: {
      alone: 'page',
      session: signedIn(unverified),
      search: {error: 'TOKEN_EXPIRED', for: 'profile'},
      element: <VerifyEmailPage {...pageProps} />,
    },
    changeFailed: {
      alone: 'page',
      search: {error: 'TOKEN_EXPIRED', for: 'email-change'},
      element: <VerifyEmailPage {...pageProps} />,
    },
    loading: {
      alone: 'page',
      session: loading,
      element: <VerifyEmailPage {...pageProps} />,
    },
    unreachable: {
      alone: 'page',
      session: degradedUnknown,
      element: <VerifyEmailPage {...pageProps} />,
    },
  },
};
