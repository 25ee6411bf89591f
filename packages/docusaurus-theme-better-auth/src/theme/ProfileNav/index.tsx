import React, {useRef, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import 'docusaurus-theme-better-auth/words/profile';
import type {Props} from '@theme/ProfileNav';
import styles from './styles.module.css';

/**
 * The profile's sections, or the admin panel's: a list beside them, or one
 * that unfolds above.
 */
export default function ProfileNav({
  sections,
  current,
  title,
}: Props): ReactNode {
  const foldRef = useRef<HTMLDetailsElement>(null);
  const label =
    title ??
    translate({
      id: 'theme.betterAuth.profile.sections',
      message: 'Your profile',
      description: "The name of the list of the profile's sections",
    });
  const list = (
    <ul className={clsx('menu__list', styles.list)}>
      {sections.map(({name, title: section, path}) => (
        <li className="menu__list-item" key={name}>
          <Link
            aria-current={name === current ? 'page' : undefined}
            className={clsx(
              'menu__link',
              name === current && 'menu__link--active',
            )}
            onClick={() => {
              foldRef.current?.removeAttribute('open');
            }}
            to={path}
          >
            {section}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <nav aria-label={label}>
      <div className={styles.wide}>
        <p className={styles.label}>{label}</p>
        {list}
      </div>
      <details className={styles.narrow} ref={foldRef}>
        <summary className={styles.summary}>
          {label}
          <span className={styles.current}>
            {sections.find(({name}) => name === current)?.title}
          </span>
        </summary>
        {list}
      </details>
    </nav>
  );
}
