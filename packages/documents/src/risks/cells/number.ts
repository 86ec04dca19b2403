/** "1", "1.", "#1", "R-01", "1.0" (a spreadsheet's number): 1. Null for anything else. */
export function parseNumber(text: string): number | null {
  const match = /^(?:#|nr\.?|r(?:isico)?)?[\s-]?0*(\d{1,4})(?:[.,]0)?\s?[.):]?$/iu.exec(text.trim());
  const number = Number(match?.[1] ?? 0);
  return number > 0 ? number : null;
}
