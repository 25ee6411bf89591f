import {safe, type SwizzleComponents} from './safe';

export const mdxComponents: SwizzleComponents = {
  AuthDegraded: {
    ...safe,
    description: 'Shows its content while the backend is out of reach',
  },
  AuthLoading: {
    ...safe,
    description: 'Shows its content until it is known who reads',
  },
  Background: {...safe, description: 'One alternative of ForBackground'},
  ForBackground: {
    ...safe,
    description: "Alternatives by the reader's background",
  },
  ReaderValue: {
    ...safe,
    description: "The reader's name, e-mail address or username",
  },
  RequireSignIn: {
    ...safe,
    description:
      'Content for signed-in readers, else the way to sign in; visibility, not protection',
  },
  SignedIn: {...safe, description: 'Shows its content to signed-in readers'},
  SignedOut: {
    ...safe,
    description: 'Shows its content to readers who are not signed in',
  },
};
