import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {useLanguageTag} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/admin';
import AdminFigures from '@theme/AdminFigures';
import AdminTime from '@theme/AdminTime';
import type {Props} from '@theme/AdminConsentReport';
import styles from './styles.module.css';

const given = (
  <Translate
    id="theme.betterAuth.adminConsent.given"
    description="The heading over how often readers agreed"
  >
    Given
  </Translate>
);

const withdrawn = (
  <Translate
    id="theme.betterAuth.adminConsent.withdrawn"
    description="The heading over how often readers withdrew their consent"
  >
    Withdrawn
  </Translate>
);

/** Consents in numbers: nothing in it tells who. */
export default function AdminConsentReport({report}: Props): ReactNode {
  const number = new Intl.NumberFormat(useLanguageTag());
  return (
    <>
      <p>
        <Translate
          id="theme.betterAuth.adminConsent.intro"
          description="Above the numbers of consents"
        >
          Decisions count for good, those of deleted accounts too. “In force”
          counts the accounts of now.
        </Translate>
      </p>
      <AdminFigures
        figures={[
          {
            label: translate({
              id: 'theme.betterAuth.adminConsent.inForceTotal',
              message: 'In force',
              description: 'A large number: accounts that agree now',
            }),
            value: report.in_force,
          },
          {
            label: translate({
              id: 'theme.betterAuth.adminConsent.givenTotal',
              message: 'Given',
              description: 'A large number: how often readers agreed',
            }),
            value: report.given,
          },
          {
            label: translate({
              id: 'theme.betterAuth.adminConsent.withdrawnTotal',
              message: 'Withdrawn',
              description: 'A large number: how often readers withdrew consent',
            }),
            value: report.withdrawn,
          },
        ]}
      />
      {report.by_version.length === 0 ? (
        <p>
          <Translate
            id="theme.betterAuth.adminConsent.none"
            description="In place of the table while nobody has decided"
          >
            Nobody has decided yet.
          </Translate>
        </p>
      ) : (
        <>
          <table className={styles.table}>
            <caption className={styles.caption}>
              <Translate
                id="theme.betterAuth.adminConsent.byVersion"
                description="The title of the table by version of the text"
              >
                By version of the text
              </Translate>
            </caption>
            <thead>
              <tr>
                <th scope="col">
                  <Translate
                    id="theme.betterAuth.adminConsent.version"
                    description="The heading over versions of the consent text"
                  >
                    Version
                  </Translate>
                </th>
                <th scope="col">
                  <Translate
                    id="theme.betterAuth.adminConsent.inForce"
                    description="The heading over how many accounts agree now"
                  >
                    In force
                  </Translate>
                </th>
                <th scope="col">{given}</th>
                <th scope="col">{withdrawn}</th>
              </tr>
            </thead>
            <tbody>
              {report.by_version.map((row) => (
                <tr key={row.version}>
                  <th scope="row">{row.version}</th>
                  <td>{number.format(row.in_force)}</td>
                  <td>{number.format(row.given)}</td>
                  <td>{number.format(row.withdrawn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <details>
            <summary className={styles.summary}>
              <Translate
                id="theme.betterAuth.adminConsent.byDay"
                description="Unfolds the table by day"
              >
                By day
              </Translate>
            </summary>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">
                    <Translate
                      id="theme.betterAuth.adminConsent.day"
                      description="The heading over days, which are UTC's"
                    >
                      Day (UTC)
                    </Translate>
                  </th>
                  <th scope="col">{given}</th>
                  <th scope="col">{withdrawn}</th>
                </tr>
              </thead>
              <tbody>
                {report.by_day.map((row) => (
                  <tr key={row.day}>
                    <th scope="row">
                      <AdminTime at={row.day} dateOnly />
                    </th>
                    <td>{number.format(row.given)}</td>
                    <td>{number.format(row.withdrawn)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </>
  );
}
