import type {ReactNode} from 'react';

/** A place for the site's own content: below the sign-in form and the other methods. */
export default function SignInAfter(): ReactNode {
  return null;
}
