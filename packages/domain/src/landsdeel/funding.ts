import { type Cents, sumCents } from '../core/cents.ts';
import type { Instant, PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, RevisionId, TenantId } from '../core/ids.ts';

/** What is told of the specifieke uitkering of one year. Null is unknown, never nothing. */
export interface FundingRevision {
  readonly dossierId: DossierId;
  readonly revisionId: RevisionId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly recordedAt: Instant;
  readonly standPer: PlainDate;
  readonly year: number;
  readonly grantedCents: Cents | null;
  readonly spentCents: Cents | null;
  readonly source: string;
  readonly isFictitious: boolean;
}

/** All years together; the amounts of unknown years are left out and counted. */
export interface FundingSum {
  readonly grantedCents: Cents;
  readonly spentCents: Cents;
  readonly unknownGranted: number;
  readonly unknownSpent: number;
}

/** Of each year the last word, in the order of the years; `revisions` in the order of recording. */
export function standingFunding<Revision extends FundingRevision>(
  revisions: readonly Revision[],
): readonly Revision[] {
  const years = new Map(revisions.map((revision) => [revision.year, revision]));
  return [...years.values()].toSorted((a, b) => a.year - b.year);
}

export function sumFunding(
  years: readonly Pick<FundingRevision, 'grantedCents' | 'spentCents'>[],
): FundingSum {
  const sum = (of: 'grantedCents' | 'spentCents') => sumCents(years.flatMap((year) => year[of] ?? []));
  const unknown = (of: 'grantedCents' | 'spentCents') => years.filter((year) => year[of] === null).length;
  return {
    grantedCents: sum('grantedCents'),
    spentCents: sum('spentCents'),
    unknownGranted: unknown('grantedCents'),
    unknownSpent: unknown('spentCents'),
  };
}
