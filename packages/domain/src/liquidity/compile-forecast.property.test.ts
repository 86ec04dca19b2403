import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount } from '../core/amount.ts';
import { cents, sumCents } from '../core/cents.ts';
import { addDays, addMonths, plainDate, yearMonth } from '../core/dates.ts';
import { sumAmounts } from '../core/sum-amounts.ts';
import { euroCoverageOfOpenRisks } from '../risks/coverage.ts';
import { RISK_STATUSES } from '../risks/risk.ts';
import {
  buildCashEvent,
  buildForecastInput,
  forecastRisk,
  OWNER,
  PROVIDER,
} from '../testing/build-forecast.ts';
import { buildAssessment, buildRow } from '../testing/build-risk.ts';
import { testId } from '../testing/ids.ts';
import { LETTER_REGISTER } from '../testing/letter-register.ts';
import { compileForecast } from './compile-forecast.ts';
import type { CompiledForecast, ForecastOverrides, ForecastView } from './compiled.ts';
import type { ForecastInput } from './forecast-input.ts';
import { registerPlaces, sumByPlace } from './register-places.ts';

const VIEWS: readonly ForecastView[] = [
  { kind: 'party', tenantId: OWNER },
  { kind: 'party', tenantId: PROVIDER },
  { kind: 'kernteam' },
];

const figure = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map(cents);
const amount: fc.Arbitrary<Amount> = fc.oneof(
  fc.record({ kind: fc.constant('known' as const), cents: figure, frequency: fc.constant('once' as const) }),
  fc.record({ kind: fc.constant('max' as const), cents: figure, frequency: fc.constant('yearly' as const) }),
  fc.tuple(figure, figure).map(
    ([a, b]): Amount => ({
      kind: 'range',
      minCents: cents(Math.min(a, b)),
      maxCents: cents(Math.max(a, b)),
      frequency: 'unstated',
    }),
  ),
  fc.constant<Amount>({ kind: 'pm' }),
  fc.constant<Amount>({ kind: 'none' }),
);
const day = fc.option(
  fc.integer({ min: 0, max: 1500 }).map((days) => addDays(plainDate('2024-01-01'), days)),
  { nil: null },
);
const month = fc.integer({ min: -8, max: 40 }).map((months) => addMonths(yearMonth('2025-01'), months));
/** Few risks, so that events often stand for the same ones. */
const MOST_RISKS = 6;
const someRisks = fc.uniqueArray(
  fc.integer({ min: 1, max: MOST_RISKS }).map((number) => testId<never>(number)),
  {
    maxLength: 3,
  },
);

const risk = fc.record({ status: fc.constantFrom(...RISK_STATUSES), amount, from: day, to: day });
const event = fc.record({
  direction: fc.constantFrom('in' as const, 'uit' as const),
  euro: fc.nat(900_000),
  author: fc.constantFrom(OWNER, PROVIDER),
  isInBase: fc.boolean(),
  from: month,
  width: fc.nat(3),
  spreadMonths: fc.integer({ min: 1, max: 15 }),
  coversRiskIds: someRisks,
});
const works = fc.record({
  month,
  euro: fc.integer({ min: -500_000, max: 500_000 }),
  coversRiskIds: someRisks,
});

const anyInput: fc.Arbitrary<ForecastInput> = fc
  .record({
    risks: fc.array(risk, { maxLength: MOST_RISKS }),
    judged: fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }), { maxLength: MOST_RISKS }),
    events: fc.array(event, { maxLength: 5 }),
    works: fc.array(works, { maxLength: 3 }),
  })
  .map(({ risks, judged, events, works: costs }) =>
    buildForecastInput({
      risks: risks.map(({ from, to, ...told }, index) =>
        forecastRisk(buildRow({ ...told, number: index + 1, window: { from, to } })),
      ),
      assessments: judged.map((probabilityPercent, index) =>
        buildAssessment({ riskId: testId(index + 1), authorTenantId: OWNER, probabilityPercent }),
      ),
      events: events.map(({ euro, author, width, from, direction, coversRiskIds, ...told }, index) =>
        buildCashEvent({
          ...told,
          direction,
          from,
          to: addMonths(from, width),
          eventId: testId(800 + index),
          authorTenantId: author,
          amount: { kind: 'known', cents: cents(euro * 100), frequency: 'once' },
          coversRiskIds: direction === 'uit' ? coversRiskIds : [],
        }),
      ),
      works: costs.map(({ month: at, euro, coversRiskIds }, index) => ({
        key: `werk-${index}`,
        title: 'Dak',
        month: at,
        cents: cents(euro * 100),
        coversRiskIds,
        authorTenantId: PROVIDER,
      })),
    }),
  );

function keysOf({ risks, events, works: costs }: ForecastInput): readonly string[] {
  return [
    ...risks.map(({ riskId }) => `risk:${riskId}`),
    ...events.map(({ eventId }) => `event:${eventId}`),
    ...costs.map(({ key }) => `works:${key}`),
  ];
}

/** A forecast with switches put at random. */
const switched = anyInput.chain((input) =>
  fc.record({
    input: fc.constant(input),
    view: fc.constantFrom(...VIEWS),
    isOn: fc.array(fc.option(fc.boolean(), { nil: undefined }), { minLength: 20, maxLength: 20 }),
  }),
);

