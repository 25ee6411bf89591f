/** The way out for an admin who looks at the site as a reader. */
export {stopImpersonating} from '../session/impersonation';
