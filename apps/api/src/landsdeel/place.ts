import { planConflict } from '@regietafel/contracts/landsdeel/plan';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { findFollowedPlan } from '@regietafel/db/queries/landsdeel/plans';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId, KringId, RevisionId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import type { FollowedPlan } from '@regietafel/domain/landsdeel/plan';
import type { Action } from '@regietafel/domain/sharing/rights';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, invalid } from '../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { getPlan } from './get-plan.ts';

/** Where something new of a plan goes. */
export interface PlaceInput {
  readonly dossierId: DossierId;
  readonly kringId: KringId;
  readonly mayWiden: boolean;
  readonly supersedes: RevisionId | null;
}

/** What stood before, as far as its place goes. */
export interface Before {
  readonly revisionId: RevisionId;
  readonly kringId: KringId;
  readonly standPer?: PlainDate;
}

/** Runs a save in one transaction; a conflict tells how the plan stands by somebody else's hand. */
export function saveInPlan<T>(
  asker: Asker,
  { dossierId }: Pick<PlaceInput, 'dossierId'>,
  save: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, save),
    async () => planConflict.parse({ current: await getPlan(asker, { dossierId, asOf: NOW }) }),
  );
}

/** The desk in the dossier of a plan; refuses an absent dossier, one that follows no plan, and a right that is not there. */
export async function planDesk(
  tx: TenantTx,
  asker: Asker,
  { dossierId, kringId }: PlaceInput,
  action: Action,
): Promise<{ readonly plan: FollowedPlan; readonly desk: Desk; readonly leads: boolean }> {
  const plan = found(await findFollowedPlan(tx, dossierId));
  const desk = found(await findDesk(tx, dossierId));
  requireAtDesk(desk, asker, action);
  getWritableKring(desk, asker.actor.tenantId, kringId);
  return { plan, desk, leads: desk.capacities.includes('accounthoudend') };
}

/** Only who leads the plan: the path is one, and so is the funding. */
export function requireLead(leads: boolean): void {
  if (!leads) throw new DomainError('FORBIDDEN', 'landsdeel.onlyLead');
}

/** Refuses what does not follow the last word of this author, goes back in time or gets readers that nobody was told of. */
export async function requireStep(
  tx: TenantTx,
  input: PlaceInput & { readonly standPer?: PlainDate },
  before: Before | undefined,
): Promise<void> {
  requireHead(input.supersedes, before?.revisionId ?? null);
  if (before?.standPer !== undefined && input.standPer !== undefined && input.standPer < before.standPer)
    throw invalid('standPer', 'landsdeel.standPerTooEarly');
  const from = before === undefined ? [] : [before.kringId];
  await requireWidening(tx, { ...input, from, to: input.kringId });
}
