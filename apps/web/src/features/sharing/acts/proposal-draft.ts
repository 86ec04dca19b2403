import type { KEPT_ROLES, Organisation } from '@regietafel/contracts/sharing/acts';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import { type HistoryGrant, USUAL_WAIT } from '@regietafel/domain/sharing/acts';
import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';
import { type ProposalKind, rolesFor } from './candidates.ts';

/** What is filled in so far; each kind of act takes what belongs to it. */
export interface ProposalDraft {
  readonly tenantId: TenantId | null;
  readonly role: ParticipationRole | null;
  /** What the giver goes on as after handing over; null: as nothing. */
  readonly kept: (typeof KEPT_ROLES)[number] | null;
  readonly effectiveOn: string | null;
  readonly until: string | null;
  readonly history: HistoryGrant;
  readonly seesFrom: string | null;
  readonly reason: string;
  readonly lapsesOn: string | null;
}

/** What is usual: from today, with an answer within a month, and of the past no more than is needed. */
export function usualDraft(kind: ProposalKind, day: PlainDate): ProposalDraft {
  return {
    tenantId: null,
    role: null,
    kept: null,
    effectiveOn: day,
    until: null,
    history: kind === 'invite' ? 'joining' : 'all',
    seesFrom: null,
    reason: '',
    lapsesOn: addDays(day, USUAL_WAIT),
  };
}

/** The draft about another organisation: a capacity that does not fit it gives way to the one that reads least. */
export function aboutOrganisation(
  draft: ProposalDraft,
  kind: ProposalKind,
  organisation: Organisation,
): ProposalDraft {
  const roles = rolesFor(kind, organisation);
  const role = draft.role !== null && roles.includes(draft.role) ? draft.role : (roles.at(-1) ?? null);
  return { ...draft, tenantId: organisation.tenantId, role };
}

/** What is sent; what is missing goes as an empty text, so that the server says what is missing. */
export function proposalOf(kind: ProposalKind, dossierId: DossierId, draft: ProposalDraft) {
  const { effectiveOn, reason, lapsesOn, until, history } = draft;
  const common = { dossierId, effectiveOn: effectiveOn ?? '', reason, lapsesOn: lapsesOn ?? '' };
  const tenantId = draft.tenantId ?? '';
  const role = draft.role ?? 'betrokken';
  const seesFrom = history === 'day' ? draft.seesFrom : null;
  switch (kind) {
    case 'invite':
      return { kind, ...common, tenantId, role, until, history, seesFrom };
    case 'change_role':
      return { kind, ...common, tenantId, role };
    case 'hand_over':
      return { kind, ...common, tenantId, role: draft.kept, history, seesFrom };
    case 'grant_history':
      return { kind, ...common, tenantId, history, seesFrom };
    case 'end_participation':
      return { kind, ...common, tenantId };
    case 'close_dossier':
      return { kind, ...common };
  }
}
