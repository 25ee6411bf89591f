import type {ReactNode} from 'react';

/** A place for the site's own content: above the fields of the sign-up form. */
export default function SignUpBefore(): ReactNode {
  return null;
}
