import { describe, expect, it } from 'vitest';
import { cents } from '../core/cents.ts';
import { buildRisk } from '../testing/build-risk.ts';
import { LETTER_REGISTER } from '../testing/letter-register.ts';
import { euroCoverageOfOpenRisks } from './coverage.ts';

describe('euroCoverageOfOpenRisks', () => {
  it('finds no figure at all among the three open risks of the letter', () => {
    expect(euroCoverageOfOpenRisks(LETTER_REGISTER)).toMatchObject({
      open: 3,
      withFigure: 0,
      pm: 1,
      none: 2,
      isCovered: false,
      totals: { highestCents: 0, isComplete: false },
    });
  });

  it('is covered when each open risk has a figure, and counts no settled ones', () => {
    const amount = { kind: 'range', minCents: cents(1), maxCents: cents(3), frequency: 'once' } as const;
    const rows = [
      buildRisk({ amount }),
      buildRisk({ amount: { kind: 'max', cents: cents(7), frequency: 'once' } }),
      buildRisk({ status: 'feit', amount: { kind: 'pm' } }),
      buildRisk({ status: 'opgelost' }),
    ];
    expect(euroCoverageOfOpenRisks(rows)).toMatchObject({
      open: 2,
      withFigure: 2,
      pm: 0,
      none: 0,
      isCovered: true,
      totals: { lowestCents: 1, highestCents: 10 },
    });
  });

  it('is not covered when an open risk speaks of no money', () => {
    expect(euroCoverageOfOpenRisks([buildRisk()]).isCovered).toBe(false);
  });
});
