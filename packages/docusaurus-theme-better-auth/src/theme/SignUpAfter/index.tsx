import type {ReactNode} from 'react';

/** A place for the site's own content: below the sign-up form. */
export default function SignUpAfter(): ReactNode {
  return null;
}
