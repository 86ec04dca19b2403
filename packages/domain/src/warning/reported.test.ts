import { describe, expect, it } from 'vitest';
import type { Instant } from '../core/dates.ts';
import { newId } from '../core/ids.ts';
import type { IndicatorDefinition } from '../indicators/indicator.ts';
import { periodCode } from '../indicators/period.ts';
import { buildIndicator } from '../testing/build-warning.ts';
import { type CountedReport, type CountedReview, seriesOf } from './reported.ts';

const at = (day: string) => `${day}T00:00:00Z` as Instant;
const NOW = at('2025-01-01');

const DEFINITION: IndicatorDefinition = {
  ...buildIndicator({ grains: ['quarter'] }),
  id: newId(),
  name: '',
  definition: '',
  formulaText: '',
  formula: {
    terms: [{ item: 'vermogen', sign: 1 }],
    divisor: [{ item: 'totaal', sign: 1 }],
    factor: 100,
  },
  domain: 'financieel',
  direction: 'higher',
  standing: 'probable',
  source: '',
};

function report(vermogen: number, overrides: Partial<CountedReport> = {}): CountedReport {
  return {
    reportId: newId(),
    revisionId: newId(),
    authorTenantId: newId(),
    recordedAt: at('2024-05-01'),
    period: periodCode('2024-Q1'),
    scope: 'whole',
    items: { vermogen, totaal: 100 },
    isSubmitted: true,
    authorRoles: ['aanbieder'],
    ...overrides,
  };
}

const values = (reports: readonly CountedReport[], reviews: readonly CountedReview[] = [], moment = NOW) =>
  seriesOf([DEFINITION], { reports, reviews }, moment)[0]?.values.map(({ value }) => value);

describe('seriesOf', () => {
  it('computes the indicator of the report of each period', () => {
    const second = report(30, { period: periodCode('2024-Q2'), items: { vermogen: 30, totaal: null } });
    expect(values([report(12), second])).toEqual([12, null]);
    expect(values([report(12, { period: periodCode('2024') })])).toEqual([]);
  });

  it('takes an accounthoudende regio before the provider before any other', () => {
    const region = report(10, { authorRoles: ['strategisch_belang', 'accounthoudend'] });
    const other = report(30, { authorRoles: [] });
    expect(values([other, report(20), region])).toEqual([10]);
    expect(values([other, report(20)])).toEqual([20]);
  });

  it('takes the whole before a part, and then the last', () => {
    const part = report(10, { scope: 'youth', recordedAt: at('2024-07-01') });
    expect(values([part, report(20)])).toEqual([20]);
    expect(values([report(20), report(21, { recordedAt: at('2024-06-01') })])).toEqual([21]);
  });

  it('leaves out drafts, and what was sent back until it was', () => {
    const sent = report(20);
    const back: CountedReview = { ...sent, answer: 'sent_back', recordedAt: at('2024-06-01') };
    expect(values([report(10, { isSubmitted: false })])).toEqual([]);
    expect(values([sent], [back])).toEqual([]);
    expect(values([sent], [back], at('2024-05-15'))).toEqual([20]);
    expect(values([sent], [{ ...back, answer: 'accepted', recordedAt: at('2024-07-01') }, back])).toEqual([
      20,
    ]);
    expect(values([sent], [{ ...back, revisionId: newId() }])).toEqual([20]);
  });

  it('knows nothing of what was recorded later', () => {
    expect(values([report(20)], [], at('2024-04-30'))).toEqual([]);
    expect(values([report(20), report(21, { recordedAt: at('2024-06-01') })], [], at('2024-05-15'))).toEqual([
      20,
    ]);
  });
});
