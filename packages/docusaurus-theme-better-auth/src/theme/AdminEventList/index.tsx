import React, {type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/admin';
import AdminDevice from '@theme/AdminDevice';
import AdminEventKind from '@theme/AdminEventKind';
import AdminTime from '@theme/AdminTime';
import type {Props} from '@theme/AdminEventList';
import type {AuthEventRecord} from 'better-auth-reader-profile/contract';
import styles from './styles.module.css';

/** A shape beside each word, so that a column is read at a glance. */
const SHAPES: Record<AuthEventRecord['outcome'], string> = {
  success: '✓',
  failure: '✕',
  refused: '–',
};

function OutcomeWords({outcome}: Pick<AuthEventRecord, 'outcome'>): ReactNode {
  switch (outcome) {
    case 'success':
      return (
        <Translate
          id="theme.betterAuth.adminEvents.success"
          description="What became of an event"
        >
          Succeeded
        </Translate>
      );
    case 'failure':
      return (
        <Translate
          id="theme.betterAuth.adminEvents.failure"
          description="What became of an event"
        >
          Failed
        </Translate>
      );
    case 'refused':
      return (
        <Translate
          id="theme.betterAuth.adminEvents.refused"
          description="What became of an event: it was not even tried"
        >
          Refused
        </Translate>
      );
  }
}

function Who({event}: {event: AuthEventRecord}): ReactNode {
  return (
    <>
      {event.reader === null ? (
        <Translate
          id="theme.betterAuth.adminEvents.nobody"
          description="In place of a reader's name in the list: unknown or erased"
        >
          Unknown
        </Translate>
      ) : (
        <code title={event.reader}>{event.reader.slice(0, 8)}</code>
      )}
      {event.target !== null && (
        <span className={styles.line}>
          <Translate
            id="theme.betterAuth.adminEvents.target"
            description="The reader to whom an admin did it, by the name that stands for them"
            values={{
              target: (
                <code title={event.target}>{event.target.slice(0, 8)}</code>
              ),
            }}
          >
            {'to {target}'}
          </Translate>
        </span>
      )}
    </>
  );
}

/** Newest first; one line each, or a few where there is little room. */
export default function AdminEventList({events}: Props): ReactNode {
  return (
    <ul className={styles.events}>
      {events.map((event) => (
        <li className={styles.event} key={event.id}>
          <span className={styles.time}>
            <AdminTime at={event.time} />
          </span>
          <span className={styles.kind}>
            <AdminEventKind kind={event.kind} />
          </span>
          <span>
            <span aria-hidden="true" className={styles.shape}>
              {SHAPES[event.outcome]}
            </span>{' '}
            <OutcomeWords outcome={event.outcome} />
            {event.code !== null && (
              <>
                {' '}
                <code className={styles.code}>{event.code}</code>
              </>
            )}
          </span>
          <span className={styles.who}>
            <Who event={event} />
            <span className={styles.device}>
              <AdminDevice browser={event.browser} os={event.os} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
