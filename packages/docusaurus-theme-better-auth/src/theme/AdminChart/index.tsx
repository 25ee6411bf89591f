import React, {useId, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  chartMarks,
  chartTop,
  summariseChart,
} from 'docusaurus-theme-better-auth/client/admin';
import {useLanguageTag} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/admin';
import type {Props} from '@theme/AdminChart';
import styles from './styles.module.css';

/** Beyond this many bars no gap is left between them. */
const GAPS_UP_TO = 60;

/** Bars by day: one series, so that no colour has to be told from another. */
export default function AdminChart({title, unit, points}: Props): ReactNode {
  const id = useId();
  const languageTag = useLanguageTag();
  const number = new Intl.NumberFormat(languageTag);
  const dayFormat = new Intl.DateTimeFormat(languageTag, {
    day: 'numeric',
    month: 'short',
    // The report's days are UTC's.
    timeZone: 'UTC',
  });
  const wordsOfDay = (day: string) => dayFormat.format(new Date(day));

  const top = chartTop(points.map(({value}) => value));
  const {highest} = summariseChart(points);
  const highestAt = highest === null ? 0 : points.indexOf(highest) + 0.5;
  const gap = points.length > GAPS_UP_TO ? 0 : 0.15;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) {
    return null;
  }
  const summary =
    highest === null
      ? translate(
          {
            id: 'theme.betterAuth.adminUsage.chartEmpty',
            message: 'None on any day from {first} to {last}.',
            description: 'Says in words that a chart has no bar',
          },
          {first: wordsOfDay(first.day), last: wordsOfDay(last.day)},
        )
      : translate(
          {
            id: 'theme.betterAuth.adminUsage.chartSummary',
            message: 'From {first} to {last}: most on {day}, with {value}.',
            description: 'Says in words what a chart of counts by day shows',
          },
          {
            first: wordsOfDay(first.day),
            last: wordsOfDay(last.day),
            day: wordsOfDay(highest.day),
            value: number.format(highest.value),
          },
        );
  return (
    <figure aria-labelledby={id} className={styles.figure}>
      <figcaption className={styles.title} id={id}>
        {title}
      </figcaption>
      <div className={styles.plot}>
        <div aria-hidden="true" className={styles.marks}>
          {chartMarks(top).map((mark) => (
            <span key={mark}>{number.format(mark)}</span>
          ))}
        </div>
        <div className={styles.area}>
          <svg
            aria-label={summary}
            className={styles.svg}
            preserveAspectRatio="none"
            role="img"
            viewBox={`0 0 ${String(points.length)} ${String(top)}`}
          >
            {chartMarks(top).map((mark) => (
              <line
                className={styles.line}
                key={mark}
                x1={0}
                x2={points.length}
                y1={top - mark}
                y2={top - mark}
              />
            ))}
            {points.map(({day, value}, index) => (
              <rect
                className={styles.bar}
                height={value}
                key={day}
                width={1 - 2 * gap}
                x={index + gap}
                y={top - value}
              />
            ))}
          </svg>
          {highest !== null && (
            <span
              aria-hidden="true"
              className={styles.highest}
              style={{
                insetBlockEnd: `${String((highest.value / top) * 100)}%`,
                left: `clamp(1rem, ${String((highestAt / points.length) * 100)}%, calc(100% - 1rem))`,
              }}
            >
              {number.format(highest.value)}
            </span>
          )}
        </div>
        <div aria-hidden="true" className={styles.days}>
          <span>{wordsOfDay(first.day)}</span>
          <span>{wordsOfDay(last.day)}</span>
        </div>
      </div>
      <details className={styles.table}>
        <summary>
          <Translate
            id="theme.betterAuth.adminUsage.asTable"
            description="Unfolds the numbers behind a chart"
          >
            Show as a table
          </Translate>
        </summary>
        <table>
          <caption className={styles.caption}>{title}</caption>
          <thead>
            <tr>
              <th scope="col">
                <Translate
                  id="theme.betterAuth.adminUsage.day"
                  description="The heading over days, which are UTC's"
                >
                  Day (UTC)
                </Translate>
              </th>
              <th scope="col">{unit}</th>
            </tr>
          </thead>
          <tbody>
            {[...points].reverse().map(({day, value}) => (
              <tr key={day}>
                <th scope="row">{wordsOfDay(day)}</th>
                <td>{number.format(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
