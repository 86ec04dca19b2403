import {
  type keepViewInput,
  type keptViews,
  type recordedView,
  type removeViewInput,
  type ShownView,
  viewConflict,
} from '@regietafel/contracts/comparison/views';
import { type TenantTx, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { type KeptView, listKeptViews, recordKeptView } from '@regietafel/db/queries/comparison/views';
import { KEPT_VIEW_BOUNDS } from '@regietafel/domain/comparison/setup';
import { DomainError } from '@regietafel/domain/core/errors';
import { type ComparisonViewId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found } from '../sharing/asker.ts';

type Recorded = z.output<typeof recordedView>;

/** The comparisons that the person keeps alone, and those of the organisation. */
export async function listViews(asker: Asker): Promise<z.output<typeof keptViews>> {
  const views = await listKeptViews(tenantReader(asker.database, asker.actor), asker.actor.tenantId);
  return { views: views.map((view) => presentView(view, asker)) };
}

/** Keeps a comparison, or what became of one; a view that somebody else keeps is as one that does not exist. */
export function keepView(asker: Asker, input: z.output<typeof keepViewInput>): Promise<Recorded> {
  const { viewId, supersedes, isShared, ...content } = input;
  return saving(asker, viewId, async (tx, views) => {
    const head = viewId === null ? undefined : found(views.find((view) => view.viewId === viewId));
    if (head === undefined) requireRoom(views);
    else if (isShared !== (head.keeperId === asker.actor.tenantId))
      throw new DomainError('INVALID_INPUT', 'core.invalidInput', {
        fields: [{ path: 'isShared', messageKey: 'comparison.viewStays' }],
      });
    requireHead(supersedes, head?.revisionId ?? null);
    const keeperId = isShared ? asker.actor.tenantId : asker.actor.accountId;
    return store(tx, asker, { ...content, keeperId, supersedes, viewId: viewId ?? newId() }, false);
  });
}

/** Takes a view from the list. */
export function removeView(
  asker: Asker,
  { viewId, supersedes }: z.output<typeof removeViewInput>,
): Promise<Recorded> {
  return saving(asker, viewId, async (tx, views) => {
    const head = found(views.find((view) => view.viewId === viewId));
    requireHead(supersedes, head.revisionId);
    const { name, note, setup, keeperId } = head;
    return store(tx, asker, { name, note, setup, keeperId, viewId, supersedes }, true);
  });
}

type Change = Omit<KeptView, 'revisionId' | 'recordedAt'> & { readonly supersedes: RevisionId | null };

async function store(tx: TenantTx, { actor }: Asker, change: Change, isRemoved: boolean): Promise<Recorded> {
  const revisionId = newId<RevisionId>();
  await recordKeptView(tx, { ...change, tenantId: actor.tenantId, revisionId, isRemoved });
  return { viewId: change.viewId, revisionId };
}

/** Runs a save among the views in sight; a conflict tells how the view stands now. */
function saving(
  asker: Asker,
  viewId: ComparisonViewId | null,
  save: (tx: TenantTx, views: readonly KeptView[]) => Promise<Recorded>,
): Promise<Recorded> {
  const { tenantId } = asker.actor;
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, async (tx) => save(tx, await listKeptViews(tx, tenantId))),
    async () => {
      const { views } = await listViews(asker);
      return viewConflict.parse({ current: views.find((view) => view.viewId === viewId) ?? null });
    },
  );
}

function requireRoom(views: readonly KeptView[]): void {
  if (views.length >= KEPT_VIEW_BOUNDS.views)
    throw new DomainError('INVALID_INPUT', 'core.invalidInput', {
      fields: [{ path: 'name', messageKey: 'comparison.tooManyViews' }],
    });
}

function presentView({ keeperId, ...view }: KeptView, { actor }: Asker): ShownView {
  return { ...view, isShared: keeperId === actor.tenantId };
}
