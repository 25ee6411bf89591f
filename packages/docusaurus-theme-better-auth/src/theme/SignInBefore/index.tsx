import type {ReactNode} from 'react';

/** A place for the site's own content: above the fields of the sign-in form. */
export default function SignInBefore(): ReactNode {
  return null;
}
