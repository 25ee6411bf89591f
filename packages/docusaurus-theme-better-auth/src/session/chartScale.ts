/**
 * The top of a chart's axis: the smallest round number, with a whole half, that
 * nothing rises above.
 */
export function chartTop(values: readonly number[]): number {
  const max = Math.max(0, ...values);
  for (let power = 1; ; power *= 10) {
    const top = [2, 4, 6, 8, 10]
      .map((step) => step * power)
      .find((candidate) => candidate >= max);
    if (top !== undefined) {
      return top;
    }
  }
}

/** A chart's marks, from the top down: the top, its half, nothing. */
export function chartMarks(top: number): number[] {
  return [top, top / 2, 0];
}

/** What a chart's bars say in one sentence. Of equals, the first counts. */
export function summariseChart<Point extends {value: number}>(
  points: readonly Point[],
): {total: number; highest: Point | null} {
  let highest: Point | null = null;
  let total = 0;
  for (const point of points) {
    total += point.value;
    if (point.value > (highest?.value ?? 0)) {
      highest = point;
    }
  }
  return {total, highest};
}
