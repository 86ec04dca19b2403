import { type Cents, cents } from '@regietafel/domain/core/cents';
import { addMonths, plainDate, type YearMonth, yearMonth } from '@regietafel/domain/core/dates';
import { canMove } from '@regietafel/domain/liquidity/check-drivers';
import { compileForecast } from '@regietafel/domain/liquidity/compile-forecast';
import {
  type CompiledForecast,
  type ForecastOverrides,
  NO_OVERRIDES,
} from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import { isIncome, isWithoutCash, LINE_NATURES } from '@regietafel/domain/liquidity/lines';
import {
  type CashPlan,
  type CashRule,
  type Driver,
  type PaymentDay,
  RETURN_CHOICES,
  WHOLE_SHARE,
} from '@regietafel/domain/liquidity/plan';
import type { Sheet, SheetLine } from '@regietafel/domain/liquidity/sheet';
import { buildPlan, buildPlanLine, eveningBefore } from '@regietafel/domain/testing/build-cash';
import { buildCashEvent, buildForecastInput, PROVIDER } from '@regietafel/domain/testing/build-forecast';
import { testId } from '@regietafel/domain/testing/ids';
import fc from 'fast-check';
import { type ForecastToWrite, switchesOf } from '../book-source.ts';

const MONTHS = 36;
const YEAR = 12;
const LINES = 3;
const MOST_RATIO = 10;
const RETURN_ASSUMPTION = testId<NonNullable<CashPlan['returns']['assumptionId']>>(701);

