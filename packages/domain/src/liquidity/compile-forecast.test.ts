import { describe, expect, it } from 'vitest';
import { type Cents, cents } from '../core/cents.ts';
import { plainDate, yearMonth } from '../core/dates.ts';
import {
  buildCashEvent,
  buildForecastInput,
  forecastRisk,
  OTHER_REGION,
  OWNER,
  PROVIDER,
} from '../testing/build-forecast.ts';
import { buildAssessment, buildRow } from '../testing/build-risk.ts';
import { testId } from '../testing/ids.ts';
import { LETTER_REGISTER } from '../testing/letter-register.ts';
import { compileForecast } from './compile-forecast.ts';
import {
  type CompiledForecast,
  type ForecastOverrides,
  type ForecastView,
  NO_OVERRIDES,
} from './compiled.ts';
import type { ForecastInput } from './forecast-input.ts';

const OWN_VIEW: ForecastView = { kind: 'party', tenantId: OWNER };
const euro = (amount: number): Cents => cents(amount * 100);
const known = (amount: number) => ({ kind: 'known', cents: euro(amount), frequency: 'once' }) as const;

function compiled(
  input: ForecastInput,
  overrides: Partial<ForecastOverrides> = {},
  view: ForecastView = OWN_VIEW,
): CompiledForecast {
  const result = compileForecast(input, view, { ...NO_OVERRIDES, ...overrides });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function eventOf(forecast: CompiledForecast, key: string) {
  const event = forecast.events.find((candidate) => candidate.key === key);
  if (event === undefined) throw new Error(`no event ${key}`);
  return event;
}

const risk = forecastRisk(buildRow({ number: 1, amount: known(300_000) }));
const RISK = `risk:${risk.riskId}`;
const likely = buildAssessment({
  riskId: risk.riskId,
  authorTenantId: OWNER,
  probabilityPercent: 40,
  amountMinCents: euro(100_000),
  amountMaxCents: euro(500_000),
  expectedFrom: plainDate('2025-04-10'),
  expectedTo: plainDate('2025-06-30'),
});

describe('compileForecast', () => {
  it('leaves an open risk out of the deterministic forecast, and draws it with its chance', () => {
    const forecast = compiled(buildForecastInput({ risks: [risk], assessments: [likely] }));
    expect(eventOf(forecast, RISK)).toMatchObject({
      kind: 'risico',
      class: 'scenario',
      authorTenantId: OWNER,
      cents: euro(500_000),
      range: { min: euro(100_000), likely: null, max: euro(500_000) },
      probability: 0.4,
      from: 3,
      to: 5,
      isDated: true,
      isOn: false,
    });
    expect(forecast.closing).toStrictEqual(forecast.cash.closing);
    expect(forecast.model.events).toStrictEqual([
      {
        id: RISK,
        probability: 0.4,
        amount: { kind: 'uniform', min: euro(100_000), max: euro(500_000) },
        onset: { from: 3, to: 5 },
        spread: 1,
      },
    ]);
    expect(forecast.notInFigure).toStrictEqual([]);
  });

  it('supposes that a risk happens when it is switched on, and that it does not when switched off', () => {
    const input = buildForecastInput({ risks: [risk], assessments: [likely] });
    const on = compiled(input, { events: { [RISK]: { isOn: true } } });
    expect(on.closing.at(2)).toBe(on.cash.closing.at(2));
    expect(on.closing.at(3)).toBe(euro(500_000));
    expect(on.model.events[0]?.probability).toBe(1);
    const off = compiled(input, { events: { [RISK]: { isOn: false } } });
    expect(off.model.events).toStrictEqual([]);
    expect(off.closing).toStrictEqual(off.cash.closing);
  });

  it('moves, scales and spreads what the reader drags, within the horizon', () => {
    const spread = { ...likely, spreadMonths: 3 };
    const input = buildForecastInput({ risks: [risk], assessments: [spread] });
    const moved = (override: object) => eventOf(compiled(input, { events: { [RISK]: override } }), RISK);
    expect(moved({ shift: 2, scalePercent: 50 })).toMatchObject({ from: 5, to: 7, cents: euro(250_000) });
    expect(moved({ shift: -9 })).toMatchObject({ from: 0, to: 2 });
    expect(moved({ shift: 36 })).toMatchObject({ from: 23, to: 25 });
    const { months } = moved({ scalePercent: 1 });
    expect(months.slice(2, 7)).toStrictEqual([0, -166_667, -166_666, -166_667, 0]);
  });

  it('counts a fact in the base, whatever chance was once given to it', () => {
    const fact = forecastRisk(buildRow({ number: 1, status: 'feit', amount: known(300_000) }));
    const forecast = compiled(buildForecastInput({ risks: [fact], assessments: [likely] }));
    expect(eventOf(forecast, RISK)).toMatchObject({ kind: 'feit', class: 'base', isOn: true, drawn: 1 });
    expect(forecast.closing.at(3)).toBe(euro(500_000));
  });

  it('says of what is not in the figure why, and never fills in zero', () => {
    const rows = [
      buildRow({ number: 1, amount: known(1) }),
      buildRow({ number: 2, amount: { kind: 'pm' } }),
      buildRow({ number: 3, amount: { kind: 'none' } }),
      buildRow({ number: 4, amount: known(4), status: 'opgelost', wakeUpOn: plainDate('2025-06-30') }),
      buildRow({ number: 5, amount: known(5), window: { from: plainDate('2027-01-01'), to: null } }),
    ];
    const forecast = compiled(buildForecastInput({ risks: rows.map(forecastRisk) }));
    const told = forecast.notInFigure.map(({ key, reason, cents: amount }) => [key, reason, amount]);
    expect(told.toSorted()).toStrictEqual([
      [`risk:${testId(1)}`, 'no_probability', 100],
      [`risk:${testId(2)}`, 'pm', null],
      [`risk:${testId(3)}`, 'no_amount', null],
      [`risk:${testId(4)}`, 'resolved', 400],
      [`risk:${testId(5)}`, 'outside_horizon', 500],
    ]);
    expect(forecast.model.events).toStrictEqual([]);
    expect(forecast.waking).toStrictEqual([
      { riskId: testId(4), number: 4, title: 'Omzet valt weg', on: '2025-06-30', month: 5, cents: 400 },
    ]);
  });

  it('takes any month for an open risk that outlived its window, and says so', () => {
    const outlived = { ...risk, window: { from: plainDate('2024-01-01'), to: plainDate('2024-09-30') } };
    const event = eventOf(compiled(buildForecastInput({ risks: [outlived] })), RISK);
    expect(event).toMatchObject({ from: 0, to: 23, isDated: false, probability: null, drawn: null });
  });

  it('runs a yearly amount at a twelfth a month, in both forecasts alike', () => {
    const yearly = {
      ...risk,
      status: 'feit' as const,
      amount: { ...known(1_200), frequency: 'yearly' as const },
      window: { from: plainDate('2025-07-01'), to: null },
    };
    const forecast = compiled(buildForecastInput({ risks: [yearly] }));
    const event = eventOf(forecast, RISK);
    expect(event.cents).toBe(euro(1_200));
    expect(event.months).toStrictEqual([
      ...Array.from({ length: 6 }, () => 0),
      ...Array.from({ length: 18 }, () => -10_000),
    ]);
    expect(forecast.model.events[0]).toMatchObject({
      amount: { kind: 'fixed', value: euro(2_400) },
      spread: 24,
    });
  });

  it('rests on the register where a view has no judgement of its own, and on its own where it has', () => {
    const input = buildForecastInput({ risks: [risk], assessments: [likely] });
    const provider = eventOf(compiled(input, {}, { kind: 'party', tenantId: PROVIDER }), RISK);
    expect(provider).toMatchObject({ cents: euro(300_000), probability: null, authorTenantId: OWNER });
  });

  it('shows the kernteam the most cautious judgement of its regions, never a mean nor that of the provider', () => {
    const bolder = { ...likely, authorTenantId: PROVIDER, probabilityPercent: 100 };
    const other = {
      ...likely,
      authorTenantId: OTHER_REGION,
      probabilityPercent: 60,
      amountMaxCents: euro(400_000),
    };
    const input = buildForecastInput({ risks: [risk], assessments: [bolder, likely, other] });
    expect(eventOf(compiled(input, {}, { kind: 'kernteam' }), RISK)).toMatchObject({
      authorTenantId: OTHER_REGION,
      probability: 0.6,
      cents: euro(400_000),
    });
  });

  it('shows the kernteam what it signed before what its regions hold now', () => {
    const frozen = {
      authorTenantId: OWNER,
      revisionId: testId<(typeof likely)['revisionId']>(7),
      standPer: plainDate('2024-11-01'),
      axes: [
        { name: 'amount', unit: 'cents', low: 100, high: 200 },
        { name: 'probability', unit: 'percent', low: 10, high: 10 },
      ] as const,
      isContested: false,
      rationale: '',
    };
    const positions = [{ riskId: risk.riskId, judgements: [frozen] }];
    const input = buildForecastInput({ risks: [risk], assessments: [likely], positions });
    expect(eventOf(compiled(input, {}, { kind: 'kernteam' }), RISK)).toMatchObject({
      cents: 200,
      probability: 0.1,
    });
  });

  it('puts the measures of who makes the forecast in the base for all, and those of another for that other', () => {
    const measure = buildCashEvent();
    const support = buildCashEvent({ eventId: testId(601), authorTenantId: OWNER, kind: 'steun' });
    const input = buildForecastInput({ events: [measure, support] });
    const own = compiled(input);
    expect(own.events.map((event) => [event.kind, event.class, event.isOn])).toStrictEqual([
      ['maatregel', 'base', true],
      ['steun', 'base', true],
    ]);
    expect(own.closing.at(2)).toBe(euro(1_200_000));
    const provider = compiled(input, {}, { kind: 'party', tenantId: PROVIDER });
    expect(provider.closing.at(2)).toBe(euro(1_100_000));
    // A receipt that nobody decided on counts neither in the line nor in the probabilities.
    expect(provider.model.events.map(({ id }) => id)).toStrictEqual([`event:${measure.eventId}`]);
    expect(compiled(input, {}, { kind: 'kernteam' }).closing.at(2)).toBe(euro(1_200_000));
  });

  it('counts of a measure that began before the forecast only what is still to come', () => {
    const measure = buildCashEvent({ from: yearMonth('2024-11'), to: yearMonth('2024-11'), spreadMonths: 4 });
    const { closing, events } = compiled(buildForecastInput({ events: [measure] }));
    expect(events[0]).toMatchObject({ cents: euro(50_000), from: 0, spreadMonths: 2 });
    expect(closing.slice(0, 3)).toStrictEqual([euro(1_025_000), euro(1_050_000), euro(1_050_000)]);
  });

  it('takes of a measure between two amounts the lower, and of a cost the higher', () => {
    const amount = {
      kind: 'range',
      minCents: euro(100),
      maxCents: euro(300),
      frequency: 'once',
    } as const;
    const inward = buildCashEvent({ amount, likelyCents: euro(250) });
    const outward = buildCashEvent({ eventId: testId(601), amount, direction: 'uit' });
    const { events, model } = compiled(buildForecastInput({ events: [inward, outward] }));
    expect(events.map(({ cents: told }) => told)).toStrictEqual([euro(100), euro(300)]);
    expect(model.events.map(({ amount: drawn }) => drawn)).toStrictEqual([
      { kind: 'triangular', min: -30_000, mode: -25_000, max: -10_000 },
      { kind: 'uniform', min: 10_000, max: 30_000 },
    ]);
  });

  it('keeps the dip of the base within the month, and finds the first month under the limit by it', () => {
    const loss = buildCashEvent({
      direction: 'uit',
      amount: known(500_000),
      from: yearMonth('2025-02'),
      to: yearMonth('2025-02'),
    });
    const base = compiled(buildForecastInput());
    expect(base.firstBreach).toBeNull();
    const hit = compiled(buildForecastInput({ events: [loss] }));
    expect(hit.lowest.map((low, month) => (hit.closing[month] ?? 0) - low)).toStrictEqual(hit.model.dip);
    const deeper = compiled(buildForecastInput({ events: [loss] }), {
      events: { [`event:${loss.eventId}`]: { scalePercent: 201 } },
    });
    expect(deeper.firstBreach).toBe(1);
  });

  it('passes on what events go together, and how months of the past varied', () => {
    const risks = [1, 2, 3].map((number) => forecastRisk(buildRow({ number, amount: known(number) })));
    const assessments = risks.map(({ riskId }) =>
      buildAssessment({ riskId, authorTenantId: OWNER, probabilityPercent: 10 }),
    );
    const keys = risks.slice(0, 2).map(({ riskId }) => `risk:${riskId}`);
    const { model } = compiled(buildForecastInput({ risks, assessments, noise: { phi: 0.5, sigma: 100 } }), {
      together: [
        { title: 'Personeel', strength: 'enig', keys },
        { title: 'Cao', strength: 'sterk', keys },
      ],
    });
    expect(model.eventCorrelation).toStrictEqual([
      [1, 0.6, 0],
      [0.6, 1, 0],
      [0, 0, 1],
    ]);
    expect(model.noise).toStrictEqual([
      { phi: 0.5, sigma: 1, weight: Array.from({ length: 24 }, () => 100) },
    ]);
  });

  it('refuses overrides without sense by their field', () => {
    const refused = compileForecast(buildForecastInput(), OWN_VIEW, {
      events: { x: { scalePercent: Number.NaN, shift: 400 } },
      returnChoice: null,
      drivers: { bezetting: 0.5 },
    });
    expect(refused.ok ? [] : refused.error.map(({ path }) => path)).toStrictEqual([
      'overrides.events.x.shift',
      'overrides.events.x.scalePercent',
      'overrides.drivers.bezetting',
    ]);
  });

  it('compiles the register of the letters: two facts, three open risks of which none has an amount', () => {
    const forecast = compiled(buildForecastInput({ risks: LETTER_REGISTER.map(forecastRisk) }));
    expect(forecast.events.map(({ number, class: standing }) => [number, standing])).toStrictEqual([
      [12, 'base'],
    ]);
    const reasons = Map.groupBy(forecast.notInFigure, ({ reason }) => reason);
    expect([...reasons].map(([reason, all]) => [reason, all.length]).toSorted()).toStrictEqual([
      ['no_amount', 2],
      ['pm', 2],
      ['resolved', 11],
    ]);
    expect(forecast.waking.map(({ number }) => number)).toStrictEqual([15]);
  });
});
