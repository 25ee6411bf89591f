// The second step has an address of its own: a reload does not lose it.
const STEP = 'step';
const BACKGROUND = 'background';

/** Whether a query is that of the sign-up page's second step. */
export function isBackgroundStep(search: string): boolean {
  return new URLSearchParams(search).get(STEP) === BACKGROUND;
}

/** A query, with the way back it holds, that leads to the second step. */
export function backgroundStepQuery(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('method');
  params.set(STEP, BACKGROUND);
  return `?${params.toString()}`;
}
