import { type Cents, cents } from '../core/cents.ts';
import { isIncome } from './lines.ts';
import type { Sheet } from './sheet.ts';

const YEAR = 12;

/**
 * How far each month's actual result lay from the budgeted one (actual less budget, in cents), month after month from the
 * first to the last that both tell whole; null for a month in between that one of them does not. What the noise of a
 * forecast is fitted to.
 */
export function resultMisses(sheets: readonly Sheet[]): readonly (Cents | null)[] {
  const years = sheets.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const misses = Array.from({ length: years.length === 0 ? 0 : (last - first + 1) * YEAR }, (_, index) =>
    missOf(sheets, first + Math.floor(index / YEAR), index % YEAR),
  );
  const from = misses.findIndex((miss) => miss !== null);
  return from === -1 ? [] : misses.slice(from, misses.findLastIndex((miss) => miss !== null) + 1);
}

function missOf(sheets: readonly Sheet[], year: number, month: number): Cents | null {
  const [actual, budget] = (['realisatie', 'begroting'] as const).map((kind) =>
    resultOf(
      sheets.find((sheet) => sheet.year === year && sheet.kind === kind),
      month,
    ),
  );
  return actual == null || budget == null ? null : cents(actual - budget);
}

/** Income less cost of a month; null when a line of it is unknown. */
function resultOf(sheet: Sheet | undefined, month: number): number | null {
  const amounts = (sheet?.lines ?? []).map(({ nature, months }) => {
    const amount = months[month] ?? null;
    return amount === null || isIncome(nature) ? amount : -amount;
  });
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 || known.length < amounts.length
    ? null
    : known.reduce((sum, one) => sum + one, 0);
}
