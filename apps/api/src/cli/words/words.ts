import type { Language } from '@regietafel/contracts/core/language';
import { en } from './en.ts';
import { nl, type WordKey } from './nl.ts';

const CATALOGUE: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { nl, en };

/** Gives the sentence of a key in the language of the run, with its `{values}` filled in. */
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return (key, values = {}) =>
    CATALOGUE[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
