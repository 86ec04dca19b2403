import { describe, expect, it } from 'vitest';
import { messages as historyEn } from '../../lib/i18n/en/history.ts';
import { messages as termsEn } from '../../lib/i18n/en/terms.ts';
import { translator } from '../../lib/i18n/message.ts';
import { messages as historyNl } from '../../lib/i18n/nl/history.ts';
import { messages as termsNl } from '../../lib/i18n/nl/terms.ts';
import { actOf, subjectOf } from './change-words.ts';

const nl = { t: translator(historyNl, 'nl'), terms: translator(termsNl, 'nl') };
const en = {
  t: translator(historyEn, 'en') as typeof nl.t,
  terms: translator(termsEn, 'en') as typeof nl.terms,
};

describe('the words of a change', () => {
  it('tell a step on the ladder in the language of the reader', () => {
    const step = { kind: 'ladder_step', subject: 'vaststelling trede 3' } as const;
    expect(subjectOf(step, nl)).toBe('Vastgesteld: trede 3');
    expect(subjectOf(step, en)).toBe('Established: trede 3');
  });

  it('leave what people wrote as it is, also when it reads like a step', () => {
    expect(subjectOf({ kind: 'agreement', subject: 'advies trede 4' }, en)).toBe('advies trede 4');
    expect(subjectOf({ kind: 'ladder_step', subject: 'iets anders' }, en)).toBe('iets anders');
    expect(subjectOf({ kind: 'assessment', subject: null }, nl)).toBeNull();
  });

  it('tell what happened', () => {
    const change = { kind: 'risk', isFirst: false, isRemoval: false } as const;
    expect(actOf({ ...change, isFirst: true })).toBe('act.added');
    expect(actOf(change)).toBe('act.changed');
    expect(actOf({ ...change, isRemoval: true })).toBe('act.removed');
    expect(actOf({ ...change, kind: 'register_version', isFirst: true })).toBe('act.published');
  });
});
