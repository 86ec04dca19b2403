import type { Cents } from '../core/cents.ts';
import type { FieldError } from '../core/errors.ts';
import type { CareKind } from '../indicators/profile.ts';

/** A jeugdregio tells its own share in a provider; the provider tells what all shares together should be. */
export const EXPOSURE_SIDES = ['share', 'total'] as const;
export type ExposureSide = (typeof EXPOSURE_SIDES)[number];

/** What can be counted of a dependence. Children are counts, never persons. */
export const EXPOSURE_MEASURES = ['revenueCents', 'places', 'children', 'guaranteeCents'] as const;
export type ExposureMeasure = (typeof EXPOSURE_MEASURES)[number];

/** Years of which a statement can speak. */
export const FIRST_EXPOSURE_YEAR = 2015;
export const LAST_EXPOSURE_YEAR = 2060;

/** What one municipality has at the provider of one kind of care in the year. Null is unknown, which is not zero. */
export interface ExposureRow {
  /** Its name in the register of municipalities; null where the provider tells its total. */
  readonly municipality: string | null;
  readonly careKind: CareKind;
  readonly revenueCents: Cents | null;
  readonly places: number | null;
  readonly children: number | null;
}

/** What a municipality stands surety for: it is of the provider as a whole, so of no kind of care. */
export interface Guarantee {
  readonly municipality: string | null;
  readonly cents: Cents | null;
}

/** Room that the author knows of at other providers, should this one stop. Null is unknown. */
export interface RoomElsewhere {
  readonly careKind: CareKind;
  readonly places: number | null;
  readonly children: number | null;
}

export interface ExposureContent {
  readonly year: number;
  readonly rows: readonly ExposureRow[];
  readonly guarantees: readonly Guarantee[];
  readonly room: readonly RoomElsewhere[];
}

/** A sum of what is known, with whether something was unknown. Null when nothing is known. */
export interface KnownSum {
  readonly value: number;
  readonly isIncomplete: boolean;
}

/** A municipality of a region, with the first and the last year in which it lay there; null is open. */
export interface RegionMunicipality {
  readonly name: string;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** Names of the municipalities that lay in the region in a year. */
export function municipalitiesIn(
  municipalities: readonly RegionMunicipality[],
  year: number,
): readonly string[] {
  return municipalities
    .filter(({ firstYear, lastYear }) => (firstYear ?? year) <= year && year <= (lastYear ?? year))
    .map(({ name }) => name);
}

/** The sum of one measure over a statement; null when none of it is known. */
export function measureOf(
  content: Pick<ExposureContent, 'rows' | 'guarantees'>,
  measure: ExposureMeasure,
): KnownSum | null {
  return measure === 'guaranteeCents'
    ? knownSum(content.guarantees.map(({ cents }) => cents))
    : knownSum(content.rows.map((row) => row[measure]));
}

/** The sum of what is known; null when nothing is. */
export function knownSum(values: readonly (number | null)[]): KnownSum | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return {
    value: known.reduce((sum, value) => sum + value, 0),
    isIncomplete: known.length < values.length,
  };
}

/** What is wrong with a statement, beside the municipalities that its author may name; empty when it is right. */
export function checkExposure(
  { rows, guarantees, room }: ExposureContent,
  side: ExposureSide,
  municipalities: readonly string[],
): readonly FieldError[] {
  return [
    ...rows.flatMap((row, index) => [
      ...checkMunicipality(`rows.${index}.municipality`, row.municipality, side, municipalities),
      ...twice(rows, index, (one) => `${one.municipality} ${one.careKind}`, `rows.${index}.careKind`),
    ]),
    ...guarantees.flatMap((guarantee, index) => [
      ...checkMunicipality(`guarantees.${index}.municipality`, guarantee.municipality, side, municipalities),
      ...twice(guarantees, index, (one) => `${one.municipality}`, `guarantees.${index}.municipality`),
    ]),
    ...room.flatMap((_one, index) =>
      twice(room, index, ({ careKind }) => careKind, `room.${index}.careKind`),
    ),
  ];
}

function checkMunicipality(
  path: string,
  municipality: string | null,
  side: ExposureSide,
  allowed: readonly string[],
): readonly FieldError[] {
  if (side === 'total')
    return municipality === null ? [] : [{ path, messageKey: 'exposure.totalHasNoMunicipality' }];
  if (municipality !== null && allowed.includes(municipality)) return [];
  return [{ path, messageKey: 'exposure.otherMunicipality' }];
}

function twice<T>(
  all: readonly T[],
  index: number,
  keyOf: (one: T) => string,
  path: string,
): readonly FieldError[] {
  const one = all[index];
  if (one === undefined) return [];
  return all.findIndex((other) => keyOf(other) === keyOf(one)) === index
    ? []
    : [{ path, messageKey: 'field.twice' }];
}
