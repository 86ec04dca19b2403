import type { Language } from './language.ts';

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  nl: ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

/** A count as a running sentence writes it: one to twelve in letters, any other in the figures of the language. */
export function countInWords(count: number, language: Language): string {
  return WORDS[language][count - 1] ?? new Intl.NumberFormat(language).format(count);
}
