import React, {type ReactNode} from 'react';
import AuthCaptcha from '@theme/AuthCaptcha';
import AuthCard from '@theme/AuthCard';
import AuthDialog from '@theme/AuthDialog';
import AuthField from '@theme/AuthField';
import AuthFormSummary from '@theme/AuthFormSummary';
import CapsLockHint from '@theme/CapsLockHint';
import CheckYourMail from '@theme/CheckYourMail';
import EmailField from '@theme/EmailField';
import ForeignFrameNote from '@theme/ForeignFrameNote';
import OwnFields from '@theme/OwnFields';
import PasswordField from '@theme/PasswordField';
import PasswordStrength from '@theme/PasswordStrength';
import Skeleton from '@theme/Skeleton';
import SubmitButton from '@theme/SubmitButton';
import TryAgain from '@theme/TryAgain';
import {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';
import {ignore} from './acts';
import {ownFields} from './ownFields';
import {limits, longNamed} from './people';
import {press, type} from './play';
import type {Room} from './shown';

function NameField({
  failure,
  hint,
}: {
  failure?: 'name-missing';
  hint?: string;
}): ReactNode {
  return (
    <AuthField failure={failure} hint={hint} label="Name">
      {(field) => <input {...field} defaultValue="Ada" type="text" />}
    </AuthField>
  );
}

/** In place of a service's script, which the gallery must not load. */
function standInForCaptcha(): void {
  Object.assign(window, {
    turnstile: {
      render(element: HTMLElement) {
        element.textContent = 'The widget of the captcha’s service';
      },
    },
  });
}

export const form: Room = {
  AuthCaptcha: {
    shown: {
      element: () => {
        standInForCaptcha();
        return (
          <AuthCaptcha
            onToken={ignore}
            provider="cloudflare-turnstile"
            siteKey="gallery"
          />
        );
      },
    },
  },
  AuthCard: {
    plain: {
      alone: 'page',
      element: (
        <AuthCard
          footer="The way to the neighbouring task."
          title="One card, one task"
        >
          <p>What the card holds.</p>
        </AuthCard>
      ),
    },
    wide: {
      alone: 'page',
      element: (
        <AuthCard title="A wide card" wide>
          <p>What the card holds.</p>
        </AuthCard>
      ),
    },
  },
  AuthDialog: {
    open: {
      alone: 'dialog',
      element: (
        <AuthDialog onClose={ignore} title="A question before an act">
          <p>What is lost, and what stays.</p>
          <button className="button button--primary button--block">
            Go on
          </button>
        </AuthDialog>
      ),
    },
    long: {
      alone: 'dialog',
      element: (
        <AuthDialog
          onClose={ignore}
          title="A question with a title that does not fit into one line"
        >
          {Array.from({length: 20}, (_, index) => (
            <p key={index}>
              A paragraph that makes this dialog taller than the window is.
            </p>
          ))}
          <button className="button button--primary button--block">
            Go on
          </button>
        </AuthDialog>
      ),
    },
  },
  AuthField: {
    plain: {element: <NameField />},
    hint: {element: <NameField hint="As others see it." />},
    failure: {
      element: <NameField failure="name-missing" hint="As others see it." />,
    },
    textarea: {
      element: (
        <AuthField
          failure="background-too-long"
          hint="In a few words."
          label="Background"
        >
          {(field) => <textarea {...field} rows={3} />}
        </AuthField>
      ),
    },
    select: {
      element: (
        <AuthField failure={undefined} label="Language">
          {(field) => (
            <select {...field}>
              <option>English</option>
            </select>
          )}
        </AuthField>
      ),
    },
    rightToLeft: {
      element: (
        <div dir="rtl" lang="ar">
          <AuthField failure={undefined} hint="كما يراه الآخرون" label="الاسم">
            {(field) => (
              <input
                {...field}
                defaultValue="نورة بنت عبد الرحمن"
                type="text"
              />
            )}
          </AuthField>
        </div>
      ),
    },
  },
  AuthFormSummary: {
    empty: {
      element: <AuthFormSummary failure={null} summaryRef={{current: null}} />,
    },
    failure: {
      element: (
        <AuthFormSummary
          failure={new AuthFailure('wrong-credentials')}
          summaryRef={{current: null}}
        />
      ),
    },
  },
  CapsLockHint: {
    off: {element: <CapsLockHint isOn={false} />},
    on: {element: <CapsLockHint isOn />},
  },
  CheckYourMail: {
    link: {
      element: (
        <CheckYourMail
          address="ada@gmail.com"
          onOtherAddress={ignore}
          onResend={() => Promise.resolve()}
        >
          We sent a message to <strong>ada@gmail.com</strong>.
        </CheckYourMail>
      ),
    },
    code: {
      element: (
        <CheckYourMail
          address={longNamed.email}
          form={<SubmitButton busy={false}>Sign in</SubmitButton>}
          onResend={() => Promise.resolve()}
        >
          We sent a code to <strong>{longNamed.email}</strong>.
        </CheckYourMail>
      ),
    },
    noWayToResend: {
      element: (
        <CheckYourMail address="ada@example.com">
          We sent a message to <strong>ada@example.com</strong>.
        </CheckYourMail>
      ),
    },
  },
  EmailField: {
    plain: {
      element: <EmailField autoComplete="email" failure={undefined} />,
    },
    nameToo: {
      element: (
        <EmailField autoComplete="username" failure={undefined} takesName />
      ),
    },
    failure: {
      element: <EmailField autoComplete="email" failure="email-invalid" />,
    },
  },
  ForeignFrameNote: {shown: {element: <ForeignFrameNote />}},
  OwnFields: {
    plain: {element: <OwnFields failures={{}} fields={ownFields} />},
    filled: {
      element: (
        <OwnFields
          failures={{}}
          fields={ownFields}
          values={{company: 'Analytical Engines', size: 'small', news: true}}
        />
      ),
    },
    failures: {
      element: (
        <OwnFields
          failures={{
            company: 'field-missing',
            size: 'field-not-chosen',
            news: 'field-not-ticked',
          }}
          fields={ownFields}
        />
      ),
    },
  },
  PasswordField: {
    current: {
      element: (
        <PasswordField autoComplete="current-password" failure={undefined} />
      ),
    },
    new: {
      element: (
        <PasswordField
          autoComplete="new-password"
          failure={undefined}
          limits={limits}
        />
      ),
    },
    shown: {
      element: (
        <PasswordField
          autoComplete="new-password"
          failure={undefined}
          limits={limits}
        />
      ),
      play: async (root) => {
        await type(root, 'password', 'correct horse battery staple');
        await press(root, 'Show');
      },
    },
    failure: {
      element: (
        <PasswordField
          autoComplete="new-password"
          failure="password-too-short"
          limits={limits}
        />
      ),
    },
  },
  PasswordStrength: {
    empty: {element: <PasswordStrength password="" />},
    common: {element: <PasswordStrength password="password123" />},
    personal: {
      element: (
        <PasswordStrength about={['Lovelace']} password="lovelace1815" />
      ),
    },
    weak: {element: <PasswordStrength password="tr0ub4dor" />},
    fair: {element: <PasswordStrength password="correct horse b" />},
    strong: {
      element: <PasswordStrength password="correct horse battery staple" />,
    },
  },
  Skeleton: {shown: {element: <Skeleton height="6rem" />}},
  SubmitButton: {
    plain: {element: <SubmitButton busy={false}>Save</SubmitButton>},
    busy: {element: <SubmitButton busy>Save</SubmitButton>},
    block: {
      element: (
        <SubmitButton busy={false} className="button--block">
          Create account
        </SubmitButton>
      ),
    },
    blockBusy: {
      element: (
        <SubmitButton busy className="button--block">
          Create account
        </SubmitButton>
      ),
    },
  },
  TryAgain: {
    shown: {element: <TryAgain code="unreachable" onRetry={ignore} />},
  },
};
