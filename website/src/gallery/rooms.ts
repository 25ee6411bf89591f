import {account} from './account';
import {admin} from './admin';
import {adminUsers} from './adminUsers';
import {consentRoom} from './consent';
import {failures} from './failures';
import {form} from './form';
import {mdx} from './mdx';
import {navbar} from './navbar';
import {preferences} from './preferences';
import {recovery} from './recovery';
import {security} from './security';
import {signIn} from './signIn';
import {signUp} from './signUp';
import {twoFactor} from './twoFactor';
import type {Room} from './shown';

const CARD = '22rem';
const SECTION = '34rem';
const PANEL = '34rem';

/** All rooms: what hangs in them, and how wide it is at least. */
export const ROOMS: Readonly<
  Record<string, {title: string; width: string; components: Room}>
> = {
  navbar: {title: 'Navbar item', width: SECTION, components: navbar},
  form: {title: 'Parts of forms', width: CARD, components: form},
  failures: {title: 'Failures', width: CARD, components: failures},
  signIn: {title: 'Signing in', width: CARD, components: signIn},
  signUp: {title: 'Signing up', width: CARD, components: signUp},
  recovery: {title: 'Links and recovery', width: CARD, components: recovery},
  twoFactor: {title: 'Two-factor', width: SECTION, components: twoFactor},
  account: {title: 'Account', width: SECTION, components: account},
  security: {title: 'Security', width: SECTION, components: security},
  consent: {
    title: 'Consent and privacy',
    width: SECTION,
    components: consentRoom,
  },
  preferences: {title: 'Preferences', width: SECTION, components: preferences},
  admin: {title: 'Admin reports', width: PANEL, components: admin},
  adminUsers: {title: 'Admin users', width: PANEL, components: adminUsers},
  mdx: {title: 'Components for docs', width: SECTION, components: mdx},
};
