import { expect, it } from 'vitest';
import { missingFields } from './missing-fields.ts';
import { EMPTY_PART, EMPTY_RULE, type PartDraft } from './rule-draft.ts';

const told = (part: Partial<PartDraft>, rule: Partial<typeof EMPTY_RULE> = { name: 'Proef' }) =>
  missingFields({ ...EMPTY_RULE, ...rule, part: { ...EMPTY_PART, ...part } }, 'rules.2').map(
    ({ kind, path, part: number }) => [kind, path, number],
  );
const FILLED = {
  indicator: 'verzuim',
  fireAt: { kind: 'value', figure: 8 },
  clearAt: { kind: 'value', figure: 5 },
} as const;

it('names every field that is not filled in, at its place and by the number of its condition', () => {
  expect(told({}, { fireAfter: null })).toEqual([
    ['name', 'rules.2.name', ''],
    ['indicator', 'rules.2.condition.indicator', ''],
    ['fireAt', 'rules.2.condition.fireAt', ''],
    ['clearAt', 'rules.2.condition.clearAt', ''],
    ['fireAfter', 'rules.2.fireAfter', ''],
  ]);
  const inner = {
    ...EMPTY_PART,
    kind: 'group',
    join: 'at_least',
    count: null,
    of: [{ ...EMPTY_PART, kind: 'rule' }],
  } as const;
  expect(told({ kind: 'group', of: [{ ...EMPTY_PART, ...FILLED }, inner] })).toEqual([
    ['count', 'rules.2.condition.of.1.count', '2'],
    ['rule', 'rules.2.condition.of.1.of.0.rule', '2.1'],
  ]);
  expect(told({ ...FILLED, kind: 'trend', periods: null, chance: null })).toEqual([
    ['periods', 'rules.2.condition.periods', ''],
    ['chance', 'rules.2.condition.significance', ''],
  ]);
});

it('says nothing of what is filled in, and of what the kind does not ask for', () => {
  expect(told(FILLED)).toEqual([]);
  expect(told({ kind: 'rule', rule: 'liquiditeit-krap' })).toEqual([]);
  expect(told({ kind: 'change', ...FILLED, periods: null, chance: null })).toEqual([]);
});
