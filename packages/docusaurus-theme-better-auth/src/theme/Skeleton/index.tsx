import React, {type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import 'docusaurus-theme-better-auth/words/form';
import type {Props} from '@theme/Skeleton';
import styles from './styles.module.css';

/** Holds the place of what is on its way. Not to be seen at first. */
export default function Skeleton({height}: Props): ReactNode {
  return (
    <div
      aria-label={translate({
        id: 'theme.betterAuth.skeleton.text',
        message: 'Loading',
        description: 'The name of the placeholder while something loads',
      })}
      className={styles.skeleton}
      role="status"
    >
      {/* An attribute: in the static HTML, a strict policy of the host's drops styles. */}
      <svg aria-hidden="true" className={styles.size} height={height} />
    </div>
  );
}
