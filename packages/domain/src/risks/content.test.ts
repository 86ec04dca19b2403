import { describe, expect, it } from 'vitest';
import { cents } from '../core/cents.ts';
import { plainDate } from '../core/dates.ts';
import { buildRisk, buildRow } from '../testing/build-risk.ts';
import { COMPARED_FIELDS, compareContent, contentOf, isSameContent } from './content.ts';
import type { RiskContent } from './risk.ts';

const OTHER: Omit<RiskContent, 'number'> = {
  group: 'herstelplan',
  title: 'Anders',
  cause: 'Andere oorzaak',
  consequence: 'Ander gevolg',
  measures: 'Andere maatregel',
  owners: ['XONAR', 'gemeenten'],
  status: 'opgelost',
  statusDate: plainDate('2024-03-01'),
  window: { from: null, to: plainDate('2024-09-30') },
  notInfluenceable: true,
  amount: { kind: 'known', cents: cents(1), frequency: 'once' },
  wakeUpOn: plainDate('2024-12-31'),
};

describe('compareContent', () => {
  it.each(COMPARED_FIELDS)('finds a change of %s and nothing else, with both values', (field) => {
    const before = buildRisk();
    const after = { ...before, [field]: OTHER[field] };
    expect(compareContent(before, after)).toStrictEqual([
      { field, before: before[field], after: OTHER[field] },
    ]);
    expect(isSameContent(before, after)).toBe(false);
  });

  it('compares every field of a risk but its number', () => {
    const { number, ...compared } = contentOf(buildRisk());
    expect(Object.keys(compared).toSorted()).toStrictEqual([...COMPARED_FIELDS].toSorted());
    expect(isSameContent(buildRisk({ number }), buildRisk({ number: number + 1 }))).toBe(true);
  });

  it('sees no change in white space, Unicode form or the order of owners', () => {
    const before = buildRisk({ title: 'Lagere instroom cliënten', owners: ['gemeenten', 'XONAR'] });
    const after = buildRisk({
      title: ' Lagere\ninstroom  clie\u0308nten ',
      owners: ['XONAR ', 'gemeenten'],
    });
    expect(compareContent(before, after)).toStrictEqual([]);
    expect(isSameContent(before, after)).toBe(true);
  });

  it('sees the difference between PM and no amount, and between once and yearly', () => {
    const yearly = { kind: 'known', cents: cents(5), frequency: 'yearly' } as const;
    expect(isSameContent(buildRisk({ amount: { kind: 'pm' } }), buildRisk())).toBe(false);
    expect(
      isSameContent(buildRisk({ amount: yearly }), buildRisk({ amount: { ...yearly, frequency: 'once' } })),
    ).toBe(false);
  });
});

describe('contentOf', () => {
  it('leaves out what is not content', () => {
    expect(contentOf(buildRow({ number: 3 }))).toStrictEqual(buildRisk({ number: 3 }));
  });
});
