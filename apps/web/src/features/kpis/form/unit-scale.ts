import type { KpiUnit } from '@regietafel/domain/kpis/kpi';

/** How many of a KPI's unit go into the one that people type: figures in cents are typed in euros. */
function scaleOf(unit: KpiUnit): number {
  return unit === 'cents' ? 100 : 1;
}

/** How a typed figure is written. */
export function typedFormat(unit: KpiUnit): Intl.NumberFormatOptions {
  return unit === 'cents' ? { style: 'currency', currency: 'EUR' } : { maximumFractionDigits: 4 };
}

/** A figure in the KPI's unit as it stands in a field; null stays null, so that nothing never becomes zero. */
export function typedOf(value: number | null, unit: KpiUnit): number | null {
  return value === null ? null : value / scaleOf(unit);
}

/** A typed figure in the KPI's unit; cents are whole. */
export function figureOf(typed: number | null, unit: KpiUnit): number | null {
  if (typed === null) return null;
  return unit === 'cents' ? Math.round(typed * scaleOf(unit)) : typed;
}
