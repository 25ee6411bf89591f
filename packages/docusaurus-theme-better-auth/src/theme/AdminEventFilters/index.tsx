import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {EVENT_KINDS} from 'docusaurus-theme-better-auth/client/admin';
import 'docusaurus-theme-better-auth/words/admin';
import AdminEventKind from '@theme/AdminEventKind';
import AuthField from '@theme/AuthField';
import type {Props} from '@theme/AdminEventFilters';
import styles from './styles.module.css';

/** Which events are shown. Each choice counts at once. */
export default function AdminEventFilters({
  filter,
  onChange,
}: Props): ReactNode {
  return (
    <div className={styles.filters}>
      <AuthField
        failure={undefined}
        label={translate({
          id: 'theme.betterAuth.adminEvents.kind',
          message: 'Kind',
          description: 'The label of the choice of a kind of events',
        })}
      >
        {(field) => (
          <select
            {...field}
            onChange={(event) => {
              onChange({kind: event.target.value});
            }}
            value={filter.kind ?? ''}
          >
            <option value="">
              {translate({
                id: 'theme.betterAuth.adminEvents.allKinds',
                message: 'All kinds',
                description: 'The choice of every kind of events',
              })}
            </option>
            {EVENT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                <AdminEventKind kind={kind} />
              </option>
            ))}
          </select>
        )}
      </AuthField>
      <AuthField
        failure={undefined}
        label={translate({
          id: 'theme.betterAuth.adminEvents.outcome',
          message: 'Outcome',
          description: 'The label of the choice of an outcome',
        })}
      >
        {(field) => (
          <select
            {...field}
            onChange={(event) => {
              onChange({outcome: event.target.value});
            }}
            value={filter.outcome ?? ''}
          >
            <option value="">
              {translate({
                id: 'theme.betterAuth.adminEvents.allOutcomes',
                message: 'All outcomes',
                description: 'The choice of every outcome',
              })}
            </option>
            <option value="success">
              {translate({
                id: 'theme.betterAuth.adminEvents.success',
                message: 'Succeeded',
                description: 'What became of an event',
              })}
            </option>
            <option value="failure">
              {translate({
                id: 'theme.betterAuth.adminEvents.failure',
                message: 'Failed',
                description: 'What became of an event',
              })}
            </option>
            <option value="refused">
              {translate({
                id: 'theme.betterAuth.adminEvents.refused',
                message: 'Refused',
                description: 'What became of an event: it was not even tried',
              })}
            </option>
          </select>
        )}
      </AuthField>
      <AuthField
        failure={undefined}
        label={translate({
          id: 'theme.betterAuth.adminEvents.since',
          message: 'From (UTC)',
          description: 'The label of the first day whose events are shown',
        })}
      >
        {(field) => (
          <input
            {...field}
            max={filter.until}
            onChange={(event) => {
              onChange({since: event.target.value});
            }}
            type="date"
            value={filter.since ?? ''}
          />
        )}
      </AuthField>
      <AuthField
        failure={undefined}
        label={translate({
          id: 'theme.betterAuth.adminEvents.until',
          message: 'To (UTC)',
          description: 'The label of the last day whose events are shown',
        })}
      >
        {(field) => (
          <input
            {...field}
            min={filter.since}
            onChange={(event) => {
              onChange({until: event.target.value});
            }}
            type="date"
            value={filter.until ?? ''}
          />
        )}
      </AuthField>
      {Object.values(filter).some(Boolean) && (
        <button
          className="button button--link padding-horiz--none"
          onClick={() => {
            onChange({
              kind: undefined,
              outcome: undefined,
              since: undefined,
              until: undefined,
            });
          }}
          type="button"
        >
          <Translate
            id="theme.betterAuth.adminEvents.reset"
            description="Shows all events again"
          >
            Show all
          </Translate>
        </button>
      )}
    </div>
  );
}
