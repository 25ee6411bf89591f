/** Takes what is to be done where a later step fails. */
export type OnFailure = (close: () => unknown) => void;

/**
 * Opens several things, one after the other. Where a step fails, what was
 * opened before it is closed, the last one first.
 *
 * @throws What the step throws; that closing fails too is not told.
 */
export async function closeOnFailure<Opened>(
  open: (onFailure: OnFailure) => Promise<Opened>,
): Promise<Opened> {
  const closers: (() => unknown)[] = [];
  try {
    return await open((close) => {
      closers.push(close);
    });
  } catch (error) {
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch {
        // The reason for the failure says more.
      }
    }
    throw error;
  }
}
