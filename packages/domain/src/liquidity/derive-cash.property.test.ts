import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cents, cents } from '../core/cents.ts';
import { addMonths, yearMonth } from '../core/dates.ts';
import { buildPlan, buildPlanLine, eveningBefore } from '../testing/build-cash.ts';
import { naiveCash } from '../testing/naive-cash.ts';
import { deriveCash } from './derive-cash.ts';
import type { DerivedCash, DerivedLine } from './derived.ts';
import { isIncome, isWithoutCash, LINE_NATURES } from './lines.ts';
import { type CashPlan, type CashRule, type Driver, type PaymentDay, WHOLE_SHARE } from './plan.ts';
import type { Sheet, SheetLine } from './sheet.ts';

/*
 * The derivation over random exploitaties and plans: nothing is lost or made, days, weeks and months are one ledger, and a
 * naive day-by-day reading of the rules finds the same cents. 2024 and 2028 are leap years.
 */

const RUNS = { numRuns: 60 };
const amount = fc.integer({ min: -50_000_000, max: 500_000_000 }).map(cents);
const day: fc.Arbitrary<PaymentDay> = fc.oneof(
  fc.integer({ min: 1, max: 31 }),
  fc.constant('spread' as const),
);

const parts: fc.Arbitrary<CashRule> = fc
  .array(
    fc.record({ weight: fc.integer({ min: 1, max: 9 }), delayMonths: fc.integer({ min: -3, max: 12 }), day }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((list) => {
    const share = Math.floor(WHOLE_SHARE / list.length);
    return {
      kind: 'parts',
      parts: list.map(({ delayMonths, day: on }, index) => ({
        shareBp: index === 0 ? WHOLE_SHARE - share * (list.length - 1) : share,
        delayMonths,
        day: on,
      })),
    };
  });
const rule = fc.oneof(
  { weight: 4, arbitrary: parts },
  fc.record({ kind: fc.constant('yearly' as const), month: fc.integer({ min: 1, max: 12 }), day }),
);

const sheetLine = (index: number): fc.Arbitrary<SheetLine> =>
  fc.record({
    key: fc.constant(`regel-${index}`),
    title: fc.constant(`Regel ${index}`),
    nature: fc.constantFrom(...LINE_NATURES),
    months: fc.array(fc.option(amount, { freq: 12 }), { minLength: 12, maxLength: 12 }),
  });

interface Case {
  readonly plan: CashPlan;
  readonly sheets: readonly Sheet[];
}

const someCase: fc.Arbitrary<Case> = fc
  .record({
    lines: fc.tuple(sheetLine(0), sheetLine(1), sheetLine(2)),
    actual: fc.array(fc.option(amount, { freq: 2 }), { minLength: 12, maxLength: 12 }),
    rules: fc.tuple(rule, rule, rule),
    start: fc.integer({ min: 0, max: 40 }),
    months: fc.integer({ min: 24, max: 36 }),
    opening: amount,
    income: fc.integer({ min: -500, max: 500 }),
    cost: fc.integer({ min: -500, max: 500 }),
    outstanding: fc.array(fc.record({ at: fc.nat(23), cents: amount }), { maxLength: 3 }),
    flows: fc.array(fc.record({ at: fc.nat(23), cents: amount, day }), { maxLength: 3 }),
  })
  .map((facts) => {
    const sheets: readonly Sheet[] = [
      { year: 2023, kind: 'begroting', lines: facts.lines },
      { year: 2023, kind: 'realisatie', lines: [{ ...facts.lines[0], months: facts.actual }] },
      { year: 2025, kind: 'begroting', lines: facts.lines },
    ];
    const firstMonth = addMonths(yearMonth('2023-06'), facts.start);
    const plan = buildPlan(sheets, {
      firstMonth,
      months: facts.months,
      opening: { cents: facts.opening, bankCents: facts.opening, bankOn: eveningBefore(firstMonth) },
      growthBp: { income: facts.income, cost: facts.cost },
      lines: facts.lines.map((line, index) => {
        const own: CashRule = isWithoutCash(line.nature)
          ? { kind: 'none' }
          : (facts.rules[index] ?? { kind: 'none' });
        const outstanding = facts.outstanding.map(({ at, cents: open }) => ({
          month: addMonths(firstMonth, at),
          cents: open,
        }));
        return buildPlanLine(line, { rule: own, outstanding: own.kind === 'none' ? [] : outstanding });
      }),
      flows: facts.flows.map(({ at, cents: moved, day: on }, index) => ({
        key: `stroom-${index}`,
        title: 'Stroom',
        nature: 'investering',
        month: addMonths(firstMonth, at),
        day: on,
        cents: moved,
      })),
    });
    return { plan, sheets };
  });

function derived({ plan, sheets }: Case, returnBp: number | null = null): DerivedCash {
  const result = deriveCash(plan, sheets, { returnBp, driverPoints: {} });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
const byKey = (lines: readonly DerivedLine[]) => lines.toSorted((a, b) => a.key.localeCompare(b.key));

describe('deriveCash over random exploitaties', () => {
  it('loses and makes no cent: exploitatie and what came from before are cash and what is still to come', () => {
    fc.assert(
      fc.property(someCase, (one) => {
        for (const line of derived(one).lines) {
          if (isWithoutCash(line.nature as never)) continue;
          expect(sum(line.exploitatie) + line.before).toBe(line.sign * sum(line.cash) + line.after);
        }
      }),
      RUNS,
    );
  });

  it('is one ledger: lines, months, weeks and balances agree', () => {
    fc.assert(
      fc.property(someCase, (one) => {
        const cash = derived(one, 200);
        for (const [month, net] of cash.net.entries()) {
          expect(sum(cash.lines.map((line) => line.cash[month] ?? 0))).toBe(net);
          expect((cash.closing[month - 1] ?? cash.openingCents) + net).toBe(cash.closing[month]);
          expect(cash.lowest[month]).toBeLessThanOrEqual(cash.closing[month] ?? 0);
        }
        let balance: number = cash.openingCents;
        for (const week of cash.weeks) {
          expect(week.receipts - week.payments).toBe(sum(week.lines.map((line) => line.cents)));
          balance += week.receipts - week.payments;
          expect(week.closing).toBe(balance);
        }
      }),
      RUNS,
    );
  });

  it('finds what a naive reading finds, day by day', () => {
    fc.assert(
      fc.property(someCase, (one) => {
        const cash = derived(one);
        const naive = naiveCash(one.plan, one.sheets);
        expect(cash.net).toStrictEqual(naive.net);
        expect(cash.closing).toStrictEqual(naive.closing);
        expect(cash.lowest).toStrictEqual(naive.lowest);
        expect(cash.lowestOn).toStrictEqual(naive.lowestOn);
        expect(cash.weeks.map((week) => week.closing)).toStrictEqual(naive.weeks);
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the order of lines and sheets', () => {
    fc.assert(
      fc.property(someCase, ({ plan, sheets }) => {
        const one = derived({ plan, sheets });
        const other = derived({
          plan: { ...plan, lines: plan.lines.toReversed(), flows: plan.flows.toReversed() },
          sheets: sheets.toReversed(),
        });
        expect(byKey(other.lines)).toStrictEqual(byKey(one.lines));
        expect(other.closing).toStrictEqual(one.closing);
        expect(other.lowest).toStrictEqual(one.lowest);
      }),
      RUNS,
    );
  });

  it('shifts every balance by what the opening shifts, and nothing else', () => {
    fc.assert(
      fc.property(someCase, amount, ({ plan, sheets }, more) => {
        const opening = cents(plan.opening.cents + more);
        const richer = { ...plan, opening: { ...plan.opening, cents: opening, bankCents: opening } };
        const [one, other] = [derived({ plan, sheets }), derived({ plan: richer, sheets })];
        expect(other.lowest.map((value) => value - more)).toStrictEqual([...one.lowest]);
        expect(other.lines).toStrictEqual(one.lines);
      }),
      RUNS,
    );
  });

  it('makes two returns differ by exactly their difference of the turnover, month by month', () => {
    fc.assert(
      fc.property(someCase, fc.integer({ min: -500, max: 900 }), (one, returnBp) => {
        const plan = { ...one.plan, returns: { choice: 'theoretisch', assumptionId: null } } as const;
        const cash = derived({ ...one, plan }, returnBp);
        const line = cash.lines.find(({ key }) => key === 'rendement');
        for (const month of cash.months.keys()) {
          if (line === undefined || cash.lines.every((other) => other.sources[month] === 'realisatie'))
            continue;
          const told = cash.lines.filter(({ key }) => plan.lines.some((planned) => planned.key === key));
          const amountsOf = (chosen: (each: DerivedLine) => boolean) =>
            sum(told.filter(chosen).map((each) => each.exploitatie[month] ?? 0));
          const turnover = amountsOf(
            (each) => each.nature === 'bevoorschot' || each.nature === 'na_levering',
          );
          const result = amountsOf((each) => each.sign === 1) - amountsOf((each) => each.sign === -1);
          if (told.some((each) => each.sources[month] !== 'realisatie'))
            expect(line.exploitatie[month]).toBe(halfAway(turnover * returnBp) - result);
        }
      }),
      RUNS,
    );
  });

  it('restores the base exactly when a driver stands where the budget stood', () => {
    fc.assert(
      fc.property(someCase, fc.integer({ min: 1, max: 20_000 }), (one, budgeted) => {
        const lines = one.plan.lines.filter(({ nature }) => isIncome(nature)).map(({ key }) => key);
        const driver: Driver = { key: 'bezetting', budgeted, steps: [], lines, assumptionId: null };
        const still = derived({ ...one, plan: { ...one.plan, drivers: [driver] } });
        expect(still.closing).toStrictEqual(derived(one).closing);
      }),
      RUNS,
    );
  });
});

/** Ten thousandths to whole cents, halves away from zero. */
function halfAway(tenThousandths: number): Cents {
  return cents(Math.sign(tenThousandths) * Math.floor((Math.abs(tenThousandths) + 5_000) / WHOLE_SHARE));
}
