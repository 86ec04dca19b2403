import { type Cents, cents, sumCents } from '../core/cents.ts';
import type { Calendar } from './days.ts';
import { type Move, placeOnDays } from './derive-line.ts';
import type { DerivedLine } from './derived.ts';
import { sumDays } from './weeks.ts';

/** A line with the days on which it moves, in its sign: the months and the weeks are sums over the same days. */
export interface LedgerLine {
  readonly line: DerivedLine;
  readonly days: Float64Array;
}

/** Puts the moves of a line on the days, and tells what falls outside the horizon on either side. */
export function ledgerLine(
  calendar: Calendar,
  head: Omit<DerivedLine, 'cash' | 'after' | 'before'>,
  moves: readonly Move[],
): LedgerLine {
  const months = calendar.months.length;
  const days = new Float64Array(calendar.starts.at(-1) ?? 0);
  for (const move of moves)
    if (move.to >= 0 && move.to < months)
      placeOnDays(calendar, days, move.to, move.day, cents(move.cents * head.sign));
  const cash = calendar.months.map((_, month) =>
    sumDays(days, calendar.starts[month] ?? 0, calendar.starts[month + 1] ?? 0),
  );
  return { line: { ...head, cash, ...outside(moves, months) }, days };
}

function outside(moves: readonly Move[], months: number): { readonly after: Cents; readonly before: Cents } {
  const before: Cents[] = [];
  const after: Cents[] = [];
  for (const { from, to, cents: moved } of moves) {
    const origin = from ?? -1;
    const isInside = to >= 0 && to < months;
    if (origin < 0 && isInside) before.push(moved);
    else if (origin >= 0 && origin < months && to < 0) before.push(cents(-moved));
    else if (origin >= months && isInside) after.push(cents(-moved));
    else if (origin >= 0 && origin < months && to >= months) after.push(moved);
  }
  return { before: sumCents(before), after: sumCents(after) };
}
