import type { DossierId, SeatId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SeatTable } from '../../kernel/schema/sharing.ts';
import type { TenantReader } from '../../kernel/with-tenant.ts';

export interface ListedSeat
  extends Pick<
    SeatTable,
    'seatId' | 'tenantId' | 'accountId' | 'personName' | 'kind' | 'validFrom' | 'validTo'
  > {
  /** The name of who takes the seat while its holder is absent; null without one. */
  readonly deputyName: string | null;
  /** The seat of which the holder is absent in this period; null for a seat of one's own. */
  readonly standsInFor: SeatId | null;
  /** Null when the actor may not know that the organisation takes part. */
  readonly tenantName: string | null;
  readonly mayActForTable: boolean;
  /** Whether the person holds it today. */
  readonly isCurrent: boolean;
}

/** The seats in the ambtelijk and bestuurlijk kernteam of a dossier; empty for who does not read the kernteam. */
export function listSeats(reader: TenantReader, dossierId: DossierId): Promise<readonly ListedSeat[]> {
  return reader
    .selectFrom('seat as s')
    .leftJoin('participant as p', (join) =>
      join.onRef('p.dossierId', '=', 's.dossierId').onRef('p.tenantId', '=', 's.tenantId'),
    )
    .where('s.dossierId', '=', dossierId)
    .select([
      's.seatId',
      's.tenantId',
      'p.name as tenantName',
      's.accountId',
      's.personName',
      's.kind',
      's.mayActForTable',
      's.validFrom',
      's.validTo',
      's.deputyName',
      's.standsInFor',
    ])
    .select(
      sql<boolean>`s.valid_from <= law.today() and (s.valid_to is null or law.today() < s.valid_to)`.as(
        'isCurrent',
      ),
    )
    .orderBy('s.kind')
    .orderBy('s.personName')
    .execute();
}
