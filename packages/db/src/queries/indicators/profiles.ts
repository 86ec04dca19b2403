import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, RevisionId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import type { ProviderProfile } from '@regietafel/domain/indicators/profile';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';
import { withinAsOf } from '../history/as-of.ts';
import { type Originated, withOrigin } from '../property/states.ts';
import { originColumns } from '../sharing/origin.ts';

export type ProfileRevision = Originated<ProviderProfile> & { readonly standPer: PlainDate };

/** Every state of the profiles of a provider within sight, in the order of recording. */
export async function listProfiles(
  reader: TenantReader,
  dossierId: DossierId,
  asOf: AsOf,
): Promise<readonly ProfileRevision[]> {
  const rows = await reader
    .selectFrom('providerProfileRevision as r')
    .where('r.dossierId', '=', dossierId)
    .where(withinAsOf('r', asOf))
    .select(['r.dossierId', 'r.revisionId', 'r.standPer', 'r.sizeClass', 'r.careKinds', 'r.mainKind'])
    .select(['r.isCombined', 'r.isFictitious'])
    .select(originColumns('r'))
    .orderBy('recordedAt')
    .execute();
  return rows.map(withOrigin);
}

/** A state of a profile to be recorded; `supersedes` is null for the first of an author. */
export type NewProfile = Omit<ProviderProfile, 'revisionId' | 'isFictitious'> & {
  readonly supersedes: RevisionId | null;
  readonly standPer: PlainDate;
};

/** Records a profile; rejects with SQLSTATE 23505 when another state of the author already follows `supersedes`. */
export async function recordProfile(
  tx: TenantTx,
  revisionId: RevisionId,
  { careKinds, ...profile }: NewProfile,
): Promise<void> {
  await tx
    .insertInto('providerProfileRevision')
    .values({ ...profile, careKinds: [...careKinds], revisionId })
    .execute();
}
