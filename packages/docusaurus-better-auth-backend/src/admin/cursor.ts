/** Where a page of a list ended: a time, and an id among those of that time. */
export type Cursor = {microseconds: string; id: string};

/** The time that a cursor's parameter holds, in SQL. */
export function timeOfCursor(parameter: string): string {
  return `('epoch'::timestamptz + ${parameter}::float8 * interval '1 microsecond')`;
}

/** A time column as a cursor holds it: exact, which a JavaScript Date is not. */
export function microsecondsOf(column: string): string {
  return `(extract(epoch from ${column}) * 1000000)::bigint::text`;
}

export function readCursor(cursor: string | undefined): Cursor | null {
  const [microseconds, id] = cursor?.split('.') ?? [];
  return microseconds !== undefined && id !== undefined
    ? {microseconds, id}
    : null;
}

/** The cursor after a page; null where the list ends with it. */
export function nextCursor(
  rows: readonly Cursor[],
  limit: number,
): string | null {
  const last = rows[limit - 1];
  return rows.length > limit && last ? `${last.microseconds}.${last.id}` : null;
}
