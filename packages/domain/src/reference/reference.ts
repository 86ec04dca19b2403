import type { PlainDate } from '../core/dates.ts';
import type { Standing } from '../ladder/ladder.ts';

/**
 * A fact of the reference data: from its first day (null: as long as anybody asks) until the first day on which it no
 * longer holds (null: still), how certain it is, and where it comes from.
 */
export interface DatedFact {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly standing: Standing;
  readonly source: string;
}

/** A region in which municipalities arrange youth care together. Regions merge and are renamed. */
export interface Jeugdregio extends DatedFact {
  /** Stable code of the register of Statistics Netherlands (`JZ01`). */
  readonly code: string;
  readonly name: string;
  /** Other spellings and names in use, which lead to this region. */
  readonly aliases: readonly string[];
  /** The part of the country in which regions arrange JeugdzorgPlus together, and how certain that is. */
  readonly landsdeel: string | null;
  readonly landsdeelStanding: Standing;
}

/** A municipality. Municipalities merge, and then cease to exist under their own name. */
export interface Municipality extends DatedFact {
  /** Stable code within the reference data. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** That a municipality belongs to a region during some time. */
export interface MunicipalityMembership extends DatedFact {
  readonly municipalityCode: string;
  readonly regionCode: string;
}

/** The authority that advises on and supervises the continuity of youth care during some time. */
export interface Supervisor extends DatedFact {
  readonly code: string;
  readonly name: string;
}

/** Whether a dated fact holds on a day. */
export function holdsOn({ from, to }: Pick<DatedFact, 'from' | 'to'>, day: PlainDate): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}
