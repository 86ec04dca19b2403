const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t\r]/;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe goes before what could start one. A text that already
 * has apostrophes there gets one more, so that `unguardCell` gives every text back.
 */
export function guardCell(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of `guardCell`. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && LOOKS_LIKE_FORMULA.test(text) ? text.slice(1) : text;
}
