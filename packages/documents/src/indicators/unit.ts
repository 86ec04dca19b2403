import type { ItemUnit } from '@regietafel/domain/indicators/indicator';

const CENTS = 100;

/** A figure as the sheet shows it: money in euros, all else as it is kept. */
export function shownFigure(unit: ItemUnit, figure: number): number {
  return unit === 'cents' ? figure / CENTS : figure;
}

/** A figure of the sheet as it is kept: money in whole cents, as a form rounds it. Never −0. */
export function keptFigure(unit: ItemUnit, shown: number): number {
  return (unit === 'cents' ? Math.round(shown * CENTS) : shown) + 0;
}
