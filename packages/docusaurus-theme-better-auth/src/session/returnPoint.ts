import * as z from 'zod/mini';
import {returnPointSlot} from './returnPointSlot';

/** Where a reader was when they left for our pages. */
const ReturnPoint = z.object({
  /** Path, query and hash. */
  url: z.string(),
  /** The page's heading, to say where the way back leads. */
  title: z.string(),
  scrollY: z.number(),
});
export type ReturnPoint = z.infer<typeof ReturnPoint>;

/** The point that was kept in this tab, if it is there and can be read. */
export function readReturnPoint(): ReturnPoint | null {
  try {
    return ReturnPoint.parse(JSON.parse(returnPointSlot.get() ?? 'null'));
  } catch {
    return null;
  }
}

export function dropReturnPoint(): void {
  returnPointSlot.del();
}
