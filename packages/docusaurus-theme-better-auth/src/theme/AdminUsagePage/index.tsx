import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {
  useListPages,
  useUsageReport,
} from 'docusaurus-theme-better-auth/client/admin';
import {usePluralForm} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/admin';
import AdminAnswer from '@theme/AdminAnswer';
import AdminLayout from '@theme/AdminLayout';
import AdminUsageReport from '@theme/AdminUsageReport';
import AuthField from '@theme/AuthField';
import type {Props} from '@theme/AdminUsagePage';
import styles from './styles.module.css';

const SPANS = [7, 30, 90, 365];
const DEFAULT_SPAN = 30;

function Usage(): ReactNode {
  const {query, set} = useListPages();
  const {selectMessage} = usePluralForm();
  const wanted = Number(query.get('days'));
  const days = SPANS.includes(wanted) ? wanted : DEFAULT_SPAN;
  const report = useUsageReport(days);
  return (
    <>
      <div className={styles.span}>
        <AuthField
          failure={undefined}
          label={translate({
            id: 'theme.betterAuth.adminUsage.span',
            message: 'Show',
            description: 'The label of the choice of how many days are shown',
          })}
        >
          {(field) => (
            <select
              {...field}
              onChange={(event) => {
                set({days: event.target.value});
              }}
              value={days}
            >
              {SPANS.map((span) => (
                <option key={span} value={span}>
                  {selectMessage(
                    span,
                    translate(
                      {
                        id: 'theme.betterAuth.adminUsage.days',
                        message: 'The last day|The last {count} days',
                        description:
                          'A choice of how many days are shown; plural forms by "|"',
                      },
                      {count: span},
                    ),
                  )}
                </option>
              ))}
            </select>
          )}
        </AuthField>
      </div>
      <AdminAnswer answer={report} skeletonHeight="40rem">
        {(data) => <AdminUsageReport report={data} />}
      </AdminAnswer>
    </>
  );
}

export default function AdminUsagePage(_props: Props): ReactNode {
  return (
    <AdminLayout
      section="usage"
      title={translate({
        id: 'theme.betterAuth.adminUsage.title',
        message: 'Usage',
        description: 'The title of the page',
      })}
    >
      {() => <Usage />}
    </AdminLayout>
  );
}
