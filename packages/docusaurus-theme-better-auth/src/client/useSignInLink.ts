import {useCallback} from 'react';
import {useLocation} from '@docusaurus/router';
import {saveReturnPoint} from '../session/returnPointSlot';
import {useAuthSettings} from './useAuthSettings';

/**
 * A link to the sign-in page that leads back to this page, hash and scroll.
 * Null where the site has turned its sign-in page off. Spread it on a `Link`.
 */
export function useSignInLink(): {to: string; onClick: () => void} | null {
  const {signInPath} = useAuthSettings();
  const {pathname, search, hash} = useLocation();
  const here = pathname + search + hash;
  const onClick = useCallback(() => {
    saveReturnPoint(here);
  }, [here]);
  return signInPath === null
    ? null
    : {to: `${signInPath}?redirect=${encodeURIComponent(here)}`, onClick};
}
