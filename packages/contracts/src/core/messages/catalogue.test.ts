import { describe, expect, it } from 'vitest';
import { en as labelsEn } from '../labels/en.ts';
import { nl as labelsNl } from '../labels/nl.ts';
import { chooseLanguage } from '../language.ts';
import { en } from './en.ts';
import type { MessageKey } from './nl.ts';
import { nl } from './nl.ts';
import { presentMessage } from './present.ts';
import type { Sentence } from './sentence.ts';

function valuesIn(sentence: Sentence): string[] {
  const forms = typeof sentence === 'string' ? [sentence] : Object.values(sentence);
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
}

describe('the catalogue', () => {
  it.each(Object.keys(nl) as MessageKey[])('%s takes the same values in both languages', (key) => {
    expect(valuesIn(en[key])).toEqual(valuesIn(nl[key]));
  });

  it('has the same labels in both languages, none of them empty', () => {
    expect(Object.keys(labelsEn)).toEqual(Object.keys(labelsNl));
    expect([...Object.values(labelsEn), ...Object.values(labelsNl)].every((label) => label !== '')).toBe(
      true,
    );
  });

  it('tells one from several', () => {
    expect(presentMessage('nl', 'accounts.tooManyAttempts', { count: 1 })).toMatch(/over 1 minuut /);
    expect(presentMessage('nl', 'accounts.tooManyAttempts', { count: 14 })).toMatch(/over 14 minuten /);
  });
});

describe('chooseLanguage', () => {
  it('follows the choice of the person, then the browser, then takes Dutch', () => {
    expect(chooseLanguage('en', 'nl')).toBe('en');
    expect(chooseLanguage(undefined, 'de-DE,en-GB;q=0.8,nl;q=0.7')).toBe('en');
    expect(chooseLanguage('fr', 'de')).toBe('nl');
    expect(chooseLanguage(undefined, undefined)).toBe('nl');
  });
});
