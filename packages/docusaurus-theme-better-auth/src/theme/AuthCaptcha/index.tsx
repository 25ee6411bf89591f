import React, {useEffect, useRef, useState, type ReactNode} from 'react';
import {
  loadCaptchaWidget,
  useColorMode,
  useLanguageTag,
} from 'docusaurus-theme-better-auth/client/forms';
import AuthFailureMessage from '@theme/AuthFailureMessage';
import type {Props} from '@theme/AuthCaptcha';
import styles from './styles.module.css';

/** The backend's check against robots, by the widget of the captcha's maker. */
export default function AuthCaptcha({
  provider,
  siteKey,
  onToken,
}: Props): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const language = useLanguageTag();
  const dark = useColorMode().colorMode === 'dark';
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const frame = ref.current;
    if (!frame) {
      return undefined;
    }
    // The widget changes it, and React must not find another's elements.
    const element = frame.appendChild(document.createElement('div'));
    let isThere = true;
    loadCaptchaWidget()
      .then(({showCaptcha}) =>
        isThere
          ? showCaptcha(element, {provider, siteKey, language, dark, onToken})
          : undefined,
      )
      .catch((error: unknown) => {
        console.error(error);
        setFailed(true);
      });
    return () => {
      isThere = false;
      element.remove();
      onToken(null);
    };
  }, [dark, language, onToken, provider, siteKey]);

  return (
    <div className={styles.captcha}>
      <div ref={ref} />
      {failed && (
        <div className="alert alert--danger" role="alert">
          <AuthFailureMessage code="captcha-unavailable" />
        </div>
      )}
    </div>
  );
}
