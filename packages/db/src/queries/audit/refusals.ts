import type { DossierId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { TenantTx } from '../../kernel/with-tenant.ts';

/** Notes that the actor was refused a call. */
export async function recordRefusal(tx: TenantTx, call: string, dossierId: DossierId | null): Promise<void> {
  await sql`select law.note_refusal(${call}, ${dossierId})`.execute(tx);
}

/** Notes a failed attempt to sign in; it costs the same whether the account exists or not. */
export async function recordFailedSignIn(tx: SystemTx, email: string): Promise<void> {
  await sql`select law.note_failed_sign_in(${email})`.execute(tx);
}
