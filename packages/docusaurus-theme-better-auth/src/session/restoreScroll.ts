import type {ClientModule} from '@docusaurus/types';

let awaited: {url: string; scrollY: number} | null = null;

/** Scrolls there once the router has shown that page, and no other. */
export function scrollAfterNavigation(point: {
  url: string;
  scrollY: number;
}): void {
  awaited = point;
}

/** Docusaurus calls this, after its own scrolling to the top or the hash. */
export const onRouteDidUpdate: ClientModule['onRouteDidUpdate'] = ({
  location,
}) => {
  if (!awaited) {
    return;
  }
  const {url, scrollY} = awaited;
  awaited = null;
  // The router decodes paths, and a URL encodes them.
  const here = new URL(
    location.pathname + location.search + location.hash,
    window.location.origin,
  );
  if (here.pathname + here.search + here.hash === url) {
    // Docusaurus then moves focus to the top of the new page, which scrolls.
    requestAnimationFrame(() => {
      window.scrollTo(0, scrollY);
    });
  }
};
