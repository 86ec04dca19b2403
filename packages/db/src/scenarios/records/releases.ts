import type { Release } from '@regietafel/domain/comparison/release';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import type { SystemTx } from '../../kernel/with-system.ts';
import { type Pen, penColumns } from './pen.ts';

export type ReleaseFacts = Omit<Release, 'dossierId' | 'authorTenantId'>;

/** Records a fictitious release for comparison, and that the other accounthoudende regio's agreed to it. */
export async function recordReleaseOf(
  tx: SystemTx,
  pen: Pen,
  { indicatorIds, audiences, ...release }: ReleaseFacts,
  agreedBy: readonly Actor[] = [],
): Promise<void> {
  await tx
    .insertInto('comparisonRelease')
    .values({
      ...penColumns(pen),
      ...release,
      indicatorIds: [...indicatorIds],
      audiences: [...audiences],
      isFictitious: true,
    })
    .execute();
  for (const hand of agreedBy)
    await tx
      .insertInto('releaseConsent')
      .values({
        ...penColumns({ ...pen, authorTenantId: hand.tenantId, hand }),
        releaseId: release.releaseId,
        answer: 'agree',
        note: '',
      })
      .execute();
}
