/** Whether a word may be broken with a hyphen between two letters, so that joining gives the same word again. */
function mayBreak(word: string, at: number): boolean {
  if (!/^[\p{L}]{8,}[.,;]?$/u.test(word) || at < 2 || at > word.length - 3) return false;
  const left = word.charAt(at - 1);
  const right = word.charAt(at);
  // Between a consonant and a vowel, as Dutch syllables mostly part; capitals stay whole.
  return /[bcdfghklmnprstvz]/u.test(right) && /[\p{Ll}]/u.test(left) && /^\p{Lu}?\p{Ll}+[.,;]?$/u.test(word);
}

const KEPT = /^(?:cao|btw|ggz|zzp|kpi|ict|mjop|ova|gi|e|ex|oud|niet|non|vice|pro|anti)$/iu;

/** Breaks a text over lines of at most `width` by a measure of length, with hyphens where words allow it. */
export function wrap(
  text: string,
  width: number,
  lengthOf: (text: string) => number = (t) => t.length,
): string[] {
  const lines: string[] = [];
  let line = '';
  const extended = (part: string) => (line === '' ? part : `${line} ${part}`);
  const fits = (part: string) => lengthOf(extended(part)) <= width;
  const endLine = () => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const pieces = fits(word) ? [word] : breakWord(word, fits);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0 || !fits(piece)) endLine();
      line = extended(piece);
    }
  }
  endLine();
  return lines;
}

/** A word in two with a hyphen, the first part as long as fits; whole when it may not be broken. */
function breakWord(word: string, fits: (part: string) => boolean): string[] {
  for (let at = word.length - 3; at >= 2; at--)
    if (mayBreak(word, at) && !KEPT.test(word.slice(0, at)) && fits(`${word.slice(0, at)}-`))
      return [`${word.slice(0, at)}-`, word.slice(at)];
  return [word];
}
