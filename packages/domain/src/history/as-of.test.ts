import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Instant, type PlainDate, plainDate } from '../core/dates.ts';
import { compareRevisions, isWithin, NOW, revisionAsOf } from './as-of.ts';

interface Fact {
  readonly standPer: PlainDate;
  readonly recordedAt: Instant;
  readonly text: string;
}

const START = plainDate('2024-01-01');
const instant = (second: number) => new Date(Date.UTC(2024, 0, 1) + second * 1000).toISOString() as Instant;

/** A history as it comes about: each recording later than the one before, of any day. */
const history = fc
  .array(fc.record({ days: fc.nat(20), wait: fc.integer({ min: 1, max: 50 }) }), { maxLength: 25 })
  .map((steps) => {
    let second = 0;
    return steps.map(({ days, wait }, index): Fact => {
      second += wait;
      return { standPer: addDays(START, days), recordedAt: instant(second), text: `state ${index}` };
    });
  });

/** Replays the recordings one by one, as somebody would have kept the dossier by hand. */
function replay(
  facts: readonly Fact[],
  standPer: PlainDate | null,
  knownAt: Instant | null,
): Fact | undefined {
  let current: Fact | undefined;
  for (const fact of facts) {
    if (knownAt !== null && fact.recordedAt > knownAt) break;
    if (standPer !== null && fact.standPer > standPer) continue;
    if (current === undefined || fact.standPer >= current.standPer) current = fact;
  }
  return current;
}

describe('revisionAsOf', () => {
  it('equals a naive replay at every reading position, in whatever order the revisions come', () => {
    const standPer = fc.option(
      fc.nat(22).map((days) => addDays(START, days)),
      { nil: null },
    );
    const knownAt = fc.option(fc.nat(1300).map(instant), { nil: null });
    fc.assert(
      fc.property(history, standPer, knownAt, fc.boolean(), (facts, day, moment, isTurned) => {
        const given = isTurned ? facts.toReversed() : facts;
        expect(revisionAsOf(given, { standPer: day, knownAt: moment })).toStrictEqual(
          replay(facts, day, moment),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('takes a late correction into the stand per a day as known now, not as known then', () => {
    const first: Fact = { standPer: START, recordedAt: instant(10), text: 'first' };
    const correction: Fact = { standPer: START, recordedAt: instant(99), text: 'corrected' };
    const facts = [correction, first];
    expect(revisionAsOf(facts, { standPer: START, knownAt: null })?.text).toBe('corrected');
    expect(revisionAsOf(facts, { standPer: START, knownAt: instant(98) })?.text).toBe('first');
    expect(revisionAsOf(facts, NOW)?.text).toBe('corrected');
  });

  it('never changes an answer about what was known by recording something later', () => {
    fc.assert(
      fc.property(history, fc.nat(1300), fc.nat(20), (facts, second, days) => {
        const asOf = { standPer: addDays(START, days), knownAt: instant(second) };
        const known = facts.filter((fact) => fact.recordedAt <= asOf.knownAt);
        expect(revisionAsOf(facts, asOf)).toStrictEqual(revisionAsOf(known, asOf));
      }),
    );
  });
});

describe('isWithin', () => {
  it('includes the day and the moment themselves, told to the microsecond', () => {
    const fact = { standPer: START, recordedAt: '2024-01-01T10:00:00.000002Z' as Instant };
    const at = (knownAt: string) => isWithin(fact, { standPer: START, knownAt: knownAt as Instant });
    expect(at('2024-01-01T10:00:00.000002Z')).toBe(true);
    expect(at('2024-01-01T10:00:00.000001Z')).toBe(false);
    expect(isWithin(fact, { standPer: addDays(START, -1), knownAt: null })).toBe(false);
    expect(isWithin(fact, NOW)).toBe(true);
  });
});

describe('compareRevisions', () => {
  it('orders by the day of which they speak, then by when they were recorded', () => {
    const early = { standPer: START, recordedAt: instant(5) };
    const late = { standPer: START, recordedAt: instant(6) };
    const next = { standPer: addDays(START, 1), recordedAt: instant(1) };
    expect([next, late, early].toSorted(compareRevisions)).toStrictEqual([early, late, next]);
    expect([early, next, late].toSorted(compareRevisions)).toStrictEqual([early, late, next]);
    expect(compareRevisions(early, early)).toBe(0);
  });
});
