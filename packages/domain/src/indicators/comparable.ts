import { itemsOf } from './compute.ts';
import type { Formula } from './indicator.ts';
import type { ItemDeviation, ReportBasis, ReportScope } from './report.ts';

/** Why a value can not stand beside those of others; `yes` when it can. */
export const COMPARABILITIES = ['yes', 'other_formula', 'other_scope', 'estimate'] as const;
export type Comparability = (typeof COMPARABILITIES)[number];

/** What a report says of itself that decides whether its values can stand beside others. */
export interface ComparedReport {
  readonly scope: ReportScope;
  readonly basis: ReportBasis;
  readonly deviations: readonly ItemDeviation[];
}

/**
 * Whether a value of this report can be compared with the whole figures of others. The gravest reason is told: an item that
 * was counted otherwise, then a part of a combined provider beside whole ones, then an estimate.
 */
export function comparabilityOf(formula: Formula, report: ComparedReport): Comparability {
  const items = itemsOf(formula);
  if (report.deviations.some(({ item }) => items.includes(item))) return 'other_formula';
  if (report.scope !== 'whole') return 'other_scope';
  return report.basis === 'estimate' ? 'estimate' : 'yes';
}
