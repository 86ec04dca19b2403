import type { PlainDate } from '@regietafel/domain/core/dates';
import type { ProviderId } from '@regietafel/domain/core/ids';
import { addHalves, halfYear, halfYearOf, halvesFrom } from '@regietafel/domain/landsdeel/half-year';
import type { PlacesPoint } from '@regietafel/domain/landsdeel/places';
import { providerIdOf } from '../../reference-data/ids.ts';

export const VIA_JEUGD: ProviderId = providerIdOf('via-jeugd');
/** Of the demo alone: which institution the regions in Brabant use, no source of the demo tells. */
export const BRABANT = {
  slug: 'jeugdzorgplus-brabant',
  name: 'JeugdzorgPlus-instelling Brabant (fictief)',
  id: providerIdOf('jeugdzorgplus-brabant'),
};

const FIRST = halfYear('2025-H1');
const ZERO = halfYear('2030-H1');

/** What each region uses at the start. Fictitious; together a little under what Limburg and Brabant are known to have had. */
export const PARTS = [
  { region: 'zuid-limburg', providerId: VIA_JEUGD, start: 24, teller: 'controller@zuid-limburg' },
  { region: 'noord-limburg', providerId: VIA_JEUGD, start: 12, teller: 'ambtenaar@noord-limburg' },
  { region: 'midden-limburg-oost', providerId: VIA_JEUGD, start: 8, teller: 'ambtenaar@midden-limburg-oost' },
  { region: 'midden-limburg-west', providerId: VIA_JEUGD, start: 6, teller: null },
  { region: 'hart-van-brabant', providerId: BRABANT.id, start: 14, teller: null },
  { region: 'noordoost-brabant', providerId: BRABANT.id, start: 16, teller: null },
  { region: 'zuidoost-brabant', providerId: BRABANT.id, start: 20, teller: 'ambtenaar@zuidoost-brabant' },
] as const;

/** From the start straight to zero in the first half year of 2030. */
export function straightPath(start: number): readonly PlacesPoint[] {
  const halves = halvesFrom(FIRST, ZERO);
  const steps = halves.length - 1;
  return halves.map((half, step) => ({ half, places: Math.round((start * (steps - step)) / steps) }));
}

/** As `straightPath` until somebody puts it off: from a half year on slower, and not at zero in 2030. */
export function slowedPath(start: number): readonly PlacesPoint[] {
  return straightPath(start).map(({ half, places }, step) => ({
    half,
    places: step < 4 ? places : Math.round(start * (0.7 - 0.1 * (step - 4))),
  }));
}

/** What was counted through the half year of a day: fewer places, but at two thirds of the pace of the path. */
export function countedPlaces(start: number, through: PlainDate, share = 0.065): readonly PlacesPoint[] {
  return halvesFrom(FIRST, halfYearOf(through)).map((half, step) => ({
    half,
    places: Math.max(0, Math.round(start * (1 - share * step))),
  }));
}

/** The last half year but one that has begun: where somebody tells later than the others. */
export function lateDay(today: PlainDate): PlainDate {
  const before = addHalves(halfYearOf(today), -1);
  return `${before.slice(0, 4)}-${before.endsWith('1') ? '06' : '12'}-01` as PlainDate;
}
