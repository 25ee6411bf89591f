import {ownFields} from './ownFields';
import {limits} from './people';
import type {AuthPageProps} from 'docusaurus-plugin-better-auth';

export const consent: NonNullable<AuthPageProps['consent']> = {
  version: '2026-01',
  controller: {name: 'Example Docs Ltd', url: '/'},
  text: null,
};

/** What the plugin gives to each of its pages. */
export const pageProps: AuthPageProps = {
  consent,
  password: limits,
  termsUrl: '/docs/privacy',
  privacyUrl: '/docs/privacy',
  signUpFields: ownFields,
  preferenceFields: ownFields,
};
