import { type Cents, cents } from '../core/cents.ts';
import { addMonths, lastDayOf, plainDate, yearMonth } from '../core/dates.ts';
import type { CompiledEvent } from '../liquidity/compiled.ts';
import { DELIVERY_FORM, type DeliveryContent } from '../liquidity/delivery.ts';
import type { DerivedLine } from '../liquidity/derived.ts';
import { testId } from './ids.ts';

/** What a delivery is built from: signed cash per month of each line, and events. */
export interface DeliverySketch {
  readonly firstMonth: string;
  readonly opening: number;
  readonly limit?: number;
  /** By key; all of the same length. */
  readonly lines: Readonly<Record<string, readonly number[]>>;
  readonly events?: readonly CompiledEvent[];
  /** Per month: how far the lowest day lies under the end of the month. */
  readonly dip?: readonly number[];
}

/** A delivery of which all figures agree with its lines and events. */
export function buildDelivery(
  sketch: DeliverySketch,
  overrides: Partial<DeliveryContent> = {},
): DeliveryContent {
  const { opening, limit = 0, events = [] } = sketch;
  const count = Object.values(sketch.lines)[0]?.length ?? 0;
  const firstMonth = yearMonth(sketch.firstMonth);
  const months = Array.from({ length: count }, (_, index) => addMonths(firstMonth, index));
  const lines = Object.entries(sketch.lines).map(([key, cash]) => buildLine(key, cash.map(cents)));
  const net = months.map((_, index) =>
    cents(
      sumAt(
        lines.map(({ cash }) => cash),
        index,
      ) +
        sumAt(
          events.filter((event) => event.isOn).map((event) => event.months),
          index,
        ),
    ),
  );
  const closing: Cents[] = [];
  for (const amount of net) closing.push(cents((closing.at(-1) ?? opening) + amount));
  const firstDay = plainDate(`${firstMonth}-01`);
  return {
    form: DELIVERY_FORM,
    standPer: firstDay,
    plan: {
      firstMonth,
      months: count,
      opening: {
        cents: cents(opening),
        bankCents: cents(opening),
        bankOn: lastDayOf(addMonths(firstMonth, -1)),
      },
      creditLimitCents: cents(limit),
      lines: [],
      flows: [],
      drivers: [],
      returns: { choice: 'begroot', assumptionId: null },
      growthBp: { income: 0, cost: 0 },
    },
    sheets: [],
    months,
    openingCents: cents(opening),
    creditLimitCents: cents(limit),
    lines,
    events,
    notInFigure: [],
    assumptions: [],
    returns: { theoretisch: null, begroot: null, gerealiseerd: null },
    returnChoice: 'begroot',
    net,
    closing,
    lowest: closing.map((amount, index) => cents(amount - (sketch.dip?.[index] ?? 0))),
    lowestOn: months.map(lastDayOf),
    gaps: [],
    gapsNote: '',
    protocol: null,
    band: null,
    ...overrides,
  };
}

function buildLine(key: string, cash: readonly Cents[]): DerivedLine {
  const total = cash.reduce<number>((sum, amount) => sum + amount, 0);
  return {
    key,
    title: key,
    nature: total < 0 ? 'salarissen' : 'bevoorschot',
    sign: total < 0 ? -1 : 1,
    sources: cash.map(() => 'begroting' as const),
    sheet: cash.map((amount) => cents(Math.abs(amount))),
    drivers: [],
    exploitatie: cash.map((amount) => cents(Math.abs(amount))),
    cash,
    after: cents(0),
    before: cents(0),
  };
}

/** An event that moves the given amounts, on unless said otherwise. */
export function buildCompiledEvent(
  months: readonly number[],
  overrides: Partial<CompiledEvent> = {},
): CompiledEvent {
  const amount = cents(Math.abs(months.reduce((sum, value) => sum + value, 0)));
  return {
    key: 'event:1',
    kind: 'maatregel',
    class: 'base',
    title: 'Een maatregel',
    number: null,
    riskId: null,
    eventId: null,
    authorTenantId: testId(101),
    sign: months.some((value) => value > 0) ? -1 : 1,
    cents: amount,
    range: { min: amount, likely: null, max: amount },
    probability: 1,
    drawn: 1,
    from: 0,
    to: 0,
    isDated: true,
    spreadMonths: 1,
    isYearly: false,
    isOn: true,
    months: months.map(cents),
    ...overrides,
  };
}

function sumAt(rows: readonly (readonly number[])[], index: number): number {
  return rows.reduce((sum, row) => sum + (row[index] ?? 0), 0);
}
