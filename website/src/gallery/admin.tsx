import React from 'react';
import AdminAnswer from '@theme/AdminAnswer';
import AdminChart from '@theme/AdminChart';
import AdminConsentPage from '@theme/AdminConsentPage';
import AdminConsentReport from '@theme/AdminConsentReport';
import AdminEventFilters from '@theme/AdminEventFilters';
import AdminEventKind from '@theme/AdminEventKind';
import AdminEventList from '@theme/AdminEventList';
import AdminEventsPage from '@theme/AdminEventsPage';
import AdminFigures from '@theme/AdminFigures';
import AdminLayout from '@theme/AdminLayout';
import AdminTime from '@theme/AdminTime';
import AdminUsagePage from '@theme/AdminUsagePage';
import AdminUsageReport from '@theme/AdminUsageReport';
import {EVENT_KINDS} from 'docusaurus-theme-better-auth/client/admin';
import {AuthFailure} from 'docusaurus-theme-better-auth/client/forms';
import {ignore} from './acts';
import {consentReport, events, usage} from './listings';
import {pageProps} from './pageProps';
import * as people from './people';
import type {Room, Shown} from './shown';

const layoutOf = (session: Shown['session']): Shown => ({
  alone: 'page',
  ...(session && {session}),
  element: (
    <AdminLayout section="users" title="Users">
      {() => null}
    </AdminLayout>
  ),
});
const points = usage.days.map(({day, questions}) => ({day, value: questions}));
const session = people.signedIn(people.admin);
const empty = {given: 0, withdrawn: 0, in_force: 0, by_version: [], by_day: []};

export const admin: Room = {
  AdminAnswer: {
    loading: {
      element: (
        <AdminAnswer
          answer={{data: undefined, error: null, refetch: ignore}}
          skeletonHeight="6rem"
        >
          {() => null}
        </AdminAnswer>
      ),
    },
    failure: {
      element: (
        <AdminAnswer
          answer={{
            data: undefined,
            error: new AuthFailure('unreachable'),
            refetch: ignore,
          }}
          skeletonHeight="6rem"
        >
          {() => null}
        </AdminAnswer>
      ),
    },
    stale: {
      element: (
        <AdminAnswer
          answer={{
            data: 'What was there before.',
            error: new AuthFailure('unreachable'),
            refetch: ignore,
          }}
          skeletonHeight="6rem"
        >
          {(data) => data}
        </AdminAnswer>
      ),
    },
  },
  AdminChart: {
    plain: {
      element: (
        <AdminChart points={points} title="Questions by day" unit="Questions" />
      ),
    },
    nothing: {
      element: (
        <AdminChart
          points={points.map(({day}) => ({day, value: 0}))}
          title="Questions by day"
          unit="Questions"
        />
      ),
    },
    oneDay: {
      element: (
        <AdminChart
          points={points.slice(1, 2)}
          title="Questions by day"
          unit="Questions"
        />
      ),
    },
    table: {
      element: (
        <AdminChart
          points={points.slice(0, 7)}
          title="Questions by day"
          unit="Questions"
        />
      ),
      play: (root) => {
        root.querySelector('details')?.setAttribute('open', '');
        return Promise.resolve();
      },
    },
  },
  AdminConsentPage: {
    plain: {
      alone: 'page',
      session,
      element: <AdminConsentPage {...pageProps} />,
    },
  },
  AdminConsentReport: {
    plain: {element: <AdminConsentReport report={consentReport} />},
    empty: {element: <AdminConsentReport report={empty} />},
  },
  AdminEventFilters: {
    plain: {element: <AdminEventFilters filter={{}} onChange={ignore} />},
    filtered: {
      element: (
        <AdminEventFilters
          filter={{kind: 'sign-in', outcome: 'failure', since: '2026-11-01'}}
          onChange={ignore}
        />
      ),
    },
  },
  AdminEventKind: {
    all: {
      element: (
        <ul>
          {[...EVENT_KINDS, 'a-kind-of-a-newer-backend'].map((kind) => (
            <li key={kind}>
              <AdminEventKind kind={kind} />
            </li>
          ))}
        </ul>
      ),
    },
  },
  AdminEventList: {some: {element: <AdminEventList events={events} />}},
  AdminEventsPage: {
    plain: {
      alone: 'page',
      session,
      element: <AdminEventsPage {...pageProps} />,
    },
    none: {
      alone: 'page',
      session,
      known: {events: {events: [], next_cursor: null}},
      element: <AdminEventsPage {...pageProps} />,
    },
  },
  AdminFigures: {
    plain: {
      element: (
        <AdminFigures
          figures={[
            {label: 'In force', value: 1_190},
            {label: 'Signed in within a day', value: 41},
            {label: 'Questions', value: 1_234_567},
          ]}
        />
      ),
    },
  },
  AdminLayout: {
    loading: layoutOf(people.loading),
    signedOut: layoutOf(people.signedOut),
    notAdmin: layoutOf(people.signedIn(people.ada)),
    unreachable: layoutOf(people.degradedUnknown),
  },
  AdminTime: {
    time: {element: <AdminTime at="2026-11-20T09:14:00Z" />},
    date: {element: <AdminTime at="2026-11-20T09:14:00Z" dateOnly />},
  },
  AdminUsagePage: {
    plain: {alone: 'page', session, element: <AdminUsagePage {...pageProps} />},
    loading: {
      alone: 'page',
      session,
      known: {usage: 'loading'},
      element: <AdminUsagePage {...pageProps} />,
    },
  },
  AdminUsageReport: {
    plain: {element: <AdminUsageReport report={usage} />},
    noSessions: {
      element: <AdminUsageReport report={{...usage, seen: null}} />,
    },
  },
};
