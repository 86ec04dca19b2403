import { dutchDayOf, type PlainDate } from '@regietafel/domain/core/dates';
import { checkFigures, checkParts } from '@regietafel/domain/indicators/check';
import { endOf } from '@regietafel/domain/indicators/period';
import { describe, expect, it } from 'vitest';
import { INDICATOR_ITEMS } from '../../reference-data/indicator-items.ts';
import { DECLINES } from './course.ts';
import { figuresOf } from './reports.ts';

const SPAN = { from: '2016-11-01' as PlainDate, today: '2026-11-23' as PlainDate };
const PROVIDERS = 300;

const all = Array.from({ length: PROVIDERS }, (_, index) => figuresOf(`landelijk-${index + 1}`, index, SPAN));
const declined = all.filter(({ declinedOn }) => declinedOn !== null);

describe('the figures of the national scenario', () => {
  it('are the same every time', () => {
    expect(figuresOf('landelijk-6', 5, SPAN)).toEqual(all[5]);
  });

  it('answer every item with a figure that a provider could have sent in', () => {
    const codes = INDICATOR_ITEMS.map(({ code }) => code).toSorted();
    for (const { items } of all.flatMap(({ reports }) => reports)) {
      expect(Object.keys(items).toSorted()).toEqual(codes);
      expect([...checkFigures(INDICATOR_ITEMS, items), ...checkParts(INDICATOR_ITEMS, items)]).toEqual([]);
    }
  });

  it('come in after the quarter that they speak of, and before today', () => {
    for (const { period, recordedAt } of all.flatMap(({ reports }) => reports)) {
      expect(dutchDayOf(recordedAt) > endOf(period)).toBe(true);
      expect(dutchDayOf(recordedAt) < SPAN.today).toBe(true);
    }
  });

  it('follow a return with a later state of the same report, or with nothing yet', () => {
    const returns = all.flatMap((one) => one.returns.map((returned) => ({ ...one, returned })));
    expect(returns.length).toBeGreaterThan(PROVIDERS / 6);
    for (const { reports, returned } of returns) {
      expect(reports.map(({ revisionId }) => revisionId)).toContain(returned.revisionId);
      const next = reports.find(({ supersedes }) => supersedes === returned.revisionId);
      if (next !== undefined) expect(next.recordedAt > returned.recordedAt).toBe(true);
    }
  });

  it('let a known set decline within the years told, in every way, and others recover', () => {
    expect(declined).toHaveLength(25);
    for (const { declinedOn } of declined) {
      expect(declinedOn !== null && declinedOn > SPAN.from && declinedOn < SPAN.today).toBe(true);
    }
    expect(new Set(declined.map(({ course }) => course?.decline))).toEqual(new Set(DECLINES));
    // The page that judges rules tells how many nobody could have seen coming.
    expect(declined.filter(({ course }) => course?.decline === 'plotseling')).toHaveLength(5);
    const recovering = all.filter(({ course }) => course?.recovers === true);
    expect(recovering).toHaveLength(11);
    expect(recovering.every(({ declinedOn }) => declinedOn === null)).toBe(true);
  });
});
