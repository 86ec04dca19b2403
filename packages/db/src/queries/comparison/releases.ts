import type { Release } from '@regietafel/domain/comparison/release';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId, KringId, ReleaseId, TenantId } from '@regietafel/domain/core/ids';
import type { ConsentAnswer } from '@regietafel/domain/sharing/acts';
import { sql } from 'kysely';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { type Origin, originColumns, originOf } from '../sharing/origin.ts';

/** What one accounthoudende regio said of a release. */
export interface ReleaseConsent {
  readonly releaseId: ReleaseId;
  readonly answer: ConsentAnswer;
  readonly note: string;
  readonly origin: Origin;
}

/** That a release was taken back, by whom and why. */
export interface ReleaseWithdrawal {
  readonly releaseId: ReleaseId;
  readonly reason: string;
  readonly origin: Origin;
}

export type RecordedRelease = Release & { readonly isFictitious: boolean; readonly origin: Origin };

/** The releases of a dossier in sight, newest first. */
export async function listReleases(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly RecordedRelease[]> {
  const rows = await reader
    .selectFrom('comparisonRelease as r')
    .where('r.dossierId', '=', dossierId)
    .select(['r.releaseId', 'r.dossierId', 'r.indicatorIds', 'r.detail', 'r.purpose', 'r.audiences'])
    .select(['r.validFrom', 'r.validUntil', 'r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('r.recordedAt', 'desc')
    .orderBy('r.releaseId')
    .execute();
  return rows.map(({ authorName, kringId, kringWords, recordedAt, ...row }) => ({
    ...row,
    origin: originOf({ authorTenantId: row.authorTenantId, authorName, kringId, kringWords, recordedAt }),
  }));
}

/** What was answered to the releases of a dossier, in the order in which it was. */
export async function listReleaseConsents(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly ReleaseConsent[]> {
  const rows = await reader
    .selectFrom('releaseConsent as c')
    .where('c.dossierId', '=', dossierId)
    .select(['c.releaseId', 'c.answer', 'c.note'])
    .select(originColumns('c'))
    .orderBy('c.recordedAt')
    .execute();
  return rows.map((row) => ({
    releaseId: row.releaseId,
    answer: row.answer,
    note: row.note,
    origin: originOf(row),
  }));
}

/** The releases of a dossier that were taken back. */
export async function listReleaseWithdrawals(
  reader: TenantReader,
  dossierId: DossierId,
): Promise<readonly ReleaseWithdrawal[]> {
  const rows = await reader
    .selectFrom('releaseWithdrawal as w')
    .where('w.dossierId', '=', dossierId)
    .select(['w.releaseId', 'w.reason'])
    .select(originColumns('w'))
    .execute();
  return rows.map((row) => ({ releaseId: row.releaseId, reason: row.reason, origin: originOf(row) }));
}

/** Who is accounthoudend in a dossier on a day, as far as the reader may know, by name. */
export async function listAccountHolders(
  reader: TenantReader,
  dossierId: DossierId,
  today: PlainDate,
): Promise<readonly { readonly tenantId: TenantId; readonly name: string }[]> {
  return reader
    .selectFrom('participation as p')
    .innerJoin('participant as n', (join) =>
      join.onRef('n.dossierId', '=', 'p.dossierId').onRef('n.tenantId', '=', 'p.tenantId'),
    )
    .where('p.dossierId', '=', dossierId)
    .where('p.role', '=', 'accounthoudend')
    .where('p.acceptedOn', '<=', today)
    .where('p.validFrom', '<=', today)
    .where((eb) => eb.or([eb('p.validTo', 'is', null), eb('p.validTo', '>', today)]))
    .select(['p.tenantId', 'n.name'])
    .distinct()
    .orderBy('n.name')
    .execute();
}

/** The day on which a dossier closes or closed; null while that is not known. */
export async function findClosingDay(reader: TenantReader, dossierId: DossierId): Promise<PlainDate | null> {
  const dossier = await reader
    .selectFrom('dossier')
    .where('dossierId', '=', dossierId)
    .select('closedOn')
    .executeTakeFirst();
  return dossier?.closedOn ?? null;
}

/** Proposes a release in the name of the actor's own organisation. */
export async function recordRelease(
  tx: TenantTx,
  kringId: KringId,
  { authorTenantId, indicatorIds, audiences, ...release }: Release,
): Promise<void> {
  await tx
    .insertInto('comparisonRelease')
    .values({
      ...release,
      authorTenantId,
      kringId,
      indicatorIds: [...indicatorIds],
      audiences: [...audiences],
    })
    .execute();
}

interface About {
  readonly dossierId: DossierId;
  readonly releaseId: ReleaseId;
}

/** Agrees to a release of another accounthoudende regio, or refuses it; NOT_FOUND when it is not in sight. */
export async function recordReleaseConsent(
  tx: TenantTx,
  { dossierId, releaseId, answer, note }: About & { readonly answer: ConsentAnswer; readonly note: string },
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into release_consent (dossier_id, author_tenant_id, kring_id, release_id, answer, note)
    select r.dossier_id, law.actor_tenant(), r.kring_id, r.release_id, ${answer}, ${note}
      from comparison_release r where r.dossier_id = ${dossierId} and r.release_id = ${releaseId}`.execute(
    tx,
  );
  requireOne(numAffectedRows);
}

/** Takes a release back, also one that others proposed or agreed to; NOT_FOUND when it is not in sight. */
export async function recordReleaseWithdrawal(
  tx: TenantTx,
  { dossierId, releaseId, reason }: About & { readonly reason: string },
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into release_withdrawal (dossier_id, author_tenant_id, kring_id, release_id, reason)
    select r.dossier_id, law.actor_tenant(), r.kring_id, r.release_id, ${reason}
      from comparison_release r where r.dossier_id = ${dossierId} and r.release_id = ${releaseId}`.execute(
    tx,
  );
  requireOne(numAffectedRows);
}

function requireOne(affected: bigint | undefined): void {
  if (affected !== 1n) throw new DomainError('NOT_FOUND', 'core.notFound');
}

/** A release that waits for the own organisation, in whatever dossier. */
export interface AwaitedRelease {
  readonly dossierId: DossierId;
  readonly releaseId: ReleaseId;
  readonly purpose: string;
  readonly authorName: string | null;
  readonly recordedAt: Instant;
}

/** The releases to which the actor's organisation, accounthoudend today, has not answered, oldest first. */
export async function listReleasesToAnswer(
  reader: TenantReader,
  today: PlainDate,
): Promise<readonly AwaitedRelease[]> {
  return reader
    .selectFrom('comparisonRelease as r')
    .where('r.validUntil', '>', today)
    .where(sql<boolean>`r.author_tenant_id <> law.actor_tenant()`)
    .where(sql<boolean>`exists (select from law.own_participations() p
      where p.dossier_id = r.dossier_id and p.role = 'accounthoudend')`)
    .where(sql<boolean>`not exists (select from release_consent c where c.dossier_id = r.dossier_id and c.release_id = r.release_id
      and (c.answer = 'refuse' or c.author_tenant_id = law.actor_tenant()))`)
    .where(sql<boolean>`not exists (select from release_withdrawal w
      where w.dossier_id = r.dossier_id and w.release_id = r.release_id)`)
    .select(['r.dossierId', 'r.releaseId', 'r.purpose', 'r.recordedAt'])
    .select(
      sql<string | null>`(select p.name from participant p
        where p.dossier_id = r.dossier_id and p.tenant_id = r.author_tenant_id)`.as('authorName'),
    )
    .orderBy('r.recordedAt')
    .execute();
}
