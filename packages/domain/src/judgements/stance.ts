import type { TenantId } from '../core/ids.ts';
import type { KpiDirection, KpiNorm, KpiUnit } from '../kpis/kpi.ts';
import type { Assessment } from '../risks/risk.ts';

/** What several parties judge, each for itself. `kpi` is its norm, `trede_opinion` the trede that a party holds right. */
export const JUDGED_KINDS = ['risk', 'kpi', 'assumption', 'trede_opinion'] as const;
export type JudgedKind = (typeof JUDGED_KINDS)[number];

/** What of a judgement can be measured. */
export const AXES = ['amount', 'probability', 'norm', 'value', 'trede'] as const;
export type AxisName = (typeof AXES)[number];

/** Whole euro cents, per cents (0-100, or any for a value), a count, or a trede (1-6). */
export const AXIS_UNITS = ['cents', 'percent', 'count', 'trede'] as const;
export type AxisUnit = (typeof AXIS_UNITS)[number];

/** One measurable side of a judgement: a figure or two limits. Null where the author gives none (also PM): never zero. */
export interface Axis {
  readonly name: AxisName;
  readonly unit: AxisUnit;
  readonly low: number | null;
  readonly high: number | null;
}

/** A judgement reduced to what can be measured, in the unit of its kind. Stances on one subject have the same axes. */
export interface Stance {
  readonly axes: readonly Axis[];
  /** The author says that the subject does not hold, with or without a figure of its own. */
  readonly isContested: boolean;
}

/** A stance with whose it is. */
export interface AuthoredStance extends Stance {
  readonly authorTenantId: TenantId;
}

/** A risk is judged by what it costs and how likely it is. One limit alone stands for both. */
export function stanceOnRisk(
  judgement: Pick<Assessment, 'amountMinCents' | 'amountMaxCents' | 'probabilityPercent'>,
): Stance {
  const { amountMinCents: min, amountMaxCents: max, probabilityPercent } = judgement;
  return stance(
    { name: 'amount', unit: 'cents', low: min ?? max, high: max ?? min },
    figure('probability', 'percent', probabilityPercent),
  );
}

/** A KPI is judged by the limits of the norm that a party holds; the limit that does not fit the direction is no part. */
export function stanceOnNorm(
  norm: Pick<KpiNorm, 'min' | 'max'>,
  kpi: { readonly unit: KpiUnit; readonly direction: KpiDirection },
): Stance {
  const low = kpi.direction === 'lower' ? norm.max : norm.min;
  const high = kpi.direction === 'higher' ? norm.min : norm.max;
  return stance({ name: 'norm', unit: kpi.unit, low, high });
}

/** An assumption is judged by the value that a party holds right; null says that it gives none. */
export function stanceOnAssumption(value: number | null, unit: KpiUnit, isContested: boolean): Stance {
  return { axes: [figure('value', unit, value)], isContested };
}

/** The trede (1-6) that a party holds right. */
export function stanceOnTrede(trede: number): Stance {
  return stance(figure('trede', 'trede', trede));
}

function stance(...axes: readonly Axis[]): Stance {
  return { axes, isContested: false };
}

function figure(name: AxisName, unit: AxisUnit, value: number | null): Axis {
  return { name, unit, low: value, high: value };
}
