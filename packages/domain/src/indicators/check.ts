import type { FieldError } from '../core/errors.ts';
import type { ItemValues } from './compute.ts';
import type { IndicatorItem, ItemCode } from './indicator.ts';

/** Parts that are never more than their whole. */
const PARTS: readonly (readonly [part: ItemCode, whole: ItemCode])[] = [
  ['eigen_vermogen', 'balanstotaal'],
  ['vlottende_activa', 'balanstotaal'],
  ['liquide_middelen', 'vlottende_activa'],
  ['opbrengsten_jeugd', 'opbrengsten'],
  ['personeelskosten', 'kosten'],
  ['kosten_pnil', 'personeelskosten'],
  ['afschrijvingen', 'kosten'],
  ['fte_overhead', 'fte'],
  ['verzuimdagen', 'beschikbare_dagen'],
];

/** What is seldom more than something else, from which multiple of it on it is asked about. */
const SELDOM_MORE: readonly (readonly [item: ItemCode, than: ItemCode, times: number])[] = [
  // With negative own capital debts exceed what there is.
  ['kortlopende_schulden', 'balanstotaal', 1],
  ['declarabele_uren', 'netto_uren', 1],
  // A place can be used twice on the day of a change, and a provider can be over full for a while.
  ['bezette_etmalen', 'capaciteit_etmalen', 1.1],
];

/** From which multiple on a figure is asked about: typed in thousands, or in cents. */
const OTHER_UNIT = 50;

type Items = readonly Pick<IndicatorItem, 'code' | 'name' | 'unit' | 'mayBeNegative'>[];

/** What no state of a report may hold, a draft neither: each figure by itself. Paths are those of the form. */
export function checkFigures(items: Items, values: ItemValues): readonly FieldError[] {
  const known = new Map(items.map((item) => [item.code, item]));
  return Object.entries(values).flatMap(([code, value]) => {
    const item = known.get(code);
    if (item === undefined) return [problem(code, 'indicators.unknownItem', { item: code })];
    if (value === null) return [];
    if (!item.mayBeNegative && value < 0) return [problem(code, 'indicators.negative', { item: item.name })];
    const isWhole = item.unit === 'cents' || item.unit === 'count';
    return isWhole && !Number.isInteger(value)
      ? [problem(code, 'indicators.whole', { item: item.name })]
      : [];
  });
}

/** What a report that is submitted may not contradict: a part that is more than its whole. */
export function checkParts(items: Items, values: ItemValues): readonly FieldError[] {
  return PARTS.flatMap(([part, whole]) => {
    const [small, large] = [values[part] ?? null, values[whole] ?? null];
    if (small === null || large === null || small <= large) return [];
    return [
      problem(part, 'indicators.moreThanWhole', { item: nameOf(items, part), whole: nameOf(items, whole) }),
    ];
  });
}

/** What may be right but is asked about, beside the figures of an earlier period of the same length when there are any. */
export function doubtsAbout(
  items: Items,
  values: ItemValues,
  earlier: ItemValues | null,
): readonly FieldError[] {
  const more = SELDOM_MORE.flatMap(([code, than, times]) => {
    const [value, limit] = [values[code] ?? null, values[than] ?? null];
    if (value === null || limit === null || value <= limit * times) return [];
    return [
      problem(code, 'indicators.seldomMore', { item: nameOf(items, code), other: nameOf(items, than) }),
    ];
  });
  const jumps = items.flatMap(({ code, name }) => {
    const [now, before] = [values[code] ?? null, earlier?.[code] ?? null];
    return isOtherUnit(now, before) ? [problem(code, 'indicators.otherUnit', { item: name })] : [];
  });
  return [...more, ...jumps];
}

function isOtherUnit(now: number | null, before: number | null): boolean {
  if (now === null || before === null || now === 0 || before === 0) return false;
  const ratio = Math.abs(now / before);
  return ratio >= OTHER_UNIT || ratio <= 1 / OTHER_UNIT;
}

function problem(code: ItemCode, messageKey: string, values: Readonly<Record<string, string>>): FieldError {
  return { path: `items.${code}`, messageKey, values };
}

function nameOf(items: Items, code: ItemCode): string {
  return items.find((item) => item.code === code)?.name ?? code;
}
