// @ts-check
/* global document, MutationObserver, requestAnimationFrame, window */

/**
 * What a page tells of its own loading.
 *
 * @typedef {object} Observed
 * @property {number | null} hydratedAt
 * @property {number | null} keyableAt When a key typed in the first field counted.
 * @property {number} firstPaint
 * @property {number} lcp
 * @property {number} cls
 * @property {{start: number, duration: number}[]} longTasks
 */

/** Runs in the page, before anything of its own; nothing from outside is in reach. */
export const observePage = () => {
  /** @type {Observed} */
  const observed = {
    hydratedAt: null,
    keyableAt: null,
    firstPaint: 0,
    lcp: 0,
    cls: 0,
    longTasks: [],
  };
  Object.assign(window, {observed});
  const watch = (
    /** @type {string} */ type,
    /** @type {(entry: any) => void} */ take,
  ) => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(take);
    }).observe({type, buffered: true});
  };
  watch('paint', ({name, startTime}) => {
    if (name === 'first-contentful-paint') {
      observed.firstPaint = startTime;
    }
  });
  watch('largest-contentful-paint', ({startTime}) => {
    observed.lcp = startTime;
  });
  watch('layout-shift', ({value, hadRecentInput}) => {
    observed.cls += hadRecentInput ? 0 : value;
  });
  watch('longtask', ({startTime, duration}) => {
    observed.longTasks.push({start: startTime, duration});
  });
  const look = () => {
    const {documentElement} = document;
    if (documentElement?.dataset.hasHydrated === 'true') {
      observed.hydratedAt ??= performance.now();
    }
    const field = document.querySelector('main form input:not([type=hidden])');
    // React answers for a field from when it has put its props on it.
    if (
      field &&
      Object.keys(field).some((key) => key.startsWith('__reactProps'))
    ) {
      observed.keyableAt ??= performance.now();
    }
  };
  new MutationObserver(look).observe(document, {
    attributes: true,
    childList: true,
    subtree: true,
  });
  const eachFrame = () => {
    look();
    if (observed.hydratedAt === null || performance.now() < 30_000) {
      requestAnimationFrame(eachFrame);
    }
  };
  eachFrame();
};
