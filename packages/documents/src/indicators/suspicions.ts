import type { ItemValues } from '@regietafel/domain/indicators/compute';
import { type IndicatorItem, ITEM_GROUPS, type ItemCode } from '@regietafel/domain/indicators/indicator';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import type { SheetWarning } from '@regietafel/domain/indicators/sheet-messages';
import { earlierPeriods } from './layout.ts';
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
  const beforeIn = (item: Item) => beforeOf(item, earlier, period)?.before;
  return [...far, ...movedGroups(items, besides, beforeIn)];
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
  return items.flatMap((item): readonly Beside[] => {
    const now = figures[item.code] ?? 0;
    const before = beforeOf(item, earlier, period);
    return now === 0 || before === undefined ? [] : [{ item, now: shownFigure(item.unit, now), ...before }];
  });
}

/** The latest earlier figure of the last periods of the same length that was known and not nothing. */
function beforeOf(
  { code, unit }: Item,
  earlier: readonly EarlierFigures[],
  period: PeriodCode,
): Pick<Beside, 'before' | 'period'> | undefined {
  for (const when of earlierPeriods(period)) {
    const figure = earlier.find((one) => one.period === when)?.items[code] ?? 0;
    if (figure !== 0) return { before: shownFigure(unit, figure), period: when };
  }
  return undefined;
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
function movedGroups(
  items: readonly Item[],
  besides: readonly Beside[],
  beforeIn: (item: Item) => number | undefined,
): readonly Suspicion[] {
  return ITEM_GROUPS.flatMap((group): readonly Suspicion[] => {
    const rows = items.filter((item) => item.group === group);
    const told = besides.filter(({ item }) => item.group === group);
    const stray = told.filter(({ now, before }) => !fits(now, before));
    const first = stray[0];
    if (first === undefined || stray.length < MOVED) return [];
    const isMoved = [-1, 1].some((by) => fitsMoved(rows, told, (at) => rows[at + by], beforeIn));
    return isMoved ? [{ item: first.item.code, code: 'figuresShifted', values: {} }] : [];
  });
}

function fitsMoved(
  rows: readonly Item[],
  told: readonly Beside[],
  rowBeside: (at: number) => Item | undefined,
  beforeIn: (item: Item) => number | undefined,
): boolean {
  const pairs = told.flatMap(({ item, now }) => {
    const other = rowBeside(rows.indexOf(item));
    const before = other === undefined ? undefined : beforeIn(other);
    return before === undefined ? [] : [fits(now, before)];
  });
  return pairs.length >= MOVED && pairs.every(Boolean);
}

function fits(now: number, before: number): boolean {
  return multiple(now, before) <= FITS;
}

/** How many times one is the other, whichever is larger. */
function multiple(one: number, other: number): number {
  const times = Math.abs(one / other);
  return times < 1 ? 1 / times : times;
}

function isBetween(times: number, [least, most]: readonly [number, number]): boolean {
  return times >= least && times <= most;
}
