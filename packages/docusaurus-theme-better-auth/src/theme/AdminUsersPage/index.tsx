import React, {useCallback, type ReactNode} from 'react';
import {useHistory} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {
  useAdminUser,
  useAdminUsers,
  useListPages,
} from 'docusaurus-theme-better-auth/client/admin';
import 'docusaurus-theme-better-auth/words/admin';
import AdminAnswer from '@theme/AdminAnswer';
import AdminLayout from '@theme/AdminLayout';
import AdminPager from '@theme/AdminPager';
import AdminUserDetails from '@theme/AdminUserDetails';
import AdminUserList from '@theme/AdminUserList';
import AdminUserSearch from '@theme/AdminUserSearch';
import type {Props} from '@theme/AdminUsersPage';

type Pages = ReturnType<typeof useListPages>;

function User({
  id,
  selfId,
  mayImpersonate,
  onClose,
}: {
  id: string;
  selfId: string;
  mayImpersonate: boolean;
  onClose: () => void;
}): ReactNode {
  const {user, sessions, act, impersonate} = useAdminUser(id);
  const history = useHistory();
  const home = useBaseUrl('/');
  return (
    <AdminAnswer answer={user} skeletonHeight="24rem">
      {(data) => (
        <AdminUserDetails
          isSelf={id === selfId}
          onAct={act}
          onClose={onClose}
          onImpersonate={
            mayImpersonate
              ? async () => {
                  await impersonate();
                  history.push(home);
                }
              : undefined
          }
          sessions={sessions.data?.sessions}
          user={data}
        />
      )}
    </AdminAnswer>
  );
}

function Users({pages, selfId}: {pages: Pages; selfId: string}): ReactNode {
  const {search, cursor, setSearch, open, next, back} = pages;
  const users = useAdminUsers({search, cursor});
  return (
    <>
      <AdminUserSearch
        busy={users.isFetching}
        onSearch={setSearch}
        search={search}
      />
      <AdminAnswer answer={users} skeletonHeight="28rem">
        {(data) => (
          <>
            <p aria-live="polite" role="status">
              {data.users.length === 0 && (
                <Translate
                  id="theme.betterAuth.adminUsers.none"
                  description="In place of the list: no account fits the search"
                >
                  No account has this in its name or e-mail address.
                </Translate>
              )}
            </p>
            {data.users.length > 0 && (
              <AdminUserList
                onOpen={(user) => {
                  open({user});
                }}
                selfId={selfId}
                users={data.users}
              />
            )}
            <AdminPager
              onBack={back}
              onNext={
                data.next_cursor === null
                  ? null
                  : () => {
                      next(data.next_cursor ?? '');
                    }
              }
            />
          </>
        )}
      </AdminAnswer>
    </>
  );
}

export default function AdminUsersPage(_props: Props): ReactNode {
  const pages = useListPages();
  const id = pages.query.get('user');
  const {open} = pages;
  const close = useCallback(() => {
    open({user: undefined});
  }, [open]);
  return (
    <AdminLayout
      section="users"
      title={translate({
        id: 'theme.betterAuth.adminUsers.title',
        message: 'Users',
        description: 'The title of the page',
      })}
    >
      {(reader, {impersonation}) =>
        id === null ? (
          <Users pages={pages} selfId={reader.id} />
        ) : (
          <User
            id={id}
            key={id}
            mayImpersonate={impersonation}
            onClose={close}
            selfId={reader.id}
          />
        )
      }
    </AdminLayout>
  );
}
