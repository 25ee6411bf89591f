import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/admin';
import AdminChart from '@theme/AdminChart';
import AdminFigures from '@theme/AdminFigures';
import type {Props} from '@theme/AdminUsageReport';

/** Usage in numbers and charts; nothing in it tells who. */
export default function AdminUsageReport({report}: Props): ReactNode {
  const oldestFirst = [...report.days].reverse();
  const sumOf = (count: 'sign_ups' | 'questions') =>
    report.days.reduce((sum, day) => sum + day[count], 0);
  return (
    <>
      <AdminFigures
        figures={[
          {
            label: translate({
              id: 'theme.betterAuth.adminUsage.signUpsTotal',
              message: 'Sign-ups',
              description: 'A large number: new accounts in the time shown',
            }),
            value: sumOf('sign_ups'),
          },
          {
            label: translate({
              id: 'theme.betterAuth.adminUsage.questionsTotal',
              message: 'Questions',
              description: 'A large number: questions in the time shown',
            }),
            value: sumOf('questions'),
          },
          ...(report.seen
            ? [
                {
                  label: translate({
                    id: 'theme.betterAuth.adminUsage.seenDay',
                    message: 'Signed in within a day',
                    description: 'A large number: accounts seen lately',
                  }),
                  value: report.seen.day,
                },
                {
                  label: translate({
                    id: 'theme.betterAuth.adminUsage.seenWeek',
                    message: 'Within a week',
                    description: 'A large number: accounts seen lately',
                  }),
                  value: report.seen.week,
                },
                {
                  label: translate({
                    id: 'theme.betterAuth.adminUsage.seenMonth',
                    message: 'Within 30 days',
                    description: 'A large number: accounts seen lately',
                  }),
                  value: report.seen.month,
                },
              ]
            : []),
        ]}
      />
      <AdminChart
        points={oldestFirst.map(({day, sign_ups}) => ({day, value: sign_ups}))}
        title={translate({
          id: 'theme.betterAuth.adminUsage.signUps',
          message: 'Sign-ups by day',
          description: 'The title of a chart',
        })}
        unit={translate({
          id: 'theme.betterAuth.adminUsage.signUpsUnit',
          message: 'Sign-ups',
          description: 'The heading over counts of new accounts',
        })}
      />
      <AdminChart
        points={oldestFirst.map(({day, active_readers}) => ({
          day,
          value: active_readers,
        }))}
        title={translate({
          id: 'theme.betterAuth.adminUsage.activeReaders',
          message: 'Active readers by day',
          description:
            'The title of a chart: who signed in or changed something',
        })}
        unit={translate({
          id: 'theme.betterAuth.adminUsage.activeReadersUnit',
          message: 'Readers',
          description: 'The heading over counts of active readers',
        })}
      />
      <AdminChart
        points={oldestFirst.map(({day, questions}) => ({
          day,
          value: questions,
        }))}
        title={translate({
          id: 'theme.betterAuth.adminUsage.questions',
          message: 'Questions by day',
          description: 'The title of a chart: questions to Ask',
        })}
        unit={translate({
          id: 'theme.betterAuth.adminUsage.questionsUnit',
          message: 'Questions',
          description: 'The heading over counts of questions',
        })}
      />
    </>
  );
}
