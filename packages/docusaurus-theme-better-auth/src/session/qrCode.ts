/** The dark modules of a QR code: one SVG path, in a square of this size. */
export type QrModules = {size: number; path: string};

/** Light modules around the code, without which cameras don't find it. */
const QUIET_ZONE = 4;

/** Draws each dark module as a square of a single path. */
export async function drawQrCode(text: string): Promise<QrModules> {
  // Only those who set up an app need it.
  const {encode} = await import('uqr');
  const {data, size} = encode(text, {border: QUIET_ZONE});
  const path = data
    .flatMap((row, y) =>
      row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')),
    )
    .join('');
  return {size, path};
}
