import { describe, expect, it } from 'vitest';
import { type Cents, cents } from '../core/cents.ts';
import { yearMonth } from '../core/dates.ts';
import type { AssumptionId } from '../core/ids.ts';
import { buildPart, buildPlan, buildPlanLine, buildSheet } from '../testing/build-cash.ts';
import { checkPlan } from './check-plan.ts';
import { checkSheet } from './check-sheet.ts';
import type { CashPlan, CashRule, Driver, PlanFlow } from './plan.ts';
import type { Sheet, SheetLine } from './sheet.ts';

const SHEETS = [buildSheet()];
const PLAN = buildPlan(SHEETS);
const [CARE, WAGES] = buildSheet().lines as readonly [SheetLine, SheetLine];

const refused = (overrides: Partial<CashPlan>) =>
  checkPlan({ ...PLAN, ...overrides }, SHEETS).map(({ path, messageKey }) => [path, messageKey]);
const withRule = (rule: CashRule) =>
  refused({ lines: [buildPlanLine(CARE, { rule }), buildPlanLine(WAGES)] });
const flow = (overrides: Partial<PlanFlow>): PlanFlow => ({
  key: 'aflossing',
  title: 'Aflossing',
  nature: 'aflossing',
  month: yearMonth('2025-02'),
  day: 15,
  cents: cents(-100),
  ...overrides,
});
const driver = (overrides: Partial<Driver>): Driver => ({
  key: 'bezetting',
  budgeted: 9_000,
  steps: [],
  lines: ['verblijf'],
  assumptionId: null as AssumptionId | null,
  ...overrides,
});

describe('checkPlan', () => {
  it('keeps a plan that can be right', () => {
    expect(
      refused({ flows: [flow({}), flow({ month: yearMonth('2025-03') })], drivers: [driver({})] }),
    ).toStrictEqual([]);
  });

  it.each([23, 37, 4_800, 24.5, Number.NaN])('refuses %d months', (months) => {
    expect(refused({ months })).toStrictEqual([['months', 'liquidity.months']]);
  });

  it('refuses a plan that runs out of the calendar', () => {
    expect(refused({ firstMonth: yearMonth('2060-01') })).toStrictEqual([['firstMonth', 'field.month']]);
  });

  it('refuses a balance of another evening, and an opening that the bank does not confirm', () => {
    const opening = {
      ...PLAN.opening,
      bankOn: PLAN.opening.bankOn.replace('31', '30') as typeof PLAN.opening.bankOn,
    };
    expect(refused({ opening })).toStrictEqual([['opening.bankOn', 'liquidity.bankOn']]);
    expect(refused({ creditLimitCents: cents(-1) })).toStrictEqual([
      ['creditLimitCents', 'liquidity.negative'],
    ]);
  });

  it.each<[CashRule, string]>([
    [{ kind: 'parts', parts: [] }, 'lines.0.rule.parts'],
    [{ kind: 'parts', parts: [buildPart({ shareBp: 9_999 })] }, 'lines.0.rule.parts'],
    [{ kind: 'parts', parts: [buildPart({ delayMonths: 13 })] }, 'lines.0.rule.parts.0.delayMonths'],
    [{ kind: 'parts', parts: [buildPart({ delayMonths: -4 })] }, 'lines.0.rule.parts.0.delayMonths'],
    [{ kind: 'parts', parts: [buildPart({ day: 32 })] }, 'lines.0.rule.parts.0.day'],
    [{ kind: 'yearly', month: 13, day: 1 }, 'lines.0.rule.month'],
  ])('refuses the rule %j', (rule, path) => {
    expect(withRule(rule).map(([where]) => where)).toStrictEqual([path]);
  });

  it('refuses shares that go below nothing to make up the whole', () => {
    const parts = [buildPart({ shareBp: 15_000 }), buildPart({ shareBp: -5_000 })];
    expect(withRule({ kind: 'parts', parts })).toStrictEqual([
      ['lines.0.rule.parts.0.shareBp', 'liquidity.share'],
      ['lines.0.rule.parts.1.shareBp', 'liquidity.share'],
    ]);
  });

  it('refuses a line that no sheet knows, or knows as something else, and a key told twice', () => {
    const lines = [
      buildPlanLine({ key: 'onbekend', nature: 'huur' }),
      buildPlanLine({ key: 'verblijf', nature: 'huur' }),
      buildPlanLine(WAGES),
      buildPlanLine(WAGES),
    ];
    expect(refused({ lines })).toStrictEqual([
      ['lines.3.key', 'liquidity.keyTwice'],
      ['lines.0.key', 'liquidity.lineUnknown'],
      ['lines.1.nature', 'liquidity.natureDiffers'],
    ]);
  });

  it('refuses money that moves outside the horizon', () => {
    const outstanding = [{ month: yearMonth('2024-12'), cents: cents(1) }];
    expect(refused({ lines: [buildPlanLine(CARE, { outstanding }), buildPlanLine(WAGES)] })).toStrictEqual([
      ['lines.0.outstanding.0.month', 'liquidity.outsideHorizon'],
    ]);
    expect(refused({ flows: [flow({ month: yearMonth('2027-01') })] })).toStrictEqual([
      ['flows.0.month', 'liquidity.outsideHorizon'],
    ]);
  });

  it('refuses a flow that takes the name of a line, or one name for two things', () => {
    expect(refused({ flows: [flow({ key: 'verblijf' })] })).toStrictEqual([
      ['flows.0.key', 'liquidity.keyTwice'],
    ]);
    expect(refused({ flows: [flow({ key: 'rendement' })] })).toStrictEqual([
      ['flows.0.key', 'liquidity.keyTwice'],
    ]);
    expect(
      refused({ flows: [flow({}), flow({ title: 'Anders', month: yearMonth('2025-04') })] }),
    ).toStrictEqual([['flows.1.title', 'liquidity.flowDiffers']]);
  });

  it.each<[Partial<Driver>, string, string]>([
    [{ budgeted: 0 }, 'drivers.0.budgeted', 'liquidity.figure'],
    [{ lines: ['salarissen', 'niemand'] }, 'drivers.0.lines.1', 'liquidity.driverLine'],
    [{ key: 'tarief', lines: ['salarissen'] }, 'drivers.0.lines.0', 'liquidity.driverNature'],
    [{ key: 'verzuim', lines: ['verblijf'] }, 'drivers.0.lines.0', 'liquidity.driverNature'],
    [{ steps: [{ from: yearMonth('2025-03'), value: -1 }] }, 'drivers.0.steps.0.value', 'liquidity.figure'],
    [
      {
        steps: [
          { from: yearMonth('2025-03'), value: 1 },
          { from: yearMonth('2025-03'), value: 2 },
        ],
      },
      'drivers.0.steps.1.from',
      'liquidity.stepOrder',
    ],
  ])('refuses the driver %j', (overrides, path, messageKey) => {
    expect(refused({ drivers: [driver(overrides)] })).toStrictEqual([[path, messageKey]]);
  });
});

