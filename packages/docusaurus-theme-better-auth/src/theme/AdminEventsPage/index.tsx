import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  readEventFilter,
  useAdminEvents,
  useListPages,
} from 'docusaurus-theme-better-auth/client/admin';
import 'docusaurus-theme-better-auth/words/admin';
import AdminAnswer from '@theme/AdminAnswer';
import AdminEventFilters from '@theme/AdminEventFilters';
import AdminEventList from '@theme/AdminEventList';
import AdminLayout from '@theme/AdminLayout';
import AdminPager from '@theme/AdminPager';
import type {Props} from '@theme/AdminEventsPage';

function Events(): ReactNode {
  const {query, cursor, set, next, back} = useListPages();
  const filter = readEventFilter(query);
  const events = useAdminEvents(filter, cursor);
  return (
    <>
      <p>
        <Translate
          id="theme.betterAuth.adminEvents.intro"
          description="Above the list of events"
        >
          Who signed in or changed an account. Readers have a name here that
          leads to nobody.
        </Translate>
      </p>
      <AdminEventFilters filter={filter} onChange={set} />
      <AdminAnswer answer={events} skeletonHeight="28rem">
        {(data) => (
          <>
            <p role="status">
              {data.events.length === 0 && (
                <Translate
                  id="theme.betterAuth.adminEvents.none"
                  description="In place of the list: no event fits the filter"
                >
                  No event fits.
                </Translate>
              )}
            </p>
            {data.events.length > 0 && <AdminEventList events={data.events} />}
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

export default function AdminEventsPage(_props: Props): ReactNode {
  return (
    <AdminLayout
      section="events"
      title={translate({
        id: 'theme.betterAuth.adminEvents.title',
        message: 'Events',
        description: 'The title of the page',
      })}
    >
      {() => <Events />}
    </AdminLayout>
  );
}
