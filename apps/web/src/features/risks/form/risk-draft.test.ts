import { riskContentInput } from '@regietafel/contracts/risks/content';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RiskContent } from '@regietafel/domain/risks/risk';
import { describe, expect, test } from 'vitest';
import { contentOfDraft, draftOf, emptyDraft } from './risk-draft.ts';

const SETTING = { kringId: null, standPer: '2024-08-15' as PlainDate };
const CONTENT: RiskContent = {
  number: 7,
  group: 'herstelplan',
  title: 'Leegstand',
  cause: 'Minder aanmeldingen.',
  consequence: '',
  measures: 'Afbouw.',
  owners: ['Aanbieder', 'gemeenten'],
  status: 'onderhanden',
  statusDate: null,
  window: { from: '2024-01-01' as PlainDate, to: null },
  notInfluenceable: true,
  amount: { kind: 'known', cents: 1_250 as never, frequency: 'yearly' },
  wakeUpOn: '2024-12-31' as PlainDate,
};

describe('a risk in the form', () => {
  test.each<Partial<RiskContent>>([
    {},
    { window: null, amount: { kind: 'pm' } },
    { amount: { kind: 'range', minCents: 1 as never, maxCents: 19_999_999 as never, frequency: 'once' } },
    { amount: { kind: 'none' }, owners: [] },
    { status: 'opgelost', statusDate: '2023-12-07' as PlainDate, window: null },
  ])('comes out as it went in: %j', (overrides) => {
    const content = { ...CONTENT, ...overrides };
    expect(riskContentInput.parse(contentOfDraft(draftOf(content, SETTING)))).toEqual(content);
  });

  test('what does not go with the status is not recorded', () => {
    const draft = { ...draftOf(CONTENT, SETTING), status: 'feit' as const };
    expect(contentOfDraft(draft)).toMatchObject({ window: null, statusDate: null });
  });

  test('an amount that is not filled in is refused, and never zero', () => {
    const draft = { ...emptyDraft(1, SETTING), title: 'x', amountKind: 'known' as const };
    const parsed = riskContentInput.safeParse(contentOfDraft(draft));
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['amount.cents']);
  });
});