describe('checkSheet', () => {
  const wrong = (sheet: Partial<Sheet>) =>
    checkSheet(buildSheet(sheet)).map(({ path, messageKey }) => [path, messageKey]);
  const months = (...values: readonly unknown[]) => [
    { ...CARE, months: [...CARE.months.slice(values.length), ...values] as (Cents | null)[] },
  ];

  it('keeps a year with unknown months and credits', () => {
    expect(wrong({ lines: months(null, -5) })).toStrictEqual([]);
  });

  it.each([2014, 2061, 2025.5])('refuses the year %d', (year) => {
    expect(wrong({ year })).toStrictEqual([['year', 'liquidity.year']]);
  });

  it('refuses thirteen months, text in an amount cell, and an amount beyond reason, by cell', () => {
    expect(wrong({ lines: [{ ...CARE, months: [...CARE.months, cents(1)] }] })).toStrictEqual([
      ['lines.0.months', 'liquidity.twelveMonths'],
    ]);
    expect(wrong({ lines: months('veel') })).toStrictEqual([['lines.0.months.11', 'field.cents']]);
    expect(wrong({ lines: months(0.5) })).toStrictEqual([['lines.0.months.11', 'field.cents']]);
    expect(wrong({ lines: months(100_000_000_001) })).toStrictEqual([
      ['lines.0.months.11', 'liquidity.amountTooLarge'],
    ]);
  });

  it('refuses an empty sheet, a line told twice and a key that is no name', () => {
    expect(wrong({ lines: [] })).toStrictEqual([['lines', 'field.required']]);
    expect(wrong({ lines: [CARE, CARE] })).toStrictEqual([['lines.1.key', 'liquidity.keyTwice']]);
    expect(wrong({ lines: [{ ...CARE, key: 'Verblijf!' }] })).toStrictEqual([
      ['lines.0.key', 'liquidity.keyForm'],
    ]);
  });
});
