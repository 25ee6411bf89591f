import {useCallback} from 'react';
import {useLocation} from '@docusaurus/router';
import {saveReturnPoint} from '../session/returnPointSlot';
import {formPaths} from './formPaths';
import {useAuthSettings} from './useAuthSettings';

/**
 * A link to the sign-in page that leads back to this page, hash and scroll.
 * Null where the site has turned its sign-in page off. Spread it on a `Link`.
 */
export function useSignInLink(): {to: string; onClick: () => void} | null {
  const settings = useAuthSettings();
  const {signIn} = settings.paths;
  const {pathname, search, hash} = useLocation();
  const here = pathname + search + hash;
  // From one of our forms the way back is the one that it has already.
  const isForm = formPaths(settings).includes(pathname.replace(/\/$/, ''));
  const back = isForm ? new URLSearchParams(search).get('redirect') : here;
  const onClick = useCallback(() => {
    if (!isForm) {
      saveReturnPoint(here);
    }
  }, [isForm, here]);
  return signIn === null
    ? null
    : {
        to:
          back === null
            ? signIn
            : `${signIn}?redirect=${encodeURIComponent(back)}`,
        onClick,
      };
}
