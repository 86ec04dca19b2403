import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, DossierId, KringId, TenantId } from '@regietafel/domain/core/ids';
import type { Standing } from '@regietafel/domain/ladder/ladder';
import type { ColumnType } from 'kysely';

/** Columns in camelCase; the driver translates. Dates and moments are ISO texts, bigint is a safe number. */

/** Set by the database for the application; only the system door may give it. */
export type Recorded<T> = ColumnType<T, T | undefined, never>;

export interface RecordColumns {
  dossierId: DossierId;
  authorTenantId: TenantId;
  kringId: KringId;
  handTenantId: Recorded<TenantId>;
  handAccountId: Recorded<AccountId>;
  recordedAt: Recorded<Instant>;
}

export interface Validity {
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
}

export interface Standings {
  standing: Standing;
  source: string;
}
