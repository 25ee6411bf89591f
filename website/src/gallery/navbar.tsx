import React, {type ReactNode} from 'react';
import AuthNavbarItem from '@theme/AuthNavbarItem';
import AccountMenu from '@theme/AuthNavbarItem/AccountMenu';
import Mobile from '@theme/AuthNavbarItem/Mobile';
import SignInLink from '@theme/AuthNavbarItem/SignInLink';
import ImpersonationBanner from '@theme/ImpersonationBanner';
import ReaderAvatar from '@theme/ReaderAvatar';
import {
  ada,
  admin,
  arabic,
  degraded,
  degradedUnknown,
  loading,
  longNamed,
  signedIn,
  signedOut,
} from './people';
import {find} from './play';
import type {Room, Shown} from './shown';

const items = [{label: 'Billing', to: '/'}];

/** Holds an open menu, which hangs from the right end of a navbar. */
function Bar({children}: {children: ReactNode}): ReactNode {
  return (
    <div style={{display: 'flex', justifyContent: 'right', minHeight: '18rem'}}>
      <div className="dropdown dropdown--right">{children}</div>
    </div>
  );
}

const itemOf = (session: Shown['session'], button = ''): Shown => ({
  ...(session && {session}),
  element: (
    <div style={{display: 'flex'}}>
      <AuthNavbarItem items={items} />
    </div>
  ),
  ...(button && {
    play: async (root) => {
      await find(root, button);
    },
  }),
});
const menuOf = (session: 'signed-in' | 'degraded', reader = ada): Shown => ({
  alone: 'part',
  element: (
    <Bar>
      <AccountMenu items={items} session={{status: session, reader}} />
    </Bar>
  ),
  play: async (root) => {
    (await find(root, 'button')).click();
    await find(root, '[role="menu"]');
  },
});
const entriesOf = (session: 'signed-in' | 'degraded', reader = ada): Shown => ({
  element: (
    <ul className="menu__list">
      <Mobile items={items} session={{status: session, reader}} />
    </ul>
  ),
});

export const navbar: Room = {
  AuthNavbarItem: {
    loading: itemOf(loading),
    signedOut: itemOf(signedOut),
    signedIn: itemOf(signedIn(ada), 'button'),
    degraded: itemOf(degraded, 'button'),
    degradedUnknown: itemOf(degradedUnknown, 'button'),
    mobileSignedOut: {
      session: signedOut,
      element: (
        <ul className="menu__list">
          <AuthNavbarItem mobile />
        </ul>
      ),
    },
  },
  'AuthNavbarItem/AccountMenu': {
    open: menuOf('signed-in'),
    admin: menuOf('signed-in', admin),
    longName: menuOf('signed-in', longNamed),
    rightToLeft: menuOf('signed-in', arabic),
    degraded: menuOf('degraded'),
  },
  'AuthNavbarItem/Mobile': {
    plain: entriesOf('signed-in'),
    longName: entriesOf('signed-in', longNamed),
    degraded: entriesOf('degraded'),
  },
  'AuthNavbarItem/SignInLink': {
    shown: {element: <SignInLink className="navbar__link" />},
  },
  ImpersonationBanner: {
    plain: {
      alone: 'part',
      element: <ImpersonationBanner reader={ada} />,
    },
    longName: {
      alone: 'part',
      element: <ImpersonationBanner reader={longNamed} />,
    },
  },
  ReaderAvatar: {
    initials: {element: <ReaderAvatar degraded={false} reader={ada} />},
    arabic: {element: <ReaderAvatar degraded={false} reader={arabic} />},
    picture: {
      element: (
        <ReaderAvatar
          degraded={false}
          reader={{...ada, image: '/img/favicon.svg'}}
        />
      ),
    },
    degraded: {element: <ReaderAvatar degraded reader={ada} />},
    unknown: {element: <ReaderAvatar degraded reader={null} />},
  },
};
