import { cents } from '@regietafel/domain/core/cents';
import { yearMonth } from '@regietafel/domain/core/dates';
import { compileForecast } from '@regietafel/domain/liquidity/compile-forecast';
import { type ForecastOverrides, NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import { buildCashEvent, buildForecastInput, OWNER } from '@regietafel/domain/testing/build-forecast';
import { checkModel } from '@regietafel/forecasting/model/check-model';
import { simulate } from '@regietafel/forecasting/simulate/simulate';
import { describe, expect, it } from 'vitest';
import { compareReturns } from './compare-returns.ts';
import { eventEffects } from './event-effects.ts';
import { FAN_SHARES, fanMonths, hasChances, usualUntil } from './fan-months.ts';

const setback = buildCashEvent({
  kind: 'overig',
  direction: 'uit',
  amount: { kind: 'known', cents: cents(40_000_000), frequency: 'once' },
  probabilityPercent: 50,
  isInBase: false,
});
const input = buildForecastInput({ events: [setback] });

function compile(overrides: ForecastOverrides = NO_OVERRIDES) {
  const compiled = compileForecast(input, { kind: 'party', tenantId: OWNER }, overrides);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

function draw() {
  const compiled = compile();
  const checked = checkModel(compiled.model);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  const asked = { quantiles: Object.values(FAN_SHARES), tail: 0.05, horizons: [] };
  return { compiled, simulation: simulate(checked.value, { paths: 4_000, seed: 7 }, asked) };
}

describe('the fan of a forecast', () => {
  it('has no band before anything is drawn', () => {
    expect(fanMonths(compile(), null).every(({ band }) => band === null)).toBe(true);
  });

  it('lies as much below the ends of the months as the plan does: with an even chance its edges are with and without', () => {
    const { compiled, simulation } = draw();
    const last = fanMonths(compiled, simulation).at(-1);
    expect(last?.band?.high).toBe(last?.value);
    expect(last?.band?.low).toBe((last?.value ?? 0) - 40_000_000);
  });
});

describe('what an event does to the deepest point', () => {
  it('is its amount where it is the only one', () => {
    const { simulation } = draw();
    const [effect] = eventEffects(simulation);
    expect(effect?.effect).toBeCloseTo(-40_000_000, 4);
    // Half of 4,000 futures, within four standard errors.
    expect(Math.abs((effect?.occurred ?? 0) - 2_000)).toBeLessThan(4 * Math.sqrt(1_000));
  });
});

describe('whether anything is left to chance', () => {
  it('is so with an event that may happen, and not with a certain one', () => {
    expect(hasChances(compile())).toBe(true);
    const certain = { [`event:${setback.eventId}`]: { isOn: true } };
    expect(hasChances(compile({ ...NO_OVERRIDES, events: certain }))).toBe(false);
  });
});

describe('the three returns', () => {
  it('are worth nothing beside themselves, and are not told where they are not known', () => {
    const rows = compareReturns(compile(), NO_OVERRIDES, (overrides) => compile(overrides));
    expect(rows.find(({ isChosen }) => isChosen)?.outcome?.worth).toBe(0);
    for (const { basisPoints, outcome } of rows) expect(outcome === null).toBe(basisPoints === null);
  });
});

describe('the month until which a chance is told at first', () => {
  it('is the end of the first calendar year with half a year in it, else the last', () => {
    const months = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => {
        const number = from + index;
        return yearMonth(`${2024 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`);
      });
    expect(usualUntil(months(9, 24))).toBe(14);
    expect(usualUntil(months(6, 24))).toBe(5);
    expect(usualUntil(months(0, 3))).toBe(2);
  });
});
