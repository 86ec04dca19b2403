import type { DossierId } from '@regietafel/domain/core/ids';
import type { Concentration } from '@regietafel/domain/exposure/concentration';
import type { ExposureMeasure } from '@regietafel/domain/exposure/share';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** What the shares that count add up to. There is none as long as it would tell the share of somebody. */
export interface ExposureTotal {
  readonly year: number;
  readonly measure: ExposureMeasure;
  readonly total: number;
  /** How many regions count in it. */
  readonly regions: number;
  readonly isIncomplete: boolean;
  /** Null of a total of nothing. */
  readonly concentration: Concentration | null;
  /** With what the own share counts in it; null when it does not yet. */
  readonly ownValue: number | null;
}

/** The totals of a dossier as they stand now; none for who does not take part. */
export async function listExposureTotals(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly ExposureTotal[]> {
  const { rows } = await sql<ExposureTotal>`
    select t.year, t.measure, t.total, t.regions, t.is_incomplete, t.concentration, t.own_value
      from law.exposure_totals(${dossierId}) t order by t.year desc, t.measure`.execute(reader);
  return rows;
}
