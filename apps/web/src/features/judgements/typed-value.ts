import type { KpiUnit } from '@regietafel/domain/kpis/kpi';

/** How a typed figure is written. */
export function typedFormat(unit: KpiUnit): Intl.NumberFormatOptions {
  return unit === 'cents' ? { style: 'currency', currency: 'EUR' } : { maximumFractionDigits: 4 };
}

/** A figure as it stands in a field: cents are typed in euros. Null stays null, so that nothing never becomes zero. */
export function typedOf(value: number | null, unit: KpiUnit): number | null {
  return value === null || unit !== 'cents' ? value : value / 100;
}

/** A typed figure in its unit; cents are whole. */
export function figureOf(typed: number | null, unit: KpiUnit): number | null {
  return typed === null || unit !== 'cents' ? typed : Math.round(typed * 100);
}
