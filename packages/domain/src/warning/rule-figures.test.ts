import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '../core/dates.ts';
import {
  ALARM_OUTCOMES,
  type AlarmOutcome,
  HINDSIGHTS,
  type Hindsight,
  type HindsightKind,
} from './hindsight.ts';
import { warningFigures } from './rule-figures.ts';

const hindsight = (
  kind: HindsightKind,
  outcomes: readonly AlarmOutcome[] = [],
  weeksBefore: number | null = null,
): Hindsight => ({
  kind,
  declinedOn: '2022-01-01' as PlainDate,
  weeksBefore,
  alarms: outcomes.map((outcome) => ({
    raisedAt: '2021-01-01T12:00:00Z' as Instant,
    signals: [],
    endedAt: null,
    outcome,
  })),
});

describe('warningFigures', () => {
  it('counts by hand', () => {
    const figures = warningFigures([
      hindsight('warned', ['warned'], 30),
      hindsight('warned', ['false', 'warned', 'after'], 9),
      hindsight('missed', ['after']),
      hindsight('false_alarm', ['false', 'open']),
      hindsight('quiet'),
      hindsight('open', ['open']),
      hindsight('no_figures', ['after']),
      hindsight('declined_before', ['false']),
    ]);
    expect(figures).toMatchObject({ declined: 3, warned: 2, alarms: 4, falseAlarms: 2 });
    expect(figures.recall).toBeCloseTo(2 / 3);
    expect(figures.precision).toBe(0.5);
    expect(figures.weeksBefore).toEqual([9, 30]);
    expect(figures.medianWeeks).toBe(19.5);
  });

  it('has no share of nothing', () => {
    expect(warningFigures([hindsight('quiet')])).toMatchObject({
      ...{ recall: null, precision: null, medianWeeks: null },
    });
  });

  it('counts everybody once, and never more than there are', () => {
    const anyHindsight = fc
      .record({
        kind: fc.constantFrom(...HINDSIGHTS),
        outcomes: fc.array(fc.constantFrom(...ALARM_OUTCOMES), { maxLength: 4 }),
        weeks: fc.nat({ max: 300 }),
      })
      .map(({ kind, outcomes, weeks }) => hindsight(kind, outcomes, kind === 'warned' ? weeks : null));
    fc.assert(
      fc.property(fc.array(anyHindsight, { maxLength: 30 }), (hindsights) => {
        const figures = warningFigures(hindsights);
        const told = Object.values(figures.providers).reduce((sum, count) => sum + count, 0);
        expect(told).toBe(hindsights.length);
        expect(figures.weeksBefore).toHaveLength(figures.warned);
        expect(figures.falseAlarms).toBeLessThanOrEqual(figures.alarms);
        const [least, most] = [figures.weeksBefore[0], figures.weeksBefore.at(-1)];
        if (least !== undefined && most !== undefined) {
          expect(figures.medianWeeks).toBeGreaterThanOrEqual(least);
          expect(figures.medianWeeks).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
