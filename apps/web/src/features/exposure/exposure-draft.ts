import type { Exposure, ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { type Cents, cents, MAX_CENTS } from '@regietafel/domain/core/cents';
import type { KringId, RevisionId } from '@regietafel/domain/core/ids';
import {
  type ExposureContent,
  type ExposureSide,
  municipalitiesIn,
  type RoomElsewhere,
} from '@regietafel/domain/exposure/share';
import { CARE_KINDS, type CareKind } from '@regietafel/domain/indicators/profile';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';

/** What stands in one row of the form. */
export interface Cell {
  readonly revenueCents: Cents | null;
  readonly places: number | null;
  readonly children: number | null;
}
export const EMPTY_CELL: Cell = { revenueCents: null, places: null, children: null };
/** Room elsewhere of which nothing is known. */
export const NO_ROOM = { places: null, children: null } as const;

/** What is being filled in: every cell by kind of care and municipality. It is kept as JSON. */
export interface ExposureDraft {
  /** The own statement that it builds upon; null for the first. */
  readonly supersedes: RevisionId | null;
  readonly standPer: string | null;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly guarantees: Readonly<Record<string, Cents | null>>;
  readonly room: Readonly<Partial<Record<CareKind, Omit<RoomElsewhere, 'careKind'>>>>;
  readonly mayBeTraced: boolean;
  readonly source: string;
  readonly note: string;
  readonly kringId: KringId | null;
  readonly mayWiden: boolean;
}

/** Where the provider tells of all municipalities together. */
const ALL = '';

/** Key of a cell. */
export function cellKey(careKind: CareKind, municipality: string): string {
  return `${careKind} ${municipality}`;
}

/** The rows of the form: the municipalities of the region in that year, or one for the provider's total. */
export function placesOf({ desk }: Exposure, side: ExposureSide, year: number): readonly string[] {
  return side === 'total' ? [ALL] : municipalitiesIn(desk.municipalities, year);
}

/** The own statement of a year; null when there is none. */
export function ownOf({ statements }: Exposure, year: number): ShownStatement | null {
  return statements.find((one) => one.origin.author.isOwn && one.year === year) ?? null;
}

/** The form at first: the statement that it builds upon, or nothing filled in. */
export function draftOf(exposure: Exposure, before: ShownStatement | null): ExposureDraft {
  return {
    supersedes: before?.headRevisionId ?? null,
    standPer: exposure.day,
    cells: Object.fromEntries(
      before?.rows.map(({ careKind, municipality, revenueCents, places, children }) => [
        cellKey(careKind, municipality ?? ALL),
        // Of the own statement nothing is hidden.
        { revenueCents, places, children: children === 'hidden' ? null : children },
      ]) ?? [],
    ),
    guarantees: Object.fromEntries(
      before?.guarantees.map((one) => [one.municipality ?? ALL, one.cents]) ?? [],
    ),
    room: Object.fromEntries(before?.room.map(({ careKind, ...room }) => [careKind, room]) ?? []),
    mayBeTraced: before?.mayBeTraced ?? false,
    source: before?.source ?? '',
    note: before?.note ?? '',
    kringId: usualKring(exposure.desk.kringen, 'exposure', before?.origin.kring.id),
    mayWiden: false,
  };
}

/** What the form holds, in the order in which the server names its fields. What is wholly empty is left out. */
export function contentOf(
  draft: Pick<ExposureDraft, 'cells' | 'guarantees' | 'room'>,
  places: readonly string[],
): Pick<ExposureContent, 'rows' | 'guarantees' | 'room'> {
  const named = (place: string) => (place === ALL ? null : place);
  return {
    rows: CARE_KINDS.flatMap((careKind) =>
      places.flatMap((place) => {
        const cell = draft.cells[cellKey(careKind, place)] ?? EMPTY_CELL;
        const isEmpty = cell.revenueCents === null && cell.places === null && cell.children === null;
        return isEmpty ? [] : [{ municipality: named(place), careKind, ...cell }];
      }),
    ),
    guarantees: places.flatMap((place) => {
      const amount = draft.guarantees[place] ?? null;
      return amount === null ? [] : [{ municipality: named(place), cents: amount }];
    }),
    room: CARE_KINDS.flatMap((careKind) => {
      const room = draft.room[careKind] ?? NO_ROOM;
      return room.places === null && room.children === null ? [] : [{ careKind, ...room }];
    }),
  };
}

/** The place of a cell in what is sent, for the fields that the server refuses; undefined where it is not sent. */
export function rowIndex(
  rows: ExposureContent['rows'],
  careKind: CareKind,
  place: string,
): number | undefined {
  const index = rows.findIndex((row) => row.careKind === careKind && (row.municipality ?? ALL) === place);
  return index === -1 ? undefined : index;
}

/** The kind of care of the first cell that is refused, since only one kind is shown at a time. */
export function refusedKind(paths: Iterable<string>, rows: ExposureContent['rows']): CareKind | undefined {
  for (const path of paths) {
    const [, index] = /^rows\.(\d+)\./.exec(path) ?? [];
    if (index !== undefined) return rows[Number(index)]?.careKind;
  }
  return undefined;
}

/** Euros as typed, in whole cents; null when nothing is filled in, or more than any amount can be. */
export function centsOf(euros: number | null): Cents | null {
  const value = euros === null ? Number.NaN : Math.round(euros * 100);
  return Math.abs(value) <= MAX_CENTS ? cents(value) : null;
}
