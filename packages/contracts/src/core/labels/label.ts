import type { Language } from '../language.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

const LABELS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { nl, en };
const UNNAMED: Readonly<Record<Language, string>> = { nl: 'Dit veld', en: 'This field' };

/**
 * The name of a field for the person, from its path (`rows.3.title`). A position in a list is told from 1, as people
 * count; a field without a label is called "this field".
 */
export function fieldLabel(language: Language, path: string): string {
  const segments = path.split('.');
  const name = segments.findLast((segment) => !isPosition(segment)) ?? '';
  const label = Object.hasOwn(LABELS[language], name) ? LABELS[language][name] : undefined;
  const position = segments.findLast(isPosition);
  if (label === undefined) return UNNAMED[language];
  return position === undefined ? label : `${label} (${Number(position) + 1})`;
}

function isPosition(segment: string): boolean {
  return /^\d+$/.test(segment);
}
