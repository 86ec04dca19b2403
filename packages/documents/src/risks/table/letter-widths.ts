/**
 * Widths of letters relative to each other, as in most sans serif types (thousandths of the letter size). They serve to
 * guess where a word begins within a run of known width, which needs no more than this.
 */
const WIDTHS: readonly (readonly [number, RegExp])[] = [
  [220, /[ijl|'’]/],
  [278, /[\s.,:;!ftI/]/],
  [333, /[r()-]/],
  [500, /[ckszvxy]/],
  [720, /[wA-HK-LN-VX-Z&]/],
  [840, /[mM%]/],
  [940, /W/],
];
const USUAL = 556;

/** Width of a text in thousandths of the letter size, roughly. */
export function roughWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([, pattern]) => pattern.test(letter))?.[0] ?? USUAL;
  return width;
}
