import { describe, expect, it } from 'vitest';
import { cents } from '../core/cents.ts';
import { type Instant, plainDate } from '../core/dates.ts';
import type { TenantId } from '../core/ids.ts';
import { buildAssessment } from '../testing/build-risk.ts';
import { testId } from '../testing/ids.ts';
import { compareAssessments } from './compare-assessments.ts';

const PROVIDER = { authorTenantId: testId<TenantId>(101) };
const REGION = { authorTenantId: testId<TenantId>(102) };
const OTHER = { authorTenantId: testId<TenantId>(103) };
const euro = (min: number | null, max: number | null) => ({
  amountMinCents: min === null ? null : cents(min),
  amountMaxCents: max === null ? null : cents(max),
});

describe('compareAssessments', () => {
  it('puts authors side by side and measures the gap, without a joint figure', () => {
    const provider = buildAssessment({ ...PROVIDER, ...euro(100, 200), probabilityPercent: 20 });
    const region = buildAssessment({ ...REGION, ...euro(150, 500), probabilityPercent: 60 });
    expect(compareAssessments([region, provider])).toStrictEqual([
      { riskId: testId(1), judgements: [provider, region], gapCents: 300, gapProbabilityPoints: 40 },
    ]);
  });

  it('takes the spread of the lower limits when that is larger, over three authors', () => {
    const judgements = [
      buildAssessment({ ...PROVIDER, ...euro(0, 500) }),
      buildAssessment({ ...REGION, ...euro(450, 500) }),
      buildAssessment({ ...OTHER, ...euro(100, 520) }),
    ];
    expect(compareAssessments(judgements)[0]?.gapCents).toBe(450);
  });

  it('reads one limit as that figure, and knows no gap when fewer than two say something', () => {
    const one = buildAssessment({ ...PROVIDER, ...euro(null, 200), probabilityPercent: 10 });
    const two = buildAssessment({ ...REGION, ...euro(900, null) });
    expect(compareAssessments([one, two])[0]).toMatchObject({ gapCents: 700, gapProbabilityPoints: null });
    expect(compareAssessments([one])[0]).toMatchObject({ gapCents: null, gapProbabilityPoints: null });
    expect(compareAssessments([one, { ...two, ...euro(null, null) }])[0]?.gapCents).toBeNull();
  });

  it('counts only the latest judgement of each author, as of the reading position', () => {
    const early = buildAssessment({ ...PROVIDER, ...euro(1, 1) });
    const late = buildAssessment({ ...PROVIDER, ...euro(5, 5), standPer: plainDate('2024-10-01') });
    const region = buildAssessment({
      ...REGION,
      ...euro(9, 9),
      recordedAt: '2024-09-01T00:00:00Z' as Instant,
    });
    expect(compareAssessments([late, region, early])[0]).toMatchObject({
      judgements: [late, region],
      gapCents: 4,
    });
    const august = { standPer: plainDate('2024-08-31'), knownAt: '2024-08-31T00:00:00Z' as Instant };
    expect(compareAssessments([late, region, early], august)[0]?.judgements).toStrictEqual([early]);
    const before = { standPer: plainDate('2024-01-01'), knownAt: null };
    expect(compareAssessments([late, region, early], before)).toStrictEqual([]);
  });

  it('sorts by the gap in euro, then in probability, unknown last, then by risk', () => {
    const judged = (risk: number, max: number | null, probabilityPercent: number | null) => [
      buildAssessment({ riskId: testId(risk), ...PROVIDER, ...euro(0, 0), probabilityPercent: 0 }),
      buildAssessment({ riskId: testId(risk), ...REGION, ...euro(max, max), probabilityPercent }),
    ];
    const sorted = compareAssessments([
      ...judged(6, null, null),
      ...judged(5, null, null),
      ...judged(1, null, 90),
      ...judged(2, 0, 10),
      ...judged(3, 0, 30),
      ...judged(4, 800, null),
    ]);
    expect(sorted.map(({ riskId }) => riskId)).toStrictEqual([4, 3, 2, 1, 5, 6].map((n) => testId(n)));
    const alike = [...judged(7, 5, 5), ...judged(8, 5, 5)];
    const order = [testId(7), testId(8)];
    expect(compareAssessments(alike).map(({ riskId }) => riskId)).toStrictEqual(order);
    expect(compareAssessments(alike.toReversed()).map(({ riskId }) => riskId)).toStrictEqual(order);
  });
});
