import React, {useEffect, useState, type ReactNode} from 'react';
import type {Props} from '@theme/QrCode';
import styles from './styles.module.css';

/** Light modules around the code, without which cameras don't find it. */
const QUIET_ZONE = 4;

type Modules = {size: number; path: string};

/** Draws each dark module as a square of a single path. */
async function draw(text: string): Promise<Modules> {
  // Only those who set up an app need it.
  const {encode} = await import('uqr');
  const {data, size} = encode(text, {border: QUIET_ZONE});
  const path = data
    .flatMap((row, y) =>
      row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')),
    )
    .join('');
  return {size, path};
}

/** A QR code: dark on white, since cameras read no other in dark mode. */
export default function QrCode({text, label}: Props): ReactNode {
  const [modules, setModules] = useState<Modules | null>(null);
  useEffect(() => {
    let isWanted = true;
    draw(text).then(
      (drawn) => {
        if (isWanted) {
          setModules(drawn);
        }
      },
      // The secret beside it says the same.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [text]);
  return (
    <div className={styles.frame}>
      {modules && (
        <svg
          aria-label={label}
          className={styles.code}
          role="img"
          shapeRendering="crispEdges"
          viewBox={`0 0 ${modules.size} ${modules.size}`}
        >
          <title>{label}</title>
          <rect fill="#fff" height="100%" width="100%" />
          <path d={modules.path} fill="#000" />
        </svg>
      )}
    </div>
  );
}
