import { expect, it } from 'vitest';
import { messages as termsEn } from '../i18n/en/terms.ts';
import { translator } from '../i18n/message.ts';
import { messages as termsNl } from '../i18n/nl/terms.ts';
import { subjectText } from './change-subject.ts';

const nl = translator(termsNl, 'nl');
const en = translator(termsEn, 'en') as typeof nl;

it('tells a step on the ladder in the language of the reader', () => {
  expect(subjectText('ladder_step', 'vaststelling trede 3', nl)).toBe('Vastgesteld: trede 3');
  expect(subjectText('ladder_step', 'vaststelling trede 3', en)).toBe('Established: trede 3');
});

it('leaves what people wrote as it is, also when it reads like a step', () => {
  expect(subjectText('agreement', 'advies trede 4', en)).toBe('advies trede 4');
  expect(subjectText('ladder_step', 'iets anders', en)).toBe('iets anders');
});

it('names a sheet in the language of the reader', () => {
  expect(subjectText('sheet', 'begroting 2025', nl)).toBe('Begroting 2025');
  expect(subjectText('sheet', 'prognose 2025', en)).toBe('Projected year end 2025');
  expect(subjectText('sheet', 'iets', en)).toBe('iets');
});
