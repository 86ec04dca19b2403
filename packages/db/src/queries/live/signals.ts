import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/** What a signal is about, for the server alone: nobody is told of it without asking the law. */
export interface Signal {
  readonly signalId: string;
  /** The table that was added to or changed, or `presence`. */
  readonly source: string;
  readonly dossierId: DossierId;
  /** The organisations that read anything in the dossier. */
  readonly tenantIds: readonly TenantId[];
}

/** What these signals are about. One that was forgotten already is left out. */
export async function listSignals(tx: SystemTx, signalIds: readonly string[]): Promise<readonly Signal[]> {
  const { rows } = await sql<Signal>`
    select signal_id, source, dossier_id, tenant_ids from law.signal_audience(${signalIds}::uuid[])`.execute(
    tx,
  );
  return rows;
}

/** Of these signals the ones that the actor may know of. */
export async function listVisibleSignals(
  reader: TenantReader,
  signalIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ signalId: string }>`
    select signal_id from law.visible_signals(${signalIds}::uuid[]) as signal_id`.execute(reader);
  return rows.map(({ signalId }) => signalId);
}

/** What the actor reads and as what, as one short text: it differs as soon as any of it does. */
export async function getStanding(reader: TenantReader): Promise<string> {
  const { rows } = await sql<{ standing: string }>`
    select md5(concat_ws(' ', law.actor_role(), law.seen_since()::text,
      (select string_agg(k::text, ',' order by k) from law.visible_kringen() k))) as standing`.execute(
    reader,
  );
  return rows[0]?.standing ?? '';
}

/** Removes signals that everybody has read, and people who left long ago. */
export async function forgetSignals(tx: SystemTx): Promise<void> {
  await sql`select law.forget_signals()`.execute(tx);
}
