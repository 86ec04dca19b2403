import type { Organisation, ProposeInput } from '@regietafel/contracts/sharing/acts';
import type { ParticipationRole } from '@regietafel/domain/sharing/tenant';

export type ProposalKind = ProposeInput['kind'];

/** In the order of the menu. */
export const PROPOSAL_KINDS = [
  'invite',
  'change_role',
  'grant_history',
  'end_participation',
  'hand_over',
  'close_dossier',
] as const satisfies readonly ProposalKind[];

/** The capacities that an act of this kind could give to an organisation; the server decides in the end. */
export function rolesFor(kind: ProposalKind, organisation: Organisation): readonly ParticipationRole[] {
  const { capacities, role } = organisation;
  switch (kind) {
    case 'invite':
      if (role === null) return capacities;
      return role === 'accounthoudend' ? [] : capacities.filter((one) => one === 'accounthoudend');
    case 'change_role':
      return role === null ? [] : capacities.filter((one) => one !== role && one !== 'accounthoudend');
    default:
      return [];
  }
}

/** The organisations that an act of this kind can be about. */
export function candidatesFor(
  kind: ProposalKind,
  organisations: readonly Organisation[],
): readonly Organisation[] {
  return organisations.filter(CAN_BE_ABOUT[kind]);
}

const CAN_BE_ABOUT: Readonly<Record<ProposalKind, (organisation: Organisation) => boolean>> = {
  invite: (one) => !one.isOwn && !one.isInvited && rolesFor('invite', one).length > 0,
  change_role: (one) => rolesFor('change_role', one).length > 0,
  end_participation: ({ role }) => role !== null,
  hand_over: ({ isOwn, isInvited, capacities }) =>
    !isOwn && !isInvited && capacities.includes('accounthoudend'),
  grant_history: ({ role, seesFrom }) => role !== null && seesFrom !== null,
  close_dossier: () => false,
};
