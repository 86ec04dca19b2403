import type { ToldDifference } from '../../lib/liquidity/difference-question.ts';
import type { Differences } from '../../lib/liquidity/use-difference.ts';

/** What one change accounts for, with its place between the first view and the second. */
export interface ChangeShare {
  readonly change: ToldDifference['changes'][number];
  /** Cents. */
  readonly units: number;
  readonly from: number;
  readonly to: number;
  /** In units of their own explanation; null while it is not there, or was not made. */
  readonly runwayUnits: number | null;
  readonly chanceUnits: number | null;
}

/**
 * The shares of a difference in the order of their size, each beginning where the former ended: the first begins at the first
 * view, the last ends at the second, to the cent.
 */
export function changeShares({ worstMonth, runway, chance }: Differences): readonly ChangeShare[] {
  if (!worstMonth?.explained) return [];
  const { fromUnits, shares } = worstMonth.explained;
  let reached = fromUnits;
  return shares
    .toSorted((a, b) => Math.abs(b.units) - Math.abs(a.units))
    .flatMap(({ id, units }) => {
      const change = worstMonth.changes.find((one) => one.id === id);
      if (change === undefined) return [];
      const from = reached;
      reached += units;
      return [
        {
          change,
          units,
          from,
          to: reached,
          runwayUnits: unitsOf(runway, id),
          chanceUnits: unitsOf(chance, id),
        },
      ];
    });
}

function unitsOf(difference: ToldDifference | undefined, id: string): number | null {
  return difference?.explained?.shares.find((share) => share.id === id)?.units ?? null;
}
