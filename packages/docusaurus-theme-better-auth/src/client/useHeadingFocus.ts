import {useEffect, useRef, type RefObject} from 'react';
import {useHistory} from '@docusaurus/router';

/**
 * For a page's heading. A reader who came by a link within the site, or by the
 * last step, is told where they are; one who opened the address is left where
 * the browser was.
 */
export function useHeadingFocus(
  title: string,
): RefObject<HTMLHeadingElement | null> {
  const {action} = useHistory();
  const ref = useRef<HTMLHeadingElement>(null);
  const first = useRef(title);
  const cameByNavigation = action !== 'POP';
  useEffect(() => {
    // Another title on the same page is the next step, which the reader took.
    if (cameByNavigation || first.current !== title) {
      ref.current?.focus({preventScroll: true});
    }
  }, [cameByNavigation, title]);
  return ref;
}
