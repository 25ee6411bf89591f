import React from 'react';
import AuthenticatorKey from '@theme/AuthenticatorKey';
import BackupCodes from '@theme/BackupCodes';
import ConfirmCodeForm from '@theme/ConfirmCodeForm';
import ConfirmPasswordForm from '@theme/ConfirmPasswordForm';
import CopyButton from '@theme/CopyButton';
import EmailCodeSender from '@theme/EmailCodeSender';
import OneTimeCodeField from '@theme/OneTimeCodeField';
import QrCode from '@theme/QrCode';
import RenewBackupCodes from '@theme/RenewBackupCodes';
import SetUpAuthenticator from '@theme/SetUpAuthenticator';
import SetUpEmailCodes from '@theme/SetUpEmailCodes';
import TurnOffTwoFactor from '@theme/TurnOffTwoFactor';
import TwoFactorChallenge from '@theme/TwoFactorChallenge';
import TwoFactorForm from '@theme/TwoFactorForm';
import TwoFactorPage from '@theme/TwoFactorPage';
import TwoFactorSection from '@theme/TwoFactorSection';
import TwoFactorStatus from '@theme/TwoFactorStatus';
import TwoFactorStep from '@theme/TwoFactorStep';
import {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';
import {fails, hangs, ignore, succeeds} from './acts';
import {pageProps} from './pageProps';
import {ada, signedIn, signedOut} from './people';
import {BUSY, find, presses, sends, submit} from './play';
import {BACKUP_CODES, TOTP_SECRET, TOTP_URI} from './standIn';
import type {Room} from './shown';

const {email} = ada;
const steps = {email, onCancel: ignore, onDone: ignore};
const status = {
  isOn: false,
  hasPassword: true,
  offersEmailCodes: true,
  done: null,
  cancelled: null,
  onAct: ignore,
};
const sender = {secondsLeft: 0, failure: null, onSend: ignore};
const code = {
  label: 'Code from your app',
  onCancel: ignore,
  onConfirmed: ignore,
};
const askPassword = {
  submit: 'Go on',
  onCancel: ignore,
  onConfirmed: ignore,
  children: <p>What the password is for.</p>,
};

export const twoFactor: Room = {
  AuthenticatorKey: {
    shown: {element: <AuthenticatorKey secret={TOTP_SECRET} uri={TOTP_URI} />},
  },
  BackupCodes: {
    plain: {
      alone: 'part',
      element: (
        <BackupCodes codes={BACKUP_CODES} email={email} onKept={ignore} />
      ),
    },
    notKept: {
      alone: 'part',
      element: (
        <BackupCodes codes={BACKUP_CODES} email={email} onKept={ignore} />
      ),
      play: presses('Done'),
    },
  },
  ConfirmCodeForm: {
    plain: {element: <ConfirmCodeForm {...code} onConfirm={succeeds} />},
    wrong: {
      element: <ConfirmCodeForm {...code} onConfirm={fails('code-wrong')} />,
      play: sends({code: '123456'}),
    },
  },
  ConfirmPasswordForm: {
    plain: {
      element: <ConfirmPasswordForm {...askPassword} onConfirm={succeeds} />,
    },
    dangerous: {
      element: (
        <ConfirmPasswordForm
          {...askPassword}
          isDangerous
          onConfirm={succeeds}
        />
      ),
    },
    wrong: {
      element: (
        <ConfirmPasswordForm
          {...askPassword}
          onConfirm={fails('password-wrong')}
        />
      ),
      play: sends({password: 'not it'}),
    },
    busy: {
      element: <ConfirmPasswordForm {...askPassword} onConfirm={hangs} />,
      play: sends({password: 'it'}, BUSY),
    },
  },
  CopyButton: {
    plain: {element: <CopyButton text="">Copy</CopyButton>},
  },
  EmailCodeSender: {
    unsent: {element: <EmailCodeSender {...sender} status="unsent" />},
    sending: {element: <EmailCodeSender {...sender} status="sending" />},
    sent: {
      element: <EmailCodeSender {...sender} secondsLeft={24} status="sent" />,
    },
    again: {element: <EmailCodeSender {...sender} status="sent" />},
    failure: {
      element: (
        <EmailCodeSender
          {...sender}
          failure={new AuthFailure('rate-limited', 42)}
          secondsLeft={42}
          status="sent"
        />
      ),
    },
  },
  OneTimeCodeField: {
    digits: {
      element: (
        <OneTimeCodeField
          failure={undefined}
          hint="The app shows a new one every half minute."
          label="Code"
        />
      ),
    },
    letters: {
      element: (
        <OneTimeCodeField
          failure="backup-code-wrong"
          kind="letters"
          label="Backup code"
        />
      ),
    },
  },
  QrCode: {shown: {element: <QrCode label="A QR code" text={TOTP_URI} />}},
  RenewBackupCodes: {
    password: {element: <RenewBackupCodes {...steps} />},
    codes: {
      alone: 'part',
      element: <RenewBackupCodes {...steps} />,
      play: sends({password: 'it'}, 'code'),
    },
  },
  SetUpAuthenticator: {
    password: {element: <SetUpAuthenticator {...steps} />},
    scan: {
      alone: 'part',
      element: <SetUpAuthenticator {...steps} />,
      play: sends({password: 'it'}, 'code'),
    },
    wrongCode: {
      alone: 'part',
      element: <SetUpAuthenticator {...steps} />,
      play: async (root) => {
        await sends({password: 'it'}, 'code')(root);
        await sends({code: '123456'})(root);
      },
    },
  },
  SetUpEmailCodes: {
    unsent: {element: <SetUpEmailCodes {...steps} />},
    sent: {
      element: <SetUpEmailCodes {...steps} />,
      play: async (root) => {
        await presses('Send the code')(root);
        await find(root, '[name="code"]');
      },
    },
  },
  TurnOffTwoFactor: {
    plain: {element: <TurnOffTwoFactor {...steps} />},
    wrong: {
      element: <TurnOffTwoFactor {...steps} />,
      play: sends({password: 'not it'}),
    },
  },
  TwoFactorChallenge: {
    app: {
      element: (
        <TwoFactorChallenge
          methods={['totp', 'otp', 'backup-code']}
          onSignedIn={ignore}
          sendsAtOnce={false}
        />
      ),
    },
    email: {
      element: (
        <TwoFactorChallenge
          methods={['otp', 'backup-code']}
          onSignedIn={ignore}
          sendsAtOnce
        />
      ),
    },
    backupCode: {
      element: (
        <TwoFactorChallenge
          methods={['backup-code']}
          onSignedIn={ignore}
          sendsAtOnce={false}
        />
      ),
    },
  },
  TwoFactorForm: {
    wrong: {
      element: <TwoFactorForm method="totp" onSignedIn={ignore} />,
      play: sends({code: '123456'}),
    },
    over: {
      element: <TwoFactorForm method="totp" onSignedIn={ignore} />,
      play: sends({code: '999999'}),
    },
  },
  TwoFactorPage: {
    plain: {
      alone: 'page',
      session: signedOut,
      element: <TwoFactorPage {...pageProps} />,
    },
    missing: {
      alone: 'page',
      session: signedOut,
      element: <TwoFactorPage {...pageProps} />,
      play: (root) => submit(root),
    },
  },
  TwoFactorSection: {
    off: {
      alone: 'part',
      element: (reader) => <TwoFactorSection reader={reader} />,
    },
    on: {
      alone: 'part',
      session: signedIn({...ada, twoFactorEnabled: true}),
      element: (reader) => <TwoFactorSection reader={reader} />,
    },
  },
  TwoFactorStatus: {
    off: {element: <TwoFactorStatus {...status} />},
    on: {element: <TwoFactorStatus {...status} isOn />},
    noPassword: {element: <TwoFactorStatus {...status} hasPassword={false} />},
    done: {element: <TwoFactorStatus {...status} done="set-up-app" isOn />},
  },
  TwoFactorStep: {
    shown: {
      element: (
        <TwoFactorStep title="One step of several">
          <p>What is to be done in it.</p>
        </TwoFactorStep>
      ),
    },
  },
};