const amount = fc.integer({ min: -5_000_000, max: 200_000_000 }).map(cents);
const day: fc.Arbitrary<PaymentDay> = fc.oneof(
  fc.integer({ min: 1, max: 31 }),
  fc.constant('spread' as const),
);
const parts: fc.Arbitrary<CashRule> = fc
  .array(fc.record({ delayMonths: fc.integer({ min: -3, max: 12 }), day, weight: fc.nat(3_000) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map(([first, ...rest]) => ({
    kind: 'parts',
    parts: [
      {
        shareBp: WHOLE_SHARE - rest.reduce((sum, { weight }) => sum + weight, 0),
        delayMonths: first?.delayMonths ?? 0,
        day: first?.day ?? 'spread',
      },
      ...rest.map(({ weight, delayMonths, day: on }) => ({ shareBp: weight, delayMonths, day: on })),
    ],
  }));
const rule: fc.Arbitrary<CashRule> = fc.oneof(
  { weight: 4, arbitrary: parts },
  fc.record({ kind: fc.constant('yearly' as const), month: fc.integer({ min: 1, max: YEAR }), day }),
);
const yearOf = (freq: number) => fc.array(fc.option(amount, { freq }), { minLength: YEAR, maxLength: YEAR });

const someLines = fc
  .tuple(
    ...Array.from({ length: LINES }, () =>
      fc.record({ nature: fc.constantFrom(...LINE_NATURES), months: yearOf(12) }),
    ),
  )
  .map((lines) =>
    lines.map(
      (line, index): SheetLine => ({ ...line, key: `regel-${index}`, title: `Regel ${index} & "meer"` }),
    ),
  );

const someEvent = fc
  .record({
    direction: fc.constantFrom('in' as const, 'uit' as const),
    cents: fc.integer({ min: 1, max: 100_000_000 }).map(cents),
    at: fc.nat(30),
    spreadMonths: fc.integer({ min: 1, max: 15 }),
    isInBase: fc.boolean(),
    probabilityPercent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
  })
  .map(({ cents: value, at, ...event }) => ({
    ...event,
    amount: { kind: 'known', cents: value, frequency: 'once' } as const,
    at,
  }));

const driverFigures = fc.record({
  key: fc.constantFrom('bezetting' as const, 'verzuim' as const, 'inhuur' as const, 'tarief' as const),
  budgeted: fc.integer({ min: 100, max: 10_000 }),
  steps: fc.uniqueArray(fc.record({ at: fc.integer({ min: -14, max: 30 }), value: fc.nat(10_000) }), {
    selector: ({ at }) => at,
    maxLength: 3,
  }),
  premiumBp: fc.option(fc.nat(6_000), { nil: undefined }),
  moved: fc.subarray(Array.from({ length: LINES }, (_, index) => index)),
});

type Drawn<Drawing> = Drawing extends fc.Arbitrary<infer Value> ? Value : never;

/** A case: everything that a forecast is compiled from, and what its reader does to it. */
export interface ForecastCase {
  readonly input: ForecastInput;
  readonly overrides: ForecastOverrides;
}

/** Random forecasts over 36 months: sheets with gaps, rules, drivers, flows, claims of the opening balance, events and returns. */
export const someForecast: fc.Arbitrary<ForecastCase> = fc
  .record({
    lines: someLines,
    actual: yearOf(2),
    rules: fc.array(rule, { minLength: LINES, maxLength: LINES }),
    start: fc.integer({ min: 0, max: 30 }),
    opening: amount,
    credit: fc.nat(50_000_000).map(cents),
    growth: fc.record({
      income: fc.integer({ min: -500, max: 500 }),
      cost: fc.integer({ min: -500, max: 500 }),
    }),
    outstanding: fc.array(fc.record({ at: fc.nat(MONTHS - 1), cents: amount }), { maxLength: 3 }),
    flows: fc.uniqueArray(
      fc.record({ key: fc.nat(1), at: fc.nat(MONTHS - 1), cents: amount, day: fc.constantFrom(1, 20) }),
      { maxLength: 4, selector: ({ key, at, day: on }) => `${key} ${at} ${on}` },
    ),
    drivers: fc.uniqueArray(driverFigures, { selector: ({ key }) => key, maxLength: 2 }),
    choice: fc.constantFrom(...RETURN_CHOICES),
    theoretical: fc.option(fc.integer({ min: -5, max: 8 }), { nil: null }),
    events: fc.array(someEvent, { maxLength: 3 }),
    switched: fc.array(
      fc.record({
        isOn: fc.boolean(),
        shift: fc.integer({ min: -6, max: 6 }),
        scalePercent: fc.integer({ min: 0, max: 200 }),
      }),
      { maxLength: 3 },
    ),
    points: fc.integer({ min: -300, max: 300 }),
  })
  .map((facts) => {
    const { lines, actual, start } = facts;
    const firstMonth = addMonths(yearMonth('2023-06'), start);
    const sheets: readonly Sheet[] = [
      { year: 2023, kind: 'begroting', lines },
      {
        year: 2023,
        kind: 'realisatie',
        lines: lines.slice(0, 1).map((line) => ({ ...line, months: actual })),
      },
      { year: 2025, kind: 'begroting', lines },
    ];
    const drivers = facts.drivers.map((driver) => driverOf(driver, lines, firstMonth));
    const plan = buildPlan(sheets, {
      firstMonth,
      months: MONTHS,
      opening: { cents: facts.opening, bankCents: facts.opening, bankOn: eveningBefore(firstMonth) },
      creditLimitCents: facts.credit,
      growthBp: facts.growth,
      drivers,
      returns: { choice: facts.choice, assumptionId: RETURN_ASSUMPTION },
      lines: lines.map((line, index) => planLine(line, facts.rules[index], facts.outstanding, firstMonth)),
      flows: facts.flows.map(({ key, at, ...flow }) => ({
        ...flow,
        key: `stroom-${key}`,
        title: `Stroom ${key}`,
        nature: 'investering',
        month: addMonths(firstMonth, at),
      })),
    });
    return {
      input: inputOf(plan, sheets, facts.theoretical, facts.events),
      overrides: {
        ...NO_OVERRIDES,
        events: Object.fromEntries(
          facts.switched
            .slice(0, facts.events.length)
            .map((override, index) => [`event:${eventId(index)}`, override]),
        ),
        drivers: Object.fromEntries(drivers.map(({ key }) => [key, facts.points])),
      },
    };
  });

function driverOf(
  { key, budgeted, steps, premiumBp, moved }: Drawn<typeof driverFigures>,
  lines: readonly SheetLine[],
  firstMonth: YearMonth,
): Driver {
  return {
    key,
    budgeted,
    steps: steps
      .toSorted((left, right) => left.at - right.at)
      .map(({ at, value }) => ({
        from: addMonths(firstMonth, at),
        value: Math.min(value, MOST_RATIO * budgeted),
      })),
    lines: moved.flatMap((index) => {
      const line = lines[index];
      return line !== undefined && canMove(key, line.nature) ? [line.key] : [];
    }),
    ...(premiumBp !== undefined && { premiumBp }),
    assumptionId: null,
  };
}

function planLine(
  line: SheetLine,
  given: CashRule | undefined,
  outstanding: readonly { readonly at: number; readonly cents: Cents }[],
  firstMonth: YearMonth,
) {
  const own: CashRule = isWithoutCash(line.nature) || given === undefined ? { kind: 'none' } : given;
  const open = outstanding.map((item) => ({ month: addMonths(firstMonth, item.at), cents: item.cents }));
  return buildPlanLine(line, {
    title: line.title,
    rule: own,
    outstanding: own.kind === 'none' || !isIncome(line.nature) ? [] : open,
  });
}

function inputOf(
  plan: CashPlan,
  sheets: readonly Sheet[],
  theoretical: number | null,
  events: readonly Drawn<typeof someEvent>[],
): ForecastInput {
  return buildForecastInput({
    plan: { ...plan, authorTenantId: PROVIDER },
    sheets,
    assumptions: [
      {
        assumptionId: RETURN_ASSUMPTION,
        authorTenantId: PROVIDER,
        name: 'Rendement',
        unit: 'percent',
        value: theoretical,
        owner: '',
        source: '',
        standPer: plainDate('2024-12-01'),
        opinions: [],
      },
    ],
    events: events.map(({ at, ...event }, index) => {
      const from = addMonths(plan.firstMonth, at);
      return buildCashEvent({ ...event, eventId: testId(eventNumber(index)), from, to: from });
    }),
  });
}

const eventNumber = (index: number) => 501 + index;
const eventId = (index: number) => testId<string & never>(eventNumber(index));

/** A case as the workbook is written from it, seen by its provider. */
export function toWrite({ input, overrides }: ForecastCase): ForecastToWrite {
  return {
    title: 'Aanbieder',
    viewName: 'de aanbieder',
    standPer: plainDate('2024-12-01'),
    plan: input.plan,
    sheets: input.sheets,
    driverPoints: overrides.drivers,
    compiled: compiledWith(input, overrides),
    switched: overrides.events,
    recorded: compiledWith(input, { ...overrides, events: switchesOf(overrides.events) }).events,
  };
}

function compiledWith(input: ForecastInput, overrides: ForecastOverrides): CompiledForecast {
  const compiled = compileForecast(input, { kind: 'party', tenantId: PROVIDER }, overrides);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}
