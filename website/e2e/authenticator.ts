import type {CDPSession, Page} from '@playwright/test';

/** A device that keeps passkeys, as Chromium plays it. */
export type Authenticator = {
  /** Whether its owner touches it when it asks. */
  setPresence: (isThere: boolean) => Promise<void>;
  countPasskeys: () => Promise<number>;
  /** Whether its owner is the one they say they are: a fingerprint that fits. */
  setVerified: (isVerified: boolean) => Promise<void>;
};

/** Plugs a device into the page's browser that keeps and syncs passkeys. */
export async function plugInAuthenticator(page: Page): Promise<Authenticator> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable', {enableUI: false});
  const {authenticatorId} = await session.send(
    'WebAuthn.addVirtualAuthenticator',
    {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
        defaultBackupEligibility: true,
        defaultBackupState: true,
      },
    },
  );
  return {
    setPresence: async (enabled) => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', {
        authenticatorId,
        enabled,
      });
    },
    setVerified: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', {
        authenticatorId,
        isUserVerified,
      });
    },
    countPasskeys: async () => {
      const {credentials} = await session.send('WebAuthn.getCredentials', {
        authenticatorId,
      });
      return credentials.length;
    },
  };
}
