import React, {useEffect, useState, type ReactNode} from 'react';
import {
  drawQrCode,
  type QrModules,
} from 'docusaurus-theme-better-auth/client/forms';
import type {Props} from '@theme/QrCode';
import styles from './styles.module.css';

/** A QR code: dark on white, since cameras read no other in dark mode. */
export default function QrCode({text, label}: Props): ReactNode {
  const [modules, setModules] = useState<QrModules | null>(null);
  useEffect(() => {
    let isWanted = true;
    drawQrCode(text).then(
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
