import React, {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {groupSecret} from 'docusaurus-theme-better-auth/client/forms';
import 'docusaurus-theme-better-auth/words/twoFactor';
import CopyButton from '@theme/CopyButton';
import QrCode from '@theme/QrCode';
import type {Props} from '@theme/AuthenticatorKey';
import styles from './styles.module.css';

/** What an authenticator app has to be told: by camera, by hand, or by a tap. */
export default function AuthenticatorKey({uri, secret}: Props): ReactNode {
  return (
    <>
      <QrCode
        label={translate({
          id: 'theme.betterAuth.twoFactorSection.qrCode',
          message:
            'QR code for your authenticator app. The key below is the same.',
          description: 'Says what the QR code is, to those who do not see it',
        })}
        text={uri}
      />
      <p className={styles.key}>
        <Translate
          id="theme.betterAuth.twoFactorSection.key"
          description="Before the secret that is typed into an app"
        >
          No camera at hand? Type this key into the app:
        </Translate>
        <br />
        <code className={styles.secret} dir="ltr">
          {groupSecret(secret)}
        </code>
        <br />
        <CopyButton text={secret}>
          <Translate
            id="theme.betterAuth.twoFactorSection.copyKey"
            description="Copies the secret"
          >
            Copy the key
          </Translate>
        </CopyButton>
      </p>
      <p>
        {/* eslint-disable-next-line @docusaurus/no-html-links -- not a page: `Link` would open it in a new tab */}
        <a href={uri}>
          <Translate
            id="theme.betterAuth.twoFactorSection.openApp"
            description="Opens an authenticator app on the same device"
          >
            Open an app on this device
          </Translate>
        </a>
      </p>
    </>
  );
}
