import { describe, expect, test } from 'vitest';
import { cents } from '../core/cents.ts';
import { newId, type PhasingId, type PropertyMeansId, type PropertyPlanId } from '../core/ids.ts';
import { horizonShown, meansShown, planShown, standing, worksOf } from './in-sight.ts';

const stands = { withdrawnReason: null };
const gone = { withdrawnReason: 'verkocht' };
const [first, second, third] = [newId<PropertyPlanId>(), newId<PropertyPlanId>(), newId<PropertyPlanId>()];
const [budget, contributed] = [newId<PropertyMeansId>(), newId<PropertyMeansId>()];
const phasingId = newId<PhasingId>();
const meansFrom = (year: number) => ({ years: [{ year, cents: cents(1) }] });

const PROPERTY = {
  day: '2026-11-22',
  plans: [
    { planId: first, ...stands },
    { planId: second, ...stands },
    { planId: third, ...gone },
  ],
  means: [
    { meansId: budget, ...meansFrom(2027), ...stands },
    { meansId: contributed, ...meansFrom(2028), ...stands },
  ],
  works: [
    { planId: first, firstYear: 2030, ...stands },
    { planId: first, firstYear: 2020, ...gone },
  ],
  phasings: [
    { phasingId, planId: second, meansId: contributed, horizon: { firstYear: 2026, years: 12 }, ...stands },
  ],
  chosenPhasingId: null as PhasingId | null,
};
const CHOSEN = { ...PROPERTY, chosenPhasingId: phasingId };

describe('what of the property is shown', () => {
  test('is what was asked for, as long as it stands', () => {
    expect(planShown(CHOSEN, first)?.planId).toBe(first);
    expect(planShown(CHOSEN, third)?.planId).toBe(second);
    expect(meansShown(CHOSEN, budget)?.meansId).toBe(budget);
    expect(worksOf(PROPERTY, first)).toHaveLength(1);
    expect(standing(PROPERTY.plans)).toHaveLength(2);
  });

  test('is what the phasing that counts is made of, and else the first', () => {
    expect(planShown(CHOSEN, undefined)?.planId).toBe(second);
    expect(planShown(PROPERTY, undefined)?.planId).toBe(first);
    expect(meansShown(CHOSEN, undefined)?.meansId).toBe(contributed);
    expect(meansShown(PROPERTY, undefined)?.meansId).toBe(budget);
  });

  test('covers the years of that phasing, else ten from the first that means, works or the day name', () => {
    expect(horizonShown(CHOSEN, undefined)).toEqual({ firstYear: 2026, years: 12 });
    expect(horizonShown(PROPERTY, meansFrom(2027))).toEqual({ firstYear: 2027, years: 10 });
    expect(horizonShown(PROPERTY, undefined)).toEqual({ firstYear: 2030, years: 10 });
    expect(horizonShown({ ...PROPERTY, works: [] }, undefined)).toEqual({ firstYear: 2026, years: 10 });
  });
});
