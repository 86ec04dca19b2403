import type { TenantId } from '../core/ids.ts';
import type { KpiUnit } from '../kpis/kpi.ts';
import type { ForecastView } from './compiled.ts';
import type { ForecastAssumption, ForecastInput } from './forecast-input.ts';
import { kernteamOf } from './kernteam.ts';
import type { Driver, DriverKey } from './plan.ts';

/** Assumptions are told in per cents, drivers and returns in hundredths of them. */
const POINTS_PER_PERCENT = 100;
/** Drivers of which a higher figure costs money. */
const COSTLY: ReadonlySet<DriverKey> = new Set(['formatie', 'verzuim', 'inhuur']);

/**
 * The theoretical return in basis points of turnover that a view rests on: the party's own figure for the assumption where
 * it has one, for the kernteam the lowest of its regions' figures, else the assumption itself. Null: not known.
 */
export function theoreticalReturnIn(input: ForecastInput, view: ForecastView): number | null {
  const assumption = input.assumptions.find(
    ({ assumptionId }) => assumptionId === input.plan.returns.assumptionId,
  );
  if (assumption?.unit !== 'percent') return null;
  const held = heldValue(assumption, input, view, 'lowest') ?? assumption.value;
  return held === null ? null : Math.round(held * POINTS_PER_PERCENT);
}

/**
 * What a view adds to the drivers, in each driver's own unit: its own figure for the assumption under a driver, less the
 * assumption's. For the kernteam the figure of its regions that leaves least money.
 */
export function viewedDriverPoints(
  input: ForecastInput,
  view: ForecastView,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    input.plan.drivers.flatMap((driver) => {
      const points = pointsOf(driver, input, view);
      return points === 0 ? [] : [[driver.key, points]];
    }),
  );
}

function pointsOf(driver: Driver, input: ForecastInput, view: ForecastView): number {
  const assumption = input.assumptions.find(({ assumptionId }) => assumptionId === driver.assumptionId);
  const perUnit = assumption && pointsPerUnit(driver.key, assumption.unit);
  if (assumption?.value == null || perUnit === undefined) return 0;
  const held = heldValue(assumption, input, view, COSTLY.has(driver.key) ? 'highest' : 'lowest');
  return held === undefined ? 0 : Math.round((held - assumption.value) * perUnit);
}

/** Places are counted; everything else is a share. Undefined when driver and assumption speak of different things. */
function pointsPerUnit(key: DriverKey, unit: KpiUnit): number | undefined {
  const fitting = key === 'capaciteit' ? 'count' : 'percent';
  if (unit !== fitting) return undefined;
  return fitting === 'count' ? 1 : POINTS_PER_PERCENT;
}

/** The view's own figure; undefined when it has none beside the assumption. */
function heldValue(
  assumption: ForecastAssumption,
  input: ForecastInput,
  view: ForecastView,
  cautious: 'lowest' | 'highest',
): number | undefined {
  const holders: readonly TenantId[] = view.kind === 'party' ? [view.tenantId] : kernteamOf(input.parties);
  const values = assumption.opinions.flatMap(({ authorTenantId, value }) =>
    holders.includes(authorTenantId) && value !== null ? [value] : [],
  );
  if (values.length === 0) return undefined;
  return cautious === 'lowest' ? Math.min(...values) : Math.max(...values);
}
