import type {AuthFeature} from '../auth/authOptions.js';
import type {BackendConfig} from '../config.js';
import type {Database} from '../database/openDatabase.js';
import type {ReaderData} from '../privacy/readerData.js';
import type {Route} from '../http/route.js';
import {createPreferenceStore} from '../preferences/preferenceStore.js';
import {createMailFeature} from './mailFeature.js';
import type {Mailer} from './mailer.js';
import {createMailer, createOutboxMailer} from './mailer.js';
import {isOutboxExposed, readMailMode} from './mailMode.js';
import {createKnownDevicesStore} from './knownDevices.js';
import {createOutbox} from './outbox.js';
import {createOutboxRoutes} from './outboxRoutes.js';
import type {ReaderMail} from './readerMail.js';
import {createReaderMail} from './readerMail.js';

/** Everything about e-mail that the backend is put together of. */
export type Mail = {
  /** Empty where there is no mail: what needs it is off. */
  features: AuthFeature[];
  /** Writes to readers; null where there is no mail. */
  letters: ReaderMail | null;
  routes: Route[];
  /** Waits until what was written is sent or given up. */
  settle(): Promise<void>;
  /** Sends what is waiting. Call it before the database is closed. */
  close(): Promise<void>;
};

function createSmtpMailer(config: BackendConfig): Mailer {
  const {smtpUrl, mailFrom, production, log} = config;
  if (smtpUrl === null || mailFrom === null) {
    throw new Error('Mail needs SMTP_URL and MAIL_FROM.');
  }
  return createMailer({smtpUrl, from: mailFrom, production, log});
}

/** Nothing is asked or sent before the first message. */
export function createMail(
  config: BackendConfig,
  database: Database,
  readerData: ReaderData,
): Mail {
  const mode = readMailMode(config);
  if (mode === 'off') {
    if (isOutboxExposed(config)) {
      config.log({
        level: 'warn',
        event: 'mail-off',
        problem: `HOST: "${config.hostname}" lets other machines in, and the outbox would show them links that sign in. So there is no mail. Set HOST to 127.0.0.1 for the outbox, or set SMTP_URL and MAIL_FROM.`,
      });
    }
    return {
      features: [],
      letters: null,
      routes: [],
      settle: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
  }
  readerData.register(createKnownDevicesStore(database));
  const {log} = config;
  const outbox = createOutbox();
  const mailer =
    mode === 'outbox'
      ? createOutboxMailer(outbox, config.url, log)
      : createSmtpMailer(config);
  const preferences = createPreferenceStore(database);
  const mail = createReaderMail({
    config,
    mailer,
    log,
    readSavedLocale: async (userId) => (await preferences.get(userId)).locale,
  });
  return {
    features: [createMailFeature(config, mail)],
    letters: mail,
    routes: mode === 'outbox' ? createOutboxRoutes(outbox) : [],
    settle: () => mail.settle(),
    close: () => mail.close(),
  };
}
