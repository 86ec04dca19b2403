import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '../core/dates.ts';
import { warningFigures } from './rule-figures.ts';
import { ALARM_OUTCOMES, type AlarmOutcome, VERDICTS, type Verdict, type VerdictKind } from './verdict.ts';

const verdict = (
  kind: VerdictKind,
  outcomes: readonly AlarmOutcome[] = [],
  weeksBefore: number | null = null,
): Verdict => ({
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
      verdict('warned', ['warned'], 30),
      verdict('warned', ['false', 'warned', 'after'], 9),
      verdict('missed', ['after']),
      verdict('false_alarm', ['false', 'open']),
      verdict('quiet'),
      verdict('open', ['open']),
      verdict('no_figures', ['after']),
      verdict('declined_before', ['false']),
    ]);
    expect(figures).toMatchObject({ declined: 3, warned: 2, alarms: 4, falseAlarms: 2 });
    expect(figures.recall).toBeCloseTo(2 / 3);
    expect(figures.precision).toBe(0.5);
    expect(figures.weeksBefore).toEqual([9, 30]);
    expect(figures.medianWeeks).toBe(19.5);
  });

  it('has no share of nothing', () => {
    expect(warningFigures([verdict('quiet')])).toMatchObject({
      ...{ recall: null, precision: null, medianWeeks: null },
    });
  });

  it('counts everybody once, and never more than there are', () => {
    const anyVerdict = fc
      .record({
        kind: fc.constantFrom(...VERDICTS),
        outcomes: fc.array(fc.constantFrom(...ALARM_OUTCOMES), { maxLength: 4 }),
        weeks: fc.nat({ max: 300 }),
      })
      .map(({ kind, outcomes, weeks }) => verdict(kind, outcomes, kind === 'warned' ? weeks : null));
    fc.assert(
      fc.property(fc.array(anyVerdict, { maxLength: 30 }), (verdicts) => {
        const figures = warningFigures(verdicts);
        const told = Object.values(figures.providers).reduce((sum, count) => sum + count, 0);
        expect(told).toBe(verdicts.length);
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
