import { type Cents, cents } from '@regietafel/domain/core/cents';
import { yearMonth } from '@regietafel/domain/core/dates';
import { compileForecast } from '@regietafel/domain/liquidity/compile-forecast';
import { type ForecastOverrides, NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import type { Driver } from '@regietafel/domain/liquidity/plan';
import {
  buildCashEvent,
  buildForecastInput,
  forecastRisk,
  OWNER,
} from '@regietafel/domain/testing/build-forecast';
import { buildRow } from '@regietafel/domain/testing/build-risk';
import { testId } from '@regietafel/domain/testing/ids';
import { describe, expect, it } from 'vitest';
import { smallestBreach } from './reverse-stress.ts';
import { type MustBeTrue, whatMustBeTrue } from './what-must-be-true.ts';

const euro = (amount: number): Cents => cents(amount * 100);

function compileOf(input: ForecastInput) {
  return (overrides: ForecastOverrides) => {
    const compiled = compileForecast(input, { kind: 'party', tenantId: OWNER }, overrides);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    return compiled.value;
  };
}

/** A million in the bank, and risks of these amounts. */
function withRisks(...amounts: number[]): ForecastInput {
  return buildForecastInput({
    risks: amounts.map((amount, index) =>
      forecastRisk(
        buildRow({
          riskId: testId(600 + index),
          number: index + 1,
          amount: { kind: 'known', cents: euro(amount), frequency: 'once' },
        }),
      ),
    ),
  });
}

describe('the smallest combination that breaks the limit', () => {
  it('takes the fewest risks that suffice', () => {
    const compiled = compileOf(withRisks(400_000, 700_000, 500_000))(NO_OVERRIDES);
    const room = Math.min(...compiled.lowest) + compiled.cash.creditLimitCents;
    const found = smallestBreach(compiled);
    if (!found.ok) throw new Error(found.error.code);
    const taken = compiled.events.filter(({ key }) => found.value.smallest.ids.includes(key));
    const sum = taken.reduce((total, event) => total + event.cents, 0);
    expect(sum).toBeGreaterThan(room);
    // The largest of them are the fewest: one fewer of the largest does not suffice.
    const largest = compiled.events.map((event) => event.cents as number).toSorted((a, b) => b - a);
    const fewer = largest.slice(0, taken.length - 1).reduce((total, amount) => total + amount, 0);
    expect(fewer).toBeLessThanOrEqual(room);
  });

  it('says when nothing open breaks it, and when it is broken already', () => {
    const safe = smallestBreach(compileOf(withRisks(1_000))(NO_OVERRIDES));
    expect(safe.ok ? '' : safe.error.code).toBe('unbreakable');
    const input = withRisks(5_000_000);
    const broken = compileOf(input)({
      ...NO_OVERRIDES,
      events: { [`risk:${testId(600)}`]: { isOn: true } },
    });
    const answer = smallestBreach(broken);
    expect(answer.ok ? '' : answer.error.code).toBe('already-broken');
  });
});

describe('what must be true', () => {
  const occupancy: Driver = {
    key: 'bezetting',
    budgeted: 9_000,
    steps: [],
    lines: ['bevoorschot'],
    assumptionId: null,
  };

  function input(loss: number): ForecastInput {
    const base = buildForecastInput();
    const line = base.plan.lines.find(({ nature }) => nature !== 'salarissen');
    return buildForecastInput({
      plan: { ...base.plan, drivers: [{ ...occupancy, lines: line ? [line.key] : [] }] },
      events: [
        buildCashEvent({
          kind: 'overig',
          direction: 'uit',
          title: 'Tegenvaller',
          amount: { kind: 'known', cents: euro(loss), frequency: 'once' },
          from: yearMonth('2026-06'),
          to: yearMonth('2026-06'),
        }),
      ],
    });
  }

  function occupancyOf(found: readonly MustBeTrue[]): MustBeTrue {
    const one = found.find(({ lever }) => lever === 'bezetting');
    if (one === undefined) throw new Error('no lever');
    return one;
  }

  it('finds the smallest change that keeps the limit: one step less fails', () => {
    const world = input(2_500_000);
    const compile = compileOf(world);
    expect(compile(NO_OVERRIDES).firstBreach).not.toBeNull();
    const { change, kind } = occupancyOf(whatMustBeTrue(world.plan.drivers, NO_OVERRIDES, compile));
    expect(kind).toBe('needed');
    if (change === null) throw new Error('no change suffices');
    const breachAt = (points: number) =>
      compile({ ...NO_OVERRIDES, drivers: { bezetting: points } }).firstBreach;
    expect(breachAt(change)).toBeNull();
    expect(breachAt(change - 10)).not.toBeNull();
  });

  it('finds how far it can still disappoint where the limit is kept: one step further fails', () => {
    const world = input(100_000);
    const compile = compileOf(world);
    const { change, kind } = occupancyOf(whatMustBeTrue(world.plan.drivers, NO_OVERRIDES, compile));
    expect(kind).toBe('margin');
    if (change === null) throw new Error('nothing breaks it');
    const breachAt = (points: number) =>
      compile({ ...NO_OVERRIDES, drivers: { bezetting: points } }).firstBreach;
    expect(change).toBeLessThanOrEqual(0);
    expect(breachAt(change)).toBeNull();
    expect(breachAt(change - 10)).not.toBeNull();
  });

  it('says so where no change within reason is enough', () => {
    const world = input(2_000_000_000);
    expect(occupancyOf(whatMustBeTrue(world.plan.drivers, NO_OVERRIDES, compileOf(world))).change).toBeNull();
  });
});
