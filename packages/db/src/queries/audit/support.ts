import type { Instant } from '@regietafel/domain/core/dates';
import type { AccountId, SupportAccessId, TenantId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** That somebody helps an organisation and looks as one of its readers, until a moment. */
export interface SupportAccess {
  readonly accessId: SupportAccessId;
  readonly accountName: string;
  readonly reason: string;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt: Instant | null;
  readonly endedByName: string | null;
  readonly isRunning: boolean;
}

const COLUMNS = [
  'accessId',
  'accountName',
  'reason',
  'openedAt',
  'expiresAt',
  'endedAt',
  'endedByName',
] as const;

const IS_RUNNING = sql<boolean>`ended_at is null and clock_timestamp() < expires_at`;

/** Who helps the actor's organisation now, and who did, newest first. */
export function listSupportAccess(reader: TenantReader, { tenantId }: Actor): Promise<SupportAccess[]> {
  return reader
    .selectFrom('supportAccess')
    .where('tenantId', '=', tenantId)
    .select(COLUMNS)
    .select(IS_RUNNING.as('isRunning'))
    .orderBy('openedAt', 'desc')
    .limit(100)
    .execute();
}

/** Lets a person look into an organisation as a reader until a moment. */
export async function openSupportAccess(
  tx: SystemTx,
  access: {
    readonly tenantId: TenantId;
    readonly accessId: SupportAccessId;
    readonly accountId: AccountId;
    readonly accountName: string;
    readonly reason: string;
    readonly minutes: number;
  },
): Promise<Pick<SupportAccess, 'accessId' | 'expiresAt'>> {
  const { minutes, ...columns } = access;
  return tx
    .insertInto('supportAccess')
    .values({ ...columns, expiresAt: sql<Instant>`clock_timestamp() + make_interval(mins => ${minutes})` })
    .returning(['accessId', 'expiresAt'])
    .executeTakeFirstOrThrow();
}

/** The access that a person has to an organisation now; undefined when there is none. */
export async function findRunningSupport(
  tx: SystemTx,
  { tenantId, accountId }: Actor,
): Promise<{ readonly accessId: SupportAccessId } | undefined> {
  return tx
    .selectFrom('supportAccess')
    .where('tenantId', '=', tenantId)
    .where('accountId', '=', accountId)
    .where(IS_RUNNING)
    .select('accessId')
    .executeTakeFirst();
}

/** Ends an access of that organisation at once; whether there was one to end. */
export async function endSupportAccess(
  tx: SystemTx,
  tenantId: TenantId,
  accessId: SupportAccessId,
  endedByName: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('supportAccess')
    .set({ endedAt: sql<Instant>`clock_timestamp()`, endedByName })
    .where('tenantId', '=', tenantId)
    .where('accessId', '=', accessId)
    .where(IS_RUNNING)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
