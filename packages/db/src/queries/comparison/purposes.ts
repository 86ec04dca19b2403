import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, IndicatorId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** For what a provider was released by name to the reader. */
export interface ReleasedPurpose {
  readonly dossierId: DossierId;
  readonly purpose: string;
  /** First day on which it holds no more. */
  readonly validUntil: PlainDate;
}

/** The purposes of the releases by name that hold any of these indicators, for who reads them. */
export async function listReleasedPurposes(
  reader: TenantReader,
  indicatorIds: readonly IndicatorId[],
): Promise<readonly ReleasedPurpose[]> {
  const { rows } = await sql<ReleasedPurpose>`
    select p.dossier_id as "dossierId", p.purpose, p.valid_until as "validUntil"
      from law.released_purposes(${indicatorIds}::uuid[]) p order by p.purpose, p.valid_until`.execute(
    reader,
  );
  return rows;
}
