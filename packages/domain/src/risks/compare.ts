import type { RiskId } from '../core/ids.ts';
import { compareContent, type FieldChange } from './content.ts';
import { type ComparableRow, matchRows } from './match.ts';

/** A risk that is named in a difference. `riskId` is null for a row that is not tied to a risk yet. */
export interface NamedRisk {
  readonly riskId: RiskId | null;
  readonly number: number;
  readonly title: string;
}

export interface RemovedRisk extends NamedRisk {
  /** Why it was taken off the register; null when nobody said. */
  readonly reason: string | null;
}

export interface ChangedRisk extends NamedRisk {
  readonly fields: readonly FieldChange[];
}

/** The difference between two registers, each list in the order of the register. JSON-safe as it is. */
export interface RegisterDifference {
  readonly added: readonly NamedRisk[];
  readonly removed: readonly RemovedRisk[];
  readonly changed: readonly ChangedRisk[];
}

/** A risk that stands at another place in the table than before. */
export interface RenumberedRisk extends NamedRisk {
  readonly before: number;
}

/**
 * Compares two registers field by field. Rows belong together by risk id; rows without one by number and title
 * (`matchRows`). A changed number is no change of the risk: see `listRenumbered`. Reasons are given per removed risk.
 */
export function compareRegisters(
  before: readonly ComparableRow[],
  after: readonly ComparableRow[],
  reasons: ReadonlyMap<RiskId, string> = new Map(),
): RegisterDifference {
  const { matches, gone } = matchRows(before, after);
  return {
    added: matches.filter(({ current }) => current === null).map(({ incoming }) => nameOf(incoming)),
    removed: gone.map((row) => ({ ...nameOf(row), reason: reasonFor(row, reasons) })),
    changed: matches.flatMap(({ current, incoming }) => {
      const fields = current === null ? [] : compareContent(current, incoming);
      return fields.length === 0 ? [] : [{ ...nameOf(incoming, current), fields }];
    }),
  };
}

/** The risks that kept their identity but got another number, in the order of the later register. */
export function listRenumbered(
  before: readonly ComparableRow[],
  after: readonly ComparableRow[],
): readonly RenumberedRisk[] {
  return matchRows(before, after).matches.flatMap(({ current, incoming }) =>
    current === null || current.number === incoming.number
      ? []
      : [{ ...nameOf(incoming, current), before: current.number }],
  );
}

/** Whether "geen wijzigingen" is true: nothing added, removed or changed. */
export function hasNoChanges({ added, removed, changed }: RegisterDifference): boolean {
  return added.length + removed.length + changed.length === 0;
}

function nameOf(row: ComparableRow, earlier: ComparableRow | null = null): NamedRisk {
  return { riskId: row.riskId ?? earlier?.riskId ?? null, number: row.number, title: row.title };
}

function reasonFor(row: ComparableRow, reasons: ReadonlyMap<RiskId, string>): string | null {
  return row.riskId == null ? null : (reasons.get(row.riskId) ?? null);
}
