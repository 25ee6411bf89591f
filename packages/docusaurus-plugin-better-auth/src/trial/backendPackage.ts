import {createRequire} from 'node:module';
import path from 'node:path';

/** The package that a site's owner installs to try accounts. */
export const BACKEND_PACKAGE = 'docusaurus-better-auth-backend';

/** The backend's module as the site finds it; null where it is not installed. */
export function findBackendPackage(siteDir: string): string | null {
  try {
    return createRequire(path.join(siteDir, 'package.json')).resolve(
      BACKEND_PACKAGE,
    );
  } catch {
    return null;
  }
}
