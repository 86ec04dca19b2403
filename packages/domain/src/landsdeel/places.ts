import type { Instant, PlainDate } from '../core/dates.ts';
import type { FieldError } from '../core/errors.ts';
import type { DossierId, KringId, ProviderId, RevisionId, TenantId } from '../core/ids.ts';
import { addHalves, type HalfYear, halvesBetween, startOfHalf } from './half-year.ts';

/** `path`: how many closed places there are to be; `actual`: how many there are. */
export const PLACES_KINDS = ['path', 'actual'] as const;
export type PlacesKind = (typeof PLACES_KINDS)[number];

/** Closed places on the first day of half a year. */
export interface PlacesPoint {
  readonly half: HalfYear;
  readonly places: number;
}

/** What an author says of the closed places of one provider that one region (the part) uses. */
export interface PlacesStatement {
  readonly dossierId: DossierId;
  readonly kind: PlacesKind;
  /** The region whose part of the plan it is. */
  readonly partTenantId: TenantId;
  readonly providerId: ProviderId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly revisionId: RevisionId;
  readonly recordedAt: Instant;
  readonly standPer: PlainDate;
  /** In the order of time. */
  readonly points: readonly PlacesPoint[];
  readonly note: string;
  readonly isFictitious: boolean;
}

/** Most half years in one statement. */
export const MAX_POINTS = 60;

/** Largest number of places of one provider for one region; far above what the whole country has. */
export const MAX_PLACES = 5000;

/**
 * What is wrong with the numbers of a statement: half years follow each other without a gap. A path runs at least through
 * the half year in which the plan is to reach zero, since what it leaves out would count as unknown; what is counted
 * speaks of no day that has not come.
 */
export function checkPoints(
  kind: PlacesKind,
  points: readonly PlacesPoint[],
  { zeroFrom, today }: { readonly zeroFrom: HalfYear; readonly today: PlainDate },
): readonly FieldError[] {
  const problems: FieldError[] = [];
  for (const [index, { half }] of points.entries()) {
    const before = points[index - 1];
    const path = `points.${index}.half`;
    if (before !== undefined && half !== addHalves(before.half, 1))
      problems.push({ path, messageKey: 'landsdeel.halvesWithGap' });
    if (kind === 'actual' && startOfHalf(half) > today) problems.push({ path, messageKey: 'field.future' });
  }
  const last = points.at(-1);
  if (kind === 'path' && last !== undefined && halvesBetween(last.half, zeroFrom) > 0)
    problems.push({
      path: `points.${points.length - 1}.half`,
      messageKey: 'landsdeel.pathTooShort',
      values: { half: zeroFrom },
    });
  return problems;
}
