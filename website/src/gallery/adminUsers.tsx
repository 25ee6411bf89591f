import React from 'react';
import AdminBanDialog from '@theme/AdminBanDialog';
import AdminDevice from '@theme/AdminDevice';
import AdminPager from '@theme/AdminPager';
import AdminQuestion from '@theme/AdminQuestion';
import AdminUserActs from '@theme/AdminUserActs';
import AdminUserBadges from '@theme/AdminUserBadges';
import AdminUserDetails from '@theme/AdminUserDetails';
import AdminUserList from '@theme/AdminUserList';
import AdminUserSearch from '@theme/AdminUserSearch';
import AdminUsersPage from '@theme/AdminUsersPage';
import {fails, ignore, succeeds} from './acts';
import {userSessions, users} from './listings';
import {pageProps} from './pageProps';
import * as people from './people';
import {presses, submit} from './play';
import type {Room, Shown} from './shown';

const session = people.signedIn(people.admin);
const [plain] = users;
const banned = {...plain, banned: true, ban_reason: 'Advertised, twice.'};
const admin = {...plain, role: 'admin'};
const acts = {
  onAct: succeeds,
  onDone: ignore,
  onImpersonate: succeeds,
  sessionCount: 2,
};
const details = {
  isSelf: false,
  onAct: succeeds,
  onClose: ignore,
  onImpersonate: succeeds,
};
const ban = {name: plain.name, onClose: ignore, onDone: ignore};
const asks = (words: string, user = plain): Shown => ({
  alone: 'dialog',
  element: <AdminUserActs {...acts} user={user} />,
  play: presses(words),
});

export const adminUsers: Room = {
  AdminBanDialog: {
    plain: {
      alone: 'dialog',
      element: <AdminBanDialog {...ban} onBan={succeeds} />,
    },
    failure: {
      alone: 'dialog',
      element: <AdminBanDialog {...ban} onBan={fails('account-protected')} />,
      play: (root) => submit(root),
    },
  },
  AdminDevice: {
    known: {element: <AdminDevice browser="Firefox" os="Linux" />},
    unknown: {element: <AdminDevice browser="other" os="other" />},
  },
  AdminPager: {
    first: {element: <AdminPager onBack={null} onNext={ignore} />},
    middle: {element: <AdminPager onBack={ignore} onNext={ignore} />},
    last: {element: <AdminPager onBack={ignore} onNext={null} />},
  },
  AdminQuestion: {
    plain: {
      alone: 'dialog',
      element: (
        <AdminQuestion
          confirm="Lift the ban"
          onClose={ignore}
          onConfirm={succeeds}
          onDone={ignore}
          title="Lift the ban?"
        >
          <p>What it means.</p>
        </AdminQuestion>
      ),
    },
    dangerous: {
      alone: 'dialog',
      element: (
        <AdminQuestion
          confirm="End all sessions"
          isDangerous
          onClose={ignore}
          onConfirm={succeeds}
          onDone={ignore}
          title="End all sessions?"
        >
          <p>What is lost.</p>
        </AdminQuestion>
      ),
    },
  },
  AdminUserActs: {
    plain: {element: <AdminUserActs {...acts} user={plain} />},
    banned: {element: <AdminUserActs {...acts} user={banned} />},
    admin: {
      element: <AdminUserActs {...acts} sessionCount={0} user={admin} />,
    },
    promote: asks('Make an admin'),
    impersonate: asks('View the site'),
  },
  AdminUserBadges: {
    all: {
      element: (
        <AdminUserBadges
          isSelf
          user={{...banned, role: 'admin', email_verified: false}}
        />
      ),
    },
  },
  AdminUserDetails: {
    plain: {
      alone: 'part',
      element: (
        <AdminUserDetails {...details} sessions={userSessions} user={plain} />
      ),
    },
    banned: {
      alone: 'part',
      element: (
        <AdminUserDetails {...details} sessions={[]} user={users[2] ?? plain} />
      ),
    },
    self: {
      alone: 'part',
      element: (
        <AdminUserDetails
          {...details}
          isSelf
          sessions={undefined}
          user={admin}
        />
      ),
    },
  },
  AdminUserList: {
    some: {
      element: <AdminUserList onOpen={ignore} selfId="grace" users={users} />,
    },
  },
  AdminUserSearch: {
    plain: {
      element: <AdminUserSearch busy={false} onSearch={ignore} search="" />,
    },
  },
  AdminUsersPage: {
    list: {
      alone: 'page',
      session,
      element: <AdminUsersPage {...pageProps} />,
    },
    none: {
      alone: 'page',
      session,
      known: {users: {users: [], next_cursor: null}},
      element: <AdminUsersPage {...pageProps} />,
    },
    one: {
      alone: 'page',
      session,
      search: {user: 'katherine'},
      element: <AdminUsersPage {...pageProps} />,
    },
  },
};
