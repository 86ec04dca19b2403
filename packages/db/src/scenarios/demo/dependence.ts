import { allocateCents } from '@regietafel/domain/core/allocate';
import { cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { CareKind } from '@regietafel/domain/indicators/profile';
import { MEMBERSHIPS } from '../../reference-data/regions.ts';
import type { DemoStatement } from '../records/exposure.ts';

/** The year of which the demonstration speaks, and the day on which its figures stand. */
const YEAR = 2024;
const STAND_PER = '2024-12-31' as PlainDate;
const FICTITIOUS = 'Fictief: geen van deze cijfers komt uit een bron.';

/** How much weight a municipality has in its region; the others have one of 2. */
const WEIGHTS: Readonly<Record<string, number>> = {
  Apeldoorn: 16,
  Arnhem: 16,
  Deventer: 10,
  Eindhoven: 20,
  Heerlen: 14,
  Helmond: 9,
  Kerkrade: 8,
  Maastricht: 17,
  Roermond: 6,
  Simpelveld: 1,
  'Sittard-Geleen': 13,
  Vaals: 1,
  Voerendaal: 1,
  Zwolle: 13,
};

/** One kind of care in a region: revenue in thousands of euro, places, children, and the room elsewhere (null is unknown). */
interface CareInRegion {
  readonly revenue: number;
  readonly places: number | null;
  readonly children: number;
  readonly room?: { readonly places: number | null; readonly children: number | null };
}

/** The share of a region, divided over its municipalities so that the parts add up to it. */
export function demoShare(
  regionCode: string,
  care: Readonly<Partial<Record<CareKind, CareInRegion>>>,
  {
    guarantee = 0,
    mayBeTraced = false,
  }: { readonly guarantee?: number; readonly mayBeTraced?: boolean } = {},
): DemoStatement {
  const municipalities = MEMBERSHIPS.filter(
    ({ region, validFrom, validTo }) =>
      region === regionCode &&
      (validFrom === null || validFrom <= STAND_PER) &&
      (validTo === null || STAND_PER < validTo),
  ).map(({ municipality }) => municipality);
  const weights = municipalities.map((name) => WEIGHTS[name] ?? 2);
  const divided = (total: number) => allocateCents(cents(total), weights);
  const kinds = Object.entries(care) as [CareKind, CareInRegion][];
  return {
    ...told(mayBeTraced),
    side: 'share',
    rows: kinds.flatMap(([careKind, { revenue, places, children }]) => {
      const parts = {
        revenue: divided(revenue * 100_000),
        places: places === null ? [] : divided(places),
        children: divided(children),
      };
      return municipalities.map((municipality, at) => ({
        municipality,
        careKind,
        revenueCents: parts.revenue[at] ?? null,
        places: parts.places[at] ?? null,
        children: parts.children[at] ?? null,
      }));
    }),
    guarantees:
      guarantee === 0
        ? []
        : divided(guarantee * 100_000).flatMap((amount, at) =>
            municipalities.slice(at, at + 1).map((municipality) => ({ municipality, cents: amount })),
          ),
    room: kinds.flatMap(([careKind, { room }]) => (room === undefined ? [] : [{ careKind, ...room }])),
  };
}

/** What the provider tells of all regions together. */
export function demoTotal(care: Readonly<Partial<Record<CareKind, CareInRegion>>>): DemoStatement {
  const kinds = Object.entries(care) as [CareKind, CareInRegion][];
  return {
    ...told(false),
    side: 'total',
    rows: kinds.map(([careKind, { revenue, places, children }]) => ({
      municipality: null,
      careKind,
      revenueCents: cents(revenue * 100_000),
      places,
      children,
    })),
    guarantees: [],
    room: [],
  };
}

function told(mayBeTraced: boolean) {
  return { year: YEAR, standPer: STAND_PER, mayBeTraced, note: FICTITIOUS };
}
