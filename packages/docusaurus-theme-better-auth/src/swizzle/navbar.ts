import {safe, type SwizzleComponents} from './safe';

export const navbarComponents: SwizzleComponents = {
  AuthNavbarItem: {
    ...safe,
    description: 'The navbar item of type "custom-auth"',
  },
  'AuthNavbarItem/AccountMenu': {
    ...safe,
    description: 'The avatar and the menu of a signed-in reader',
  },
  'AuthNavbarItem/Mobile': {
    ...safe,
    description: "The account's entries in the mobile sidebar",
  },
  'AuthNavbarItem/SignInLink': {
    ...safe,
    description: 'The link to the sign-in page',
  },
  ReaderAvatar: {...safe, description: "The reader's image or initials"},
};
