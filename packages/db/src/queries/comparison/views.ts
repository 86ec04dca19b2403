import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { Instant } from '@regietafel/domain/core/dates';
import type { AccountId, ComparisonViewId, RevisionId, TenantId } from '@regietafel/domain/core/ids';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** A kept comparison as its last change left it. */
export interface KeptView {
  readonly viewId: ComparisonViewId;
  readonly revisionId: RevisionId;
  readonly keeperId: AccountId | TenantId;
  readonly recordedAt: Instant;
  readonly name: string;
  readonly note: string;
  readonly setup: ComparisonSetup;
}

/** The comparisons that the reader keeps alone, and those of the organisation; the last changed first. */
export async function listKeptViews(
  reader: TenantReader | TenantTx,
  tenantId: TenantId,
): Promise<readonly KeptView[]> {
  const views = await reader
    .selectFrom('comparisonViewRevision as last')
    .where('last.tenantId', '=', tenantId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('comparisonViewRevision as next')
            .whereRef('next.tenantId', '=', 'last.tenantId')
            .whereRef('next.keeperId', '=', 'last.keeperId')
            .whereRef('next.viewId', '=', 'last.viewId')
            .whereRef('next.supersedes', '=', 'last.revisionId')
            .select('next.revisionId'),
        ),
      ),
    )
    .select(['viewId', 'revisionId', 'keeperId', 'recordedAt', 'name', 'note', 'setup', 'isRemoved'])
    .orderBy('last.recordedAt', 'desc')
    .orderBy('last.viewId')
    .execute();
  return views.flatMap(({ isRemoved, ...view }) => (isRemoved ? [] : [view]));
}

/** What a change of a kept comparison says. */
export interface ViewRevision extends Omit<KeptView, 'recordedAt'> {
  readonly tenantId: TenantId;
  readonly supersedes: RevisionId | null;
  readonly isRemoved: boolean;
}

/** Adds a change of a kept comparison; the database refuses a second one upon the same. */
export async function recordKeptView(tx: TenantTx, { setup, ...revision }: ViewRevision): Promise<void> {
  await tx
    .insertInto('comparisonViewRevision')
    .values({ ...revision, setup: canonicalJson(setup) })
    .execute();
}
