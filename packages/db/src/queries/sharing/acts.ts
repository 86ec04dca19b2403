import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId, KringId, SharingActId, TenantId } from '@regietafel/domain/core/ids';
import type { ConsentAnswer, InvitationAnswer, SharingAct } from '@regietafel/domain/sharing/acts';
import { sql } from 'kysely';
import type { TenantTx } from '../../kernel/with-tenant.ts';

/** An act as somebody puts it down; the author is the actor's organisation. */
export interface NewAct extends Omit<SharingAct, 'authorTenantId'> {
  readonly dossierId: DossierId;
  /** Why; of an invitation what it is for, which stands in the letter. */
  readonly reason: string;
}

/**
 * Puts an act down, on behalf of the organisation. The database carries it out in the same transaction when nobody else
 * has to agree; it throws (SQLSTATE RT400 with the field as `column`) when the act cannot be.
 */
export async function recordAct(tx: TenantTx, authorTenantId: TenantId, act: NewAct): Promise<void> {
  const kringId = await getPlaceOfAct(tx, act, authorTenantId);
  await tx
    .insertInto('sharingAct')
    .values({
      dossierId: act.dossierId,
      authorTenantId,
      kringId,
      actId: act.actId,
      kind: act.kind,
      tenantId: act.tenantId,
      role: act.role,
      validFrom: act.from,
      validTo: act.until,
      history: act.history,
      seesFrom: act.seesFrom,
      reason: act.reason,
      lapsesOn: act.lapsesOn,
    })
    .execute();
}

/** Acts stand in the kernteam, where all who must agree read them; who leaves says so in its own kring. */
async function getPlaceOfAct(
  tx: TenantTx,
  { dossierId, kind }: NewAct,
  authorTenantId: TenantId,
): Promise<KringId> {
  const kringen = tx.selectFrom('kring').where('dossierId', '=', dossierId).select('kringId');
  const place =
    kind === 'leave'
      ? kringen.where('kind', '=', 'eigen').where('ownerTenantId', '=', authorTenantId)
      : kringen.where('kind', '=', 'kernteam');
  const found = await place.executeTakeFirst();
  if (found === undefined) throw new DomainError('NOT_FOUND', 'core.notFound');
  return found.kringId;
}

interface Said<Answer> {
  readonly actId: SharingActId;
  readonly answer: Answer;
  readonly note: string;
}

/** Agrees to an act or refuses it; NOT_FOUND for an act that the actor does not see. */
export async function recordConsent(
  tx: TenantTx,
  { dossierId, actId, answer, note }: Said<ConsentAnswer> & { readonly dossierId: DossierId },
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into sharing_consent (dossier_id, author_tenant_id, kring_id, act_id, answer, note)
    select a.dossier_id, law.actor_tenant(), a.kring_id, a.act_id, ${answer}, ${note}
      from sharing_act a where a.dossier_id = ${dossierId} and a.act_id = ${actId}`.execute(tx);
  if (numAffectedRows !== 1n) throw new DomainError('NOT_FOUND', 'core.notFound');
}

/** Accepts an invitation or declines it; NOT_FOUND for a letter that is not to the actor's organisation, or not any more. */
export async function recordInvitationAnswer(
  tx: TenantTx,
  { actId, answer, note }: Said<InvitationAnswer>,
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into invitation_answer (dossier_id, author_tenant_id, kring_id, act_id, answer, note)
    select i.dossier_id, law.actor_tenant(), i.kring_id, i.act_id, ${answer}, ${note}
      from invitation i where i.act_id = ${actId} and i.tenant_id = law.actor_tenant()`.execute(tx);
  if (numAffectedRows !== 1n) throw new DomainError('NOT_FOUND', 'core.notFound');
}
