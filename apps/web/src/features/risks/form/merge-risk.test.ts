import type { RiskContent } from '@regietafel/domain/risks/risk';
import { expect, test } from 'vitest';
import { mergeRisk } from './merge-risk.ts';

const MINE: RiskContent = {
  number: 7,
  group: 'herstelplan',
  title: 'Leegstand',
  cause: 'Mijn oorzaak.',
  consequence: 'Mijn gevolg.',
  measures: '',
  owners: ['Aanbieder'],
  status: 'onderhanden',
  statusDate: null,
  window: null,
  notInfluenceable: false,
  amount: { kind: 'pm' },
  wakeUpOn: null,
};
const THEIRS: RiskContent = {
  ...MINE,
  cause: 'Hun oorzaak.',
  consequence: 'Hun gevolg.',
  owners: ['Gemeenten'],
  amount: { kind: 'none' },
};

test('holds of each field what was chosen, and of the others the own version', () => {
  const choices = new Map([
    ['cause', 'both'],
    ['consequence', 'theirs'],
    ['owners', 'theirs'],
    ['amount', 'mine'],
  ] as const);
  expect(mergeRisk(MINE, THEIRS, choices)).toEqual({
    ...MINE,
    cause: 'Hun oorzaak.\n\nMijn oorzaak.',
    consequence: 'Hun gevolg.',
    owners: ['Gemeenten'],
  });
});

test('is the own version as long as nothing is chosen', () => {
  expect(mergeRisk(MINE, THEIRS, new Map())).toEqual(MINE);
});
