import type { ItemValues } from '@regietafel/domain/indicators/compute';
import type { IndicatorItem, ItemCode } from '@regietafel/domain/indicators/indicator';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import type { SheetWarning } from '@regietafel/domain/indicators/sheet-messages';
import { earlierPeriods, sheetLines } from './layout.ts';
import type { EarlierFigures } from './sheet.ts';
import { shownFigure } from './unit.ts';

type Item = Pick<IndicatorItem, 'code' | 'unit' | 'group'>;

/** A figure beside the latest earlier one that was known and not nothing; both as the sheet shows them. */
interface Beside {
  readonly item: Item;
  readonly now: number;
  readonly before: number;
  readonly period: PeriodCode;
}

/** A figure that may be right and is asked about. */
export interface Suspicion {
  readonly item: ItemCode;
  readonly code: SheetWarning;
  readonly values: Readonly<Record<string, string | number>>;
}

/** From which multiple on a figure is asked about at all; the same as in a form. */
const OTHER_ORDER = 50;
/** Multiples that look like a thousand and like a hundred, with room for what really changed. */
const THOUSANDS = [400, 2_500] as const;
const HUNDREDS = [OTHER_ORDER, 250] as const;
/** The most that a per cent is. */
const WHOLE_SHARE = 100;
/** From how many amounts on a sheet as a whole is in thousands. */
const THROUGHOUT = 3;
/** Within which multiple a figure fits an earlier one, and how many must fit a row further before a move is suspected. */
const FITS = 3;
const MOVED = 3;

/** Asks about every figure that is far from the earlier one: the unit that was asked is the first thing to look at. */
export function suspicionsAbout(
  items: readonly Item[],
  figures: ItemValues,
  earlier: readonly EarlierFigures[],
  period: PeriodCode,
): readonly Suspicion[] {
  const besides = besidesOf(items, figures, earlier, period);
  const far = besides.flatMap(({ item, now, before, period: when }): readonly Suspicion[] => {
    const code = codeOf(item, now, before);
    if (code === undefined) return [];
    return [{ item: item.code, code, values: { read: now, earlier: before, period: when } }];
  });
  return [...far, ...movedGroups(items, besides)];
}

/**
 * How many amounts are a thousandth of the earlier ones, when that is most of them: no provider shrinks so in all at once, so
 * the sheet was filled in in thousands. Null otherwise, also when amounts became a thousandfold: then the earlier ones were wrong.
 */
export function thousandsThroughout(
  items: readonly Item[],
  figures: ItemValues,
  earlier: readonly EarlierFigures[],
  period: PeriodCode,
): number | null {
  const amounts = besidesOf(items, figures, earlier, period).filter(({ item }) => item.unit === 'cents');
  const small = amounts.filter(({ now, before }) => isBetween(Math.abs(before / now), THOUSANDS));
  return small.length >= THROUGHOUT && small.length * 2 > amounts.length ? small.length : null;
}

function besidesOf(
  items: readonly Item[],
  figures: ItemValues,
  earlier: readonly EarlierFigures[],
  period: PeriodCode,
): readonly Beside[] {
  const latestFirst = earlierPeriods(period).flatMap((one) =>
    earlier.filter((other) => other.period === one),
  );
  return items.flatMap((item): readonly Beside[] => {
    const now = figures[item.code] ?? 0;
    const known = latestFirst.find(({ items: before }) => (before[item.code] ?? 0) !== 0);
    const before = known?.items[item.code] ?? 0;
    if (now === 0 || before === 0 || known === undefined) return [];
    return [
      {
        item,
        now: shownFigure(item.unit, now),
        before: shownFigure(item.unit, before),
        period: known.period,
      },
    ];
  });
}

function codeOf({ unit }: Item, now: number, before: number): SheetWarning | undefined {
  const times = multiple(now, before);
  if (times < OTHER_ORDER) return undefined;
  const isShare = Math.abs(now) <= WHOLE_SHARE && Math.abs(now) < Math.abs(before);
  if (unit !== 'cents') return isShare && unit !== 'count' ? 'share' : 'otherOrder';
  if (isBetween(times, THOUSANDS)) return 'thousands';
  if (isBetween(times, HUNDREDS)) return 'hundreds';
  return isShare ? 'share' : 'otherOrder';
}

/** Groups whose figures fit the earlier ones of the row above or below, and not their own. */
function movedGroups(items: readonly Item[], besides: readonly Beside[]): readonly Suspicion[] {
  const known = new Map(besides.map((beside) => [beside.item.code, beside]));
  const groups = Map.groupBy(
    sheetLines(items).flatMap(({ item }) => (item === null ? [] : [item])),
    ({ group }) => group,
  );
  return [...groups.values()].flatMap((group): readonly Suspicion[] => {
    const rows = group.map(({ code }) => known.get(code));
    const stray = rows.filter((row) => row !== undefined && !fits(row.now, row.before));
    const first = stray[0];
    if (first === undefined || stray.length < MOVED) return [];
    const isMoved = [-1, 1].some((by) => fitsMoved(rows, by));
    return isMoved ? [{ item: first.item.code, code: 'figuresShifted', values: {} }] : [];
  });
}

function fitsMoved(rows: readonly (Beside | undefined)[], by: number): boolean {
  const pairs = rows.flatMap((row, at) => {
    const other = rows[at + by];
    return row === undefined || other === undefined ? [] : [fits(row.now, other.before)];
  });
  return pairs.length >= MOVED && pairs.every(Boolean);
}

function fits(now: number, before: number): boolean {
  return Math.sign(now) === Math.sign(before) && multiple(now, before) <= FITS;
}

/** How many times one is the other, whichever is larger. */
function multiple(one: number, other: number): number {
  const times = Math.abs(one / other);
  return times < 1 ? 1 / times : times;
}

function isBetween(times: number, [least, most]: readonly [number, number]): boolean {
  return times >= least && times <= most;
}
