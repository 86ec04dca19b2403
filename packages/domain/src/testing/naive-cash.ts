import { type Cents, cents } from '../core/cents.ts';
import type { PlainDate } from '../core/dates.ts';
import { isIncome } from '../liquidity/lines.ts';
import type { CashPlan, PaymentDay, PlanLine } from '../liquidity/plan.ts';
import type { Sheet } from '../liquidity/sheet.ts';

/**
 * A naive reading of a plan without drivers and return, to hold the derivation against: it keeps every payment apart under
 * its date, works in whole numbers of any size, and asks the calendar of every day anew.
 */
export function naiveCash(plan: CashPlan, sheets: readonly Sheet[]) {
  const payments = Map.groupBy(
    [...plan.lines.flatMap((line) => linePayments(plan, line, sheets)), ...flowPayments(plan)],
    (payment) => payment.date,
  );
  const first = Temporal.PlainDate.from(`${plan.firstMonth}-01`);
  const end = first.add({ months: plan.months });
  const evenings: { readonly date: string; readonly balance: bigint }[] = [];
  let balance = BigInt(plan.opening.cents);
  for (let date = first; Temporal.PlainDate.compare(date, end) < 0; date = date.add({ days: 1 })) {
    const today = date.toString();
    balance += (payments.get(today) ?? []).reduce((sum, payment) => sum + payment.cents, 0n);
    evenings.push({ date: today, balance });
  }
  const months = Array.from({ length: plan.months }, (_, index) => {
    const month = first.add({ months: index }).toPlainYearMonth().toString();
    const days = evenings.filter(({ date }) => date.startsWith(month));
    const lowest = days.reduce((low, each) => (each.balance < low.balance ? each : low));
    return { closing: toCents(days.at(-1)?.balance ?? 0n), lowest };
  });
  return {
    net: months.map(({ closing }, index) =>
      cents(closing - (months[index - 1]?.closing ?? plan.opening.cents)),
    ),
    closing: months.map((month) => month.closing),
    lowest: months.map((month) => toCents(month.lowest.balance)),
    lowestOn: months.map((month) => month.lowest.date as PlainDate),
    weeks: Array.from({ length: 13 }, (_, week) => toCents(evenings[week * 7 + 6]?.balance ?? 0n)),
  };
}

interface Payment {
  readonly date: string;
  readonly cents: bigint;
}

function linePayments(plan: CashPlan, line: PlanLine, sheets: readonly Sheet[]): readonly Payment[] {
  const sign = isIncome(line.nature) ? 1n : -1n;
  const first = Temporal.PlainYearMonth.from(plan.firstMonth);
  const end = first.add({ months: plan.months + 3 });
  const payments: Payment[] = [];
  if (line.rule.kind === 'none') return [];
  for (let month = first.subtract({ months: 12 }); Temporal.PlainYearMonth.compare(month, end) < 0; ) {
    const isBefore = Temporal.PlainYearMonth.compare(month, first) < 0;
    const amount = sign * (isBefore ? told(line, sheets, month) : expected(plan, line, sheets, month)).cents;
    if (line.rule.kind === 'yearly') {
      let paid = month;
      while (paid.month !== line.rule.month) paid = paid.add({ months: 1 });
      payments.push(...onDays(paid, line.rule.day, amount));
    } else {
      let passed = 0n;
      for (const part of line.rule.parts) {
        const before = share(amount, passed);
        passed += BigInt(part.shareBp);
        payments.push(
          ...onDays(month.add({ months: part.delayMonths }), part.day, share(amount, passed) - before),
        );
      }
    }
    month = month.add({ months: 1 });
  }
  const day = line.rule.kind === 'yearly' ? line.rule.day : lateDay(line.rule.parts);
  return [
    ...payments,
    ...line.outstanding.flatMap((item) =>
      onDays(Temporal.PlainYearMonth.from(item.month), day, sign * BigInt(item.cents)),
    ),
  ];
}

function lateDay(parts: readonly { readonly delayMonths: number; readonly day: PaymentDay }[]): PaymentDay {
  const latest = Math.max(...parts.map((part) => part.delayMonths));
  return parts.find((part) => part.delayMonths === latest)?.day ?? 31;
}

function flowPayments(plan: CashPlan): readonly Payment[] {
  return plan.flows.flatMap((flow) =>
    onDays(Temporal.PlainYearMonth.from(flow.month), flow.day, BigInt(flow.cents)),
  );
}

function onDays(month: Temporal.PlainYearMonth, day: PaymentDay, amount: bigint): readonly Payment[] {
  const days = month.daysInMonth;
  if (day !== 'spread') return [{ date: dateIn(month, Math.min(day, days)), cents: amount }];
  return Array.from({ length: days }, (_, at) => ({
    date: dateIn(month, at + 1),
    cents: rounded(amount * BigInt(at + 1), BigInt(days)) - rounded(amount * BigInt(at), BigInt(days)),
  }));
}

function dateIn(month: Temporal.PlainYearMonth, day: number): string {
  return month.toPlainDate({ day }).toString();
}

interface Found {
  readonly cents: bigint;
  readonly isKnown: boolean;
}

function told(line: PlanLine, sheets: readonly Sheet[], month: Temporal.PlainYearMonth): Found {
  for (const kind of ['realisatie', 'prognose', 'begroting'] as const) {
    const sheet = sheets.find((one) => one.year === month.year && one.kind === kind);
    const value = sheet?.lines.find((one) => one.key === line.key)?.months[month.month - 1];
    if (value !== null && value !== undefined) return { cents: BigInt(value), isKnown: true };
  }
  return { cents: 0n, isKnown: false };
}

function expected(
  plan: CashPlan,
  line: PlanLine,
  sheets: readonly Sheet[],
  month: Temporal.PlainYearMonth,
): Found {
  const found = told(line, sheets, month);
  const isPlanned = sheets.some((sheet) => sheet.year === month.year && sheet.kind !== 'realisatie');
  const firstYear = Math.min(...sheets.map((sheet) => sheet.year));
  if (found.isKnown || isPlanned || month.year <= firstYear) return found;
  const before = expected(plan, line, sheets, month.subtract({ years: 1 }));
  const growth = BigInt(isIncome(line.nature) ? plan.growthBp.income : plan.growthBp.cost);
  return { ...before, cents: rounded(before.cents * (10_000n + growth), 10_000n) };
}

function share(amount: bigint, basisPoints: bigint): bigint {
  return rounded(amount * basisPoints, 10_000n);
}

/** Halves away from zero. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -whole : whole;
}

function toCents(value: bigint): Cents {
  return cents(Number(value));
}
