/** Break that the writer put in a cell on purpose (a paragraph or a forced line), unlike a line that merely was full. */
export const HARD_BREAK = '\u2029';

const LINE_END = /\r?\n|[\r\u2028\u2029]/;
const SOFT_HYPHEN = /\u00ad/g;
const HYPHENS = /[\u2010\u2011\u2043\ufe63\uff0d]/g;
const LIGATURES = /[\ufb00-\ufb06]/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const CONTROLS = /\p{Cc}/gu;

/** Words that keep the hyphen behind them wherever a line ends. */
const KEEPS_HYPHEN = new Set(
  'cao btw ggz zzp kpi ict mjop ova gi e ex oud niet non vice pro anti'.split(' '),
);
/**
 * Vowel pairs that Dutch reads as one sound, so that a hyphen keeps two words apart ("mede-eigenaar"). Not `ie`: that is
 * nearly always one word broken between syllables ("financi-eel").
 */
const CLASHING_VOWELS = new Set('aa ee ii oo uu ae ai au ei eu oe oi ou ui'.split(' '));

/**
 * The text of a cell as one line: words broken at line ends are joined, white space is single, and variants of one
 * character (hyphens, ligatures, composed letters) are alike, so that every file format gives the same text.
 */
export function normaliseText(text: string): string {
  const lines = cleanCharacters(text)
    .split(LINE_END)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const parts = lines.map((line, index) => {
    const seam = seamBetween(line, lines[index + 1]);
    return seam === 'joined' ? line.slice(0, -1) : line + (seam === 'spaced' ? ' ' : '');
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function cleanCharacters(text: string): string {
  return text
    .replace(SOFT_HYPHEN, '')
    .replace(INVISIBLE, '')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(HYPHENS, '-')
    .replace(CONTROLS, (control) => (LINE_END.test(control) ? control : ' '))
    .normalize('NFC');
}

/** How two lines meet: with a space, as they stand (a hyphen that belongs there), or joined without the hyphen. */
function seamBetween(above: string, below: string | undefined): 'spaced' | 'kept' | 'joined' {
  if (below === undefined || !above.endsWith('-')) return 'spaced';
  const half = above.slice(Math.max(above.lastIndexOf(' ', above.length - 2) + 1, 0), -1);
  // A dash that stands alone is no hyphen; "in- en uitstroom" are words of their own.
  if (half === '' || /^(?:en|of)\b/u.test(below)) return 'spaced';
  return keepsHyphen(half, below) ? 'kept' : 'joined';
}

function keepsHyphen(half: string, below: string): boolean {
  const word = half.split(/[^\p{L}\p{N}&]/u).at(-1) ?? '';
  if (!/^\p{Ll}/u.test(below)) return true;
  if (/\p{N}$/u.test(word) || /^[\p{Lu}&]{2,}$/u.test(word)) return true;
  if (KEEPS_HYPHEN.has(word.toLowerCase())) return true;
  // "muse-um" is one word.
  return (
    CLASHING_VOWELS.has(((word.at(-1) ?? '') + below.charAt(0)).toLowerCase()) && !below.startsWith('um')
  );
}

/** Text for comparing only: lower case, without accents and punctuation, white space single. */
export function foldText(text: string): string {
  return normaliseText(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%€]+/gu, ' ')
    .trim();
}
