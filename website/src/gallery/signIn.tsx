import React, {useEffect, useState, type ReactNode} from 'react';
import AlreadySignedIn from '@theme/AlreadySignedIn';
import AuthDivider from '@theme/AuthDivider';
import GuestButton from '@theme/GuestButton';
import LastUsedBadge from '@theme/LastUsedBadge';
import MethodButton from '@theme/MethodButton';
import MethodIcon from '@theme/MethodIcon';
import ProviderButton from '@theme/ProviderButton';
import ReturnNote from '@theme/ReturnNote';
import SignInAfter from '@theme/SignInAfter';
import SignInBefore from '@theme/SignInBefore';
import SignInButton from '@theme/SignInButton';
import SignInByMail from '@theme/SignInByMail';
import SignInCodeForm from '@theme/SignInCodeForm';
import SignInDialog from '@theme/SignInDialog';
import ByCode from '@theme/SignInDialog/ByCode';
import SignInForm from '@theme/SignInForm';
import SignInMailForm from '@theme/SignInMailForm';
import SignInMethods from '@theme/SignInMethods';
import SignInPage from '@theme/SignInPage';
import {useSignInLink} from 'docusaurus-theme-better-auth/client';
import {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';
import {ignore} from './acts';
import {pageProps} from './pageProps';
import {arabic, longNamed, signedIn, signedOut} from './people';
import {BUSY, find, press, sends, submit, type} from './play';
import {SLOW} from './standIn';
import type {Room} from './shown';

/** As if the reader had come from this page by a link to sign in. */
function FromHere({children}: {children: ReactNode}): ReactNode {
  const link = useSignInLink();
  const [isKept, setIsKept] = useState(false);
  useEffect(() => {
    link?.onClick();
    const frame = requestAnimationFrame(() => {
      setIsKept(true);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once: each render has a link of its own
  }, []);
  return isKept && children;
}

const form = <SignInForm onSecondStep={ignore} onSignedIn={ignore} />;
const password = 'correct horse battery staple';

export const signIn: Room = {
  AlreadySignedIn: {
    plain: {
      alone: 'page',
      element: (reader) => <AlreadySignedIn reader={reader} />,
    },
    longName: {
      alone: 'page',
      session: signedIn(longNamed),
      element: (reader) => <AlreadySignedIn reader={reader} />,
    },
  },
  AuthDivider: {shown: {element: <AuthDivider />}},
  GuestButton: {
    plain: {element: <GuestButton onSignedIn={ignore} />},
    failure: {
      element: <GuestButton onSignedIn={ignore} />,
      play: async (root) => {
        await press(root, 'Continue as guest');
        await find(root, '[aria-live]', 'Too many');
      },
    },
  },
  LastUsedBadge: {shown: {element: <LastUsedBadge />}},
  MethodButton: {
    link: {
      element: (
        <MethodButton icon={<MethodIcon method="link" />} isLast={false} to="/">
          E-mail me a link
        </MethodButton>
      ),
    },
    last: {
      element: (
        <MethodButton
          busy={false}
          failure={null}
          icon={<MethodIcon provider={{id: 'github', name: 'GitHub'}} />}
          isLast
          onClick={ignore}
        >
          Continue with GitHub
        </MethodButton>
      ),
    },
    longAndLast: {
      element: (
        <MethodButton
          busy={false}
          failure={null}
          icon={<MethodIcon provider={{id: 'long', name: 'University'}} />}
          isLast
          onClick={ignore}
        >
          Continue with University of Somewhere Rather Long
        </MethodButton>
      ),
    },
    busy: {
      element: (
        <MethodButton
          busy
          failure={null}
          icon={<MethodIcon method="passkey" />}
          isLast={false}
          onClick={ignore}
        >
          Sign in with a passkey
        </MethodButton>
      ),
    },
    failure: {
      element: (
        <MethodButton
          busy={false}
          failure={new AuthFailure('provider-failed')}
          icon={<MethodIcon provider={{id: 'github', name: 'GitHub'}} />}
          isLast={false}
          onClick={ignore}
        >
          Continue with GitHub
        </MethodButton>
      ),
    },
  },
  MethodIcon: {
    link: {element: <MethodIcon method="link" />},
    code: {element: <MethodIcon method="code" />},
    guest: {element: <MethodIcon method="guest" />},
    passkey: {element: <MethodIcon method="passkey" />},
    provider: {
      element: <MethodIcon provider={{id: 'github', name: 'GitHub'}} />,
    },
  },
  ProviderButton: {
    plain: {
      element: <ProviderButton provider={{id: 'github', name: 'GitHub'}} />,
    },
    failure: {
      element: <ProviderButton provider={{id: 'github', name: 'GitHub'}} />,
      play: async (root) => {
        await press(root, 'Continue with GitHub');
        await find(root, '[aria-live]', 'does not work');
      },
    },
  },
  ReturnNote: {
    shown: {
      element: (
        <FromHere>
          <ReturnNote />
        </FromHere>
      ),
    },
  },
  // What a site's owner fills in: the theme's own renders nothing.
  SignInAfter: {empty: {element: <SignInAfter />}},
  SignInBefore: {empty: {element: <SignInBefore />}},
  SignInButton: {shown: {session: signedOut, element: <SignInButton />}},
  SignInByMail: {
    link: {
      alone: 'page',
      session: signedOut,
      element: <SignInByMail footer="" kind="link" onSignedIn={ignore} />,
    },
    linkSent: {
      alone: 'page',
      session: signedOut,
      element: <SignInByMail footer="" kind="link" onSignedIn={ignore} />,
      play: async (root) => {
        await type(root, 'email', 'ada@gmail.com');
        await submit(root, '[aria-disabled="true"]');
      },
    },
    codeSent: {
      alone: 'page',
      session: signedOut,
      element: <SignInByMail footer="" kind="code" onSignedIn={ignore} />,
      play: async (root) => {
        await type(root, 'email', longNamed.email);
        await submit(root, '[name="code"]');
      },
    },
  },
  SignInCodeForm: {
    failure: {
      element: <SignInCodeForm email="ada@example.com" onSignedIn={ignore} />,
      play: sends({code: '111111'}),
    },
  },
  SignInDialog: {
    open: {
      alone: 'dialog',
      element: <SignInDialog onClose={ignore} onSignedIn={ignore} />,
    },
  },
  'SignInDialog/ByCode': {
    address: {element: <ByCode onSignedIn={ignore} />},
    sent: {
      element: <ByCode onSignedIn={ignore} />,
      play: sends({email: 'ada@example.com'}, '[name="code"]'),
    },
  },
  SignInForm: {
    plain: {element: form},
    passwordOnly: {
      element: form,
      capabilities: {methods: ['email_password'], passwordReset: false},
    },
    captcha: {
      element: form,
      capabilities: {
        captcha: {provider: 'cloudflare-turnstile', siteKey: 'gallery'},
      },
    },
    missing: {element: form, play: (root) => submit(root)},
    refused: {
      element: form,
      play: sends({email: 'ada@example.com', password}),
    },
    busy: {element: form, play: sends({email: SLOW, password}, BUSY)},
  },
  SignInMailForm: {
    link: {element: <SignInMailForm kind="link" onSent={ignore} />},
    code: {element: <SignInMailForm kind="code" onSent={ignore} />},
    missing: {
      element: <SignInMailForm kind="code" onSent={ignore} />,
      play: (root) => submit(root),
    },
  },
  SignInMethods: {
    all: {
      session: signedOut,
      element: (
        <SignInMethods form="password" onSignedIn={ignore} task="sign-in" />
      ),
    },
    signUp: {
      session: signedOut,
      element: (
        <SignInMethods form="password" onSignedIn={ignore} task="sign-up" />
      ),
    },
  },
  SignInPage: {
    plain: {
      alone: 'page',
      session: signedOut,
      element: <SignInPage {...pageProps} />,
    },
    passwordOnly: {
      alone: 'page',
      session: signedOut,
      capabilities: {methods: ['email_password'], socialProviders: []},
      element: <SignInPage {...pageProps} />,
    },
    failure: {
      alone: 'page',
      session: signedOut,
      element: <SignInPage {...pageProps} />,
      play: (root) => submit(root),
    },
    signedIn: {
      alone: 'page',
      session: signedIn(arabic),
      element: <SignInPage {...pageProps} />,
    },
  },
};