function overridesOf(input: ForecastInput, isOn: readonly (boolean | undefined)[]): ForecastOverrides {
  const events = keysOf(input).map((key, index) => [key, { isOn: isOn[index] }] as const);
  return { events: Object.fromEntries(events), returnChoice: null, drivers: {} };
}

function compiled(input: ForecastInput, view: ForecastView, overrides: ForecastOverrides): CompiledForecast {
  const result = compileForecast(input, view, overrides);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('every register in every forecast', () => {
  it('keeps all its euros, each risk in one place, whatever is switched and whoever looks', () => {
    fc.assert(
      fc.property(switched, ({ input, view, isOn }) => {
        const placed = registerPlaces(input.risks, compiled(input, view, overridesOf(input, isOn)));
        const total = sumCents([...sumByPlace(placed).values()]);
        expect(total).toBe(sumAmounts(input.risks.map((one) => one.amount)).highestCents);
        const open = placed.filter(({ place }) => place !== 'resolved' && place !== 'base');
        const withFigure = open.filter(({ registerCents }) => registerCents !== null);
        const facts = input.risks.filter(({ status }) => status === 'feit');
        // Facts that are covered, outside or without amount are no open risks either.
        const openFacts = open.filter(({ riskId }) => facts.some((fact) => fact.riskId === riskId));
        const known = openFacts.filter(({ registerCents }) => registerCents !== null);
        const rows = input.risks.map((one) => buildRow({ ...one, riskId: one.riskId }));
        expect(withFigure.length - known.length).toBe(euroCoverageOfOpenRisks(rows).withFigure);
      }),
    );
  });

  it('counts no euro twice: no two things that are on stand for one risk', () => {
    fc.assert(
      fc.property(switched, ({ input, view, isOn }) => {
        const { events, notInFigure } = compiled(input, view, overridesOf(input, isOn));
        const standing = events
          .filter((one) => one.isOn)
          .map((one) => ({
            plan: one.kind === 'vastgoed' ? 'vastgoed' : one.key,
            risks:
              input.events.find(({ eventId }) => eventId === one.eventId)?.coversRiskIds ??
              input.works.find(({ key }) => `works:${key}` === one.key)?.coversRiskIds ??
              (one.riskId === null ? [] : [one.riskId]),
          }));
        for (const { riskId } of input.risks) {
          const plans = standing.filter(({ risks }) => risks.includes(riskId)).map(({ plan }) => plan);
          expect(new Set(plans).size).toBeLessThanOrEqual(1);
        }
        // And none is lost: what is covered names what stands for it, and that is counted.
        for (const { reason, by } of notInFigure)
          if (reason === 'covered') expect(events.find(({ key }) => key === by)?.isOn).toBe(true);
      }),
    );
  });

  it('is its base again, to the cent, when everything is switched off', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...VIEWS), (input, view) => {
        const all = keysOf(input).map(() => false);
        const { cash, net, closing, lowest, model } = compiled(input, view, overridesOf(input, all));
        expect([net, closing, lowest]).toStrictEqual([cash.net, cash.closing, cash.lowest]);
        expect(model.events).toStrictEqual([]);
      }),
    );
  });

  it('differs by an event of its own months alone when that is switched', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...VIEWS), (all, view) => {
        // What stands for a risk changes more than itself.
        const input = {
          ...all,
          events: all.events.map((one) => ({ ...one, coversRiskIds: [] })),
          works: all.works.map((one) => ({ ...one, coversRiskIds: [] })),
        };
        const off = compiled(
          input,
          view,
          overridesOf(
            input,
            keysOf(input).map(() => false),
          ),
        );
        for (const { key, months } of off.events) {
          const on = compiled(input, view, {
            ...overridesOf(
              input,
              keysOf(input).map(() => false),
            ),
            events: {
              ...overridesOf(
                input,
                keysOf(input).map(() => false),
              ).events,
              [key]: { isOn: true },
            },
          });
          expect(on.net.map((net, index) => net - (off.net[index] ?? 0))).toStrictEqual(
            months.map((amountOfMonth) => amountOfMonth + 0),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('marking risk 12 of the letters as a fact', () => {
  it('moves € 700,000 from the scenarios to the base, and leaves the total as it was', () => {
    const sums = (['onderhanden', 'feit'] as const).map((status) => {
      const rows = LETTER_REGISTER.map((row) => (row.number === 12 ? { ...row, status } : row));
      const input = buildForecastInput({ risks: rows.map(forecastRisk) });
      const overrides = { events: {}, returnChoice: null, drivers: {} };
      return sumByPlace(registerPlaces(input.risks, compiled(input, VIEWS[0] as ForecastView, overrides)));
    });
    const [open, fact] = sums;
    expect([open?.get('scenario'), open?.get('base')]).toStrictEqual([70_000_000, undefined]);
    expect([fact?.get('scenario') ?? 0, fact?.get('base')]).toStrictEqual([0, 70_000_000]);
    const totals = sums.map((one) => sumCents([...one.values()]));
    expect(totals[0]).toBe(totals[1]);
  });
});
