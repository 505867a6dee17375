/**
 * A number drawn as a row of black and white cells, at the foot of a page that a picture is taken of: who takes it sees
 * by them that this very page is in it, and not the one before or half of it. It is cut off before anybody gets it.
 */
export const markBits = 24;
/** CSS pixels of a cell, in both directions. */
export const markCell = 4;

/**
 * The number in the cells' own row, or `null` where something else is there.
 * @param pixels four bytes each
 * @param scale device pixels in a CSS pixel
 */
export function readMark(pixels: Uint8Array, width: number, scale: number): number | null {
  let mark = 0;
  const middle = Math.floor((markCell * scale) / 2);
  for (let bit = 0; bit < markBits; bit += 1) {
    const x = Math.floor(bit * markCell * scale) + middle;
    const value = pixels[(middle * width + x) * 4];
    if (value === undefined || (value > 8 && value < 247)) return null;
    if (value <= 8) mark += 2 ** bit;
  }
  return mark;
}
