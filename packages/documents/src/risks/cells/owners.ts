import { foldText, HARD_BREAK, normaliseText } from './hyphenation.ts';

/**
 * The owners in a cell: "XONAR en gemeenten" are two. Where semicolons stand, only those separate, so that a name may
 * hold a comma or "en" itself.
 */
export function parseOwners(cell: string): readonly string[] {
  const names = cell.includes(';')
    ? cell.split(';')
    : cell
        .split(HARD_BREAK)
        .flatMap((line) =>
          normaliseText(line).split(/\s*[,/+&|]\s*|\s+(?:en|and|alsmede|samen met)(?:\s+|$)/iu),
        );
  const cleaned = names.map((name) =>
    normaliseText(name)
      .replace(/^[-–•*·]\s*|[.,]+$/gu, '')
      .trim(),
  );
  return [...new Set(cleaned.filter((name) => name !== '' && name !== '-'))];
}

/** The inverse of `parseOwners`: a text that reads back as the same names. */
export function formatOwners(owners: readonly string[]): string {
  const [only] = owners;
  if (owners.length === 1 && only !== undefined)
    return parseOwners(only).length === 1 && parseOwners(only)[0] === only ? only : `${only};`;
  return owners.join('; ');
}

/**
 * The usual spelling of each owner in one register: spellings that differ only in accents or capitals are one party, and
 * the one written most often stands. Key: spelling as read.
 */
export function usualSpellings(owners: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const usual = new Map<string, string>();
  for (const [owner, count] of counts) {
    const folded = foldText(owner);
    const best = usual.get(folded);
    if (best === undefined || count > (counts.get(best) ?? 0)) usual.set(folded, owner);
  }
  return new Map([...counts.keys()].map((owner) => [owner, usual.get(foldText(owner)) ?? owner]));
}
