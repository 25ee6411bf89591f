import React from 'react';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import Account from '@theme/AuthFailureMessage/Account';
import Admin from '@theme/AuthFailureMessage/Admin';
import Link from '@theme/AuthFailureMessage/Link';
import OneTimeCode from '@theme/AuthFailureMessage/OneTimeCode';
import Passkey from '@theme/AuthFailureMessage/Passkey';
import Password from '@theme/AuthFailureMessage/Password';
import {AUTH_FAILURE_CODES} from 'docusaurus-theme-better-auth/client/forms';
import {limits} from './people';
import type {Room} from './shown';

export const failures: Room = {
  AuthFailureMessage: {
    ...Object.fromEntries(
      AUTH_FAILURE_CODES.map((code) => [
        code,
        {element: <AuthFailureMessage code={code} />},
      ]),
    ),
    rateLimitedFor: {
      element: <AuthFailureMessage code="rate-limited" retryAfter={42} />,
    },
    tooLongWithLimit: {
      element: <AuthFailureMessage code="field-too-long" limits={limits} />,
    },
    passwordTooShortWithLimit: {
      element: <AuthFailureMessage code="password-too-short" limits={limits} />,
    },
    passwordTooLongWithLimit: {
      element: <AuthFailureMessage code="password-too-long" limits={limits} />,
    },
  },
  'AuthFailureMessage/Account': {
    shown: {element: <Account code="username-taken" />},
  },
  'AuthFailureMessage/Admin': {
    shown: {element: <Admin code="account-protected" />},
  },
  'AuthFailureMessage/Link': {shown: {element: <Link code="link-expired" />}},
  'AuthFailureMessage/OneTimeCode': {
    shown: {element: <OneTimeCode code="code-wrong" />},
  },
  'AuthFailureMessage/Passkey': {
    shown: {element: <Passkey code="passkey-unknown" />},
  },
  'AuthFailureMessage/Password': {
    shown: {element: <Password code="password-wrong" />},
  },
};
