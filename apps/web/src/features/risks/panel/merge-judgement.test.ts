import type { PlainDate } from '@regietafel/domain/core/dates';
import { expect, test } from 'vitest';
import { mergeJudgement } from './merge-judgement.ts';

const MINE = {
  probabilityPercent: 40,
  minEuros: 1,
  likelyEuros: null,
  maxEuros: null,
  expectedFrom: null,
  expectedTo: null,
  spreadMonths: null,
  rationale: 'Mijn onderbouwing.',
  standPer: '2024-08-15' as PlainDate,
  kringId: null,
  mayWiden: false,
};
const THEIRS = {
  probabilityPercent: 70,
  amountMinCents: 250 as never,
  amountLikelyCents: 300 as never,
  amountMaxCents: null,
  expectedFrom: '2024-09-01' as PlainDate,
  expectedTo: null,
  spreadMonths: 6,
  rationale: 'Hun onderbouwing.',
};

test('takes of the other what was chosen, in the units of the form', () => {
  const choices = new Map([
    ['amount', 'theirs'],
    ['expected', 'theirs'],
    ['rationale', 'both'],
  ] as const);
  expect(mergeJudgement(MINE, THEIRS, choices)).toEqual({
    minEuros: 2.5,
    likelyEuros: 3,
    maxEuros: null,
    expectedFrom: '2024-09-01',
    expectedTo: null,
    spreadMonths: 6,
    rationale: 'Hun onderbouwing.\n\nMijn onderbouwing.',
  });
});

test('changes nothing as long as nothing is chosen', () => {
  expect({ ...MINE, ...mergeJudgement(MINE, THEIRS, new Map()) }).toEqual(MINE);
});
