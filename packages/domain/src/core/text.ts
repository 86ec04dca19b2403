/** A text without the white space that only typesetting put there: NFC, every run of white space one space, trimmed. */
export function collapseSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * A text reduced to its letters and digits, for recognising a name: without case, diacritics, spaces or punctuation.
 * "Midden IJssel / Oost Veluwe" and "Midden-IJssel/Oost-Veluwe" fold to the same.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

/**
 * How alike two texts are after folding, from 0 to 1: the Dice coefficient of their letter pairs counted with repetition,
 * `2·|common pairs| / (|pairs a| + |pairs b|)` (Dice 1945). Texts that fold to the same are 1, also the empty ones.
 */
export function textSimilarity(a: string, b: string): number {
  const [left, right] = [foldName(a), foldName(b)];
  if (left === right) return 1;
  const pairs = countPairs(left);
  const total = Math.max(0, left.length - 1) + Math.max(0, right.length - 1);
  let common = 0;
  for (const [pair, count] of countPairs(right)) common += Math.min(count, pairs.get(pair) ?? 0);
  return total === 0 ? 0 : (2 * common) / total;
}

function countPairs(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
