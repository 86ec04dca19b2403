import {
  type CompiledForecast,
  type ForecastOverrides,
  UNSCALED_PERCENT,
} from '@regietafel/domain/liquidity/compiled';
import type { Driver, DriverKey } from '@regietafel/domain/liquidity/plan';
import { findSmallestChange } from '@regietafel/forecasting/solve/smallest-change';

/** Something that one can turn, and how far it must, or can, be turned. */
export interface MustBeTrue {
  readonly lever: DriverKey | 'maatregelen';
  /** In the lever's own unit, with its sign; per cents for measures. Null: no change within reason is enough. */
  readonly change: number | null;
  /** `needed` to keep the limit, or the `margin` that is left before it breaks. */
  readonly kind: 'needed' | 'margin';
}

/** Compiles the forecast with other overrides; undefined where it cannot be derived. */
export type CompileWith = (overrides: ForecastOverrides) => CompiledForecast | undefined;

/** Drivers of which a higher figure costs money. */
const COSTLY: ReadonlySet<DriverKey> = new Set(['formatie', 'verzuim', 'inhuur']);
/** A tenth of a per cent point (of an index: a tenth of a per cent), and at most twenty. */
const STEP = 10;
const MOST = 2_000;
/** A fifth of the places. */
const MOST_PLACES_SHARE = 5;
const MOST_MEASURES_PERCENT = 900;

interface Lever {
  readonly key: MustBeTrue['lever'];
  readonly step: number;
  readonly most: number;
  /** The direction that brings money. */
  readonly better: 1 | -1;
  readonly turned: (points: number) => ForecastOverrides;
}

/**
 * What must be true: for each lever alone, the smallest change that keeps the limit in every month without setbacks; where
 * it is kept already, the largest change for the worse that still keeps it. One step further, or one step less, fails.
 */
export function whatMustBeTrue(
  drivers: readonly Driver[],
  overrides: ForecastOverrides,
  compile: CompileWith,
): readonly MustBeTrue[] {
  const now = compile(overrides);
  if (now === undefined) return [];
  const levers = [
    ...drivers.map((driver) => driverLever(driver, overrides)),
    ...measuresLever(now, overrides),
  ];
  const breaksAt = (lever: Lever, points: number) => {
    const compiled = compile(lever.turned(points));
    return compiled === undefined || compiled.firstBreach !== null;
  };
  return levers.map((lever) => {
    const isKept = now.firstBreach === null;
    const found = findSmallestChange({
      holds: (points) => breaksAt(lever, points) === isKept,
      step: lever.step,
      direction: isKept ? worse(lever) : lever.better,
      most: lever.most,
    });
    if (!found.ok) return { lever: lever.key, change: null, kind: isKept ? 'margin' : 'needed' };
    if (!isKept) return { lever: lever.key, change: found.value.change, kind: 'needed' };
    // The last step that still keeps it is the one before the first that breaks it.
    return { lever: lever.key, change: found.value.change - worse(lever) * lever.step + 0, kind: 'margin' };
  });
}

function worse({ better }: Lever): 1 | -1 {
  return better === 1 ? -1 : 1;
}

function driverLever({ key, budgeted }: Driver, overrides: ForecastOverrides): Lever {
  const isPlaces = key === 'capaciteit';
  return {
    key,
    step: isPlaces ? 1 : STEP,
    most: isPlaces ? Math.max(1, Math.floor(budgeted / MOST_PLACES_SHARE)) : MOST,
    better: COSTLY.has(key) ? -1 : 1,
    turned: (points) => ({
      ...overrides,
      drivers: { ...overrides.drivers, [key]: (overrides.drivers[key] ?? 0) + points },
    }),
  };
}

/** All measures that count together, larger or smaller by so many per cents of their amounts. */
function measuresLever({ events }: CompiledForecast, overrides: ForecastOverrides): readonly Lever[] {
  const measures = events.filter(({ kind, isOn, sign }) => kind === 'maatregel' && isOn && sign === -1);
  if (measures.length === 0) return [];
  const scales = measures.map(({ key }) => overrides.events[key]?.scalePercent ?? UNSCALED_PERCENT);
  return [
    {
      key: 'maatregelen',
      step: 1,
      most: MOST_MEASURES_PERCENT,
      better: 1,
      turned: (points) => ({
        ...overrides,
        events: {
          ...overrides.events,
          ...Object.fromEntries(
            measures.map(({ key }, index) => [
              key,
              {
                ...overrides.events[key],
                scalePercent: Math.min(1000, Math.max(0, (scales[index] ?? UNSCALED_PERCENT) + points)),
              },
            ]),
          ),
        },
      }),
    },
  ];
}
