import type { ForecastOutlook } from '@regietafel/contracts/liquidity/workbook';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { CashPlan, PlanFlow } from '@regietafel/domain/liquidity/plan';
import type { Sheet } from '@regietafel/domain/liquidity/sheet';

/** Amounts of a sheet that are shown one by one; of more than these only their number is told. */
const MOST_CELLS = 60;

type PlanChange = ForecastOutlook['plan'][number];
type SheetChange = ForecastOutlook['sheets'][number];

/** Whether two records hold the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** The parts of a plan that a workbook changes, by name where they have one. */
export function planChanges(before: CashPlan | null, after: CashPlan): readonly PlanChange[] {
  if (before === null) return [{ part: 'plan', name: null }];
  if (isSame(before, after)) return [];
  const parts: readonly (readonly [PlanChange['part'], unknown, unknown])[] = [
    ['horizon', [before.firstMonth, before.months], [after.firstMonth, after.months]],
    ['opening', before.opening, after.opening],
    ['credit', before.creditLimitCents, after.creditLimitCents],
    ['returns', before.returns, after.returns],
    ['growth', before.growthBp, after.growthBp],
  ];
  const changes: readonly PlanChange[] = [
    ...parts.flatMap(([part, one, other]) => (isSame(one, other) ? [] : [{ part, name: null }])),
    ...lineChanges(before, after),
    ...changedNames(flowsByTitle(before), flowsByTitle(after)).map((name) => named('flow', name)),
    ...changedNames(byKey(before.drivers), byKey(after.drivers)).map((name) => named('driver', name)),
  ];
  return changes.length === 0 ? [{ part: 'order', name: null }] : changes;
}

function lineChanges(before: CashPlan, after: CashPlan): readonly PlanChange[] {
  const old = byKey(before.lines);
  const gone = before.lines.filter(({ key }) => after.lines.every((line) => line.key !== key));
  return [
    ...gone.map(({ title }) => named('line', title)),
    ...after.lines.flatMap((line): readonly PlanChange[] => {
      const known = old.get(line.key);
      if (known === undefined) return [named('line', line.title)];
      return [
        ...(known.title === line.title && known.nature === line.nature ? [] : [named('line', line.title)]),
        ...(isSame(known.rule, line.rule) ? [] : [named('rule', line.title)]),
        ...(isSame(known.outstanding, line.outstanding) ? [] : [named('outstanding', line.title)]),
      ];
    }),
  ];
}

/** What a sheet of a workbook changes; undefined when it is what stands. */
export function findSheetChange(before: Sheet | undefined, after: Sheet): SheetChange | undefined {
  if (before !== undefined && isSame(plain(before), plain(after))) return undefined;
  const [old, now] = [byKey(before?.lines ?? []), byKey(after.lines)];
  const cells = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    return Array.from({ length: 12 }, (_, at) => ({
      title: is?.title ?? was?.title ?? key,
      month: at + 1,
      before: was?.months[at] ?? null,
      after: is?.months[at] ?? null,
    })).filter((cell) => cell.before !== cell.after);
  });
  const named = (lines: typeof old) =>
    new Map([...lines].map(([key, { title, nature }]) => [key, { title, nature }]));
  return {
    year: after.year,
    kind: after.kind,
    isNew: before === undefined,
    changes: cells.length,
    cells: cells.slice(0, MOST_CELLS),
    lines: changedNames(named(old), named(now)).map((key) => (now.get(key) ?? old.get(key))?.title ?? key),
  };
}

/** A sheet without what its record adds to it. */
function plain({ year, kind, lines }: Sheet): Sheet {
  return { year, kind, lines };
}

function named(part: PlanChange['part'], name: string): PlanChange {
  return { part, name };
}

function byKey<Item extends { readonly key: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.key, item]));
}

function flowsByTitle({ flows }: CashPlan): ReadonlyMap<string, readonly PlanFlow[]> {
  return Map.groupBy(flows, ({ title }) => title);
}

function changedNames(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => !isSame(before.get(name) ?? null, after.get(name) ?? null),
  );
}
