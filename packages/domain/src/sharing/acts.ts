import { addDays, type PlainDate } from '../core/dates.ts';
import type { ProviderId, SharingActId, TenantId } from '../core/ids.ts';
import type { MembershipRole, ParticipationRole, TenantKind } from './tenant.ts';
import type { Participation } from './world.ts';

/** What can be done about who takes part in a dossier. `hand_over` gives one's own account to another organisation. */
export const ACT_KINDS = [
  'invite',
  'change_role',
  'end_participation',
  'leave',
  'hand_over',
  'grant_history',
  'close_dossier',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** From when on a newcomer sees the records: from its first day there, from a day that the others choose, or all of them. */
export const HISTORY_GRANTS = ['joining', 'day', 'all'] as const;
export type HistoryGrant = (typeof HISTORY_GRANTS)[number];

export const CONSENT_ANSWERS = ['agree', 'refuse'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

export const INVITATION_ANSWERS = ['accept', 'decline'] as const;
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number];

/** How an act ended. `refused`: by an accounthoudende regio, also the one that proposed it; `declined`: by who was invited. */
export const ACT_OUTCOMES = ['carried_out', 'refused', 'declined'] as const;
export type ActOutcome = (typeof ACT_OUTCOMES)[number];

/** Roles of the persons who bind their organisation: they propose, agree, accept and decline. */
export const BINDING_ROLES: readonly MembershipRole[] = ['regievoerder', 'bestuurder'];

/** Longest time that an act may wait for others, in days. */
export const LONGEST_WAIT = 366;
/** How long it waits when nobody says otherwise, in days. */
export const USUAL_WAIT = 30;

/** A proposal about who takes part, as its author put it down. */
export interface SharingAct {
  readonly actId: SharingActId;
  readonly kind: ActKind;
  readonly authorTenantId: TenantId;
  /** About whom it is; null when it is about the dossier. */
  readonly tenantId: TenantId | null;
  /** The capacity that is given; for handing over what the giver goes on as (null: it leaves). */
  readonly role: ParticipationRole | null;
  /** First day on which it holds: of taking part, of another capacity, without access, or closed. */
  readonly from: PlainDate;
  /** First day on which taking part ends by itself. */
  readonly until: PlainDate | null;
  readonly history: HistoryGrant | null;
  /** The day of `history: 'day'`. */
  readonly seesFrom: PlainDate | null;
  /** First day on which nobody can agree or accept any more. */
  readonly lapsesOn: PlainDate;
}

export interface Consent {
  readonly tenantId: TenantId;
  readonly answer: ConsentAnswer;
}

/** An act with what came of it so far. */
export interface Proposal extends SharingAct {
  readonly consents: readonly Consent[];
  /** Whether all have agreed and the letter of invitation is out. */
  readonly isSent: boolean;
  readonly outcome: ActOutcome | null;
}

export interface Organisation {
  readonly id: TenantId;
  readonly kind: TenantKind;
  /** The provider that it is; null for every other organisation. */
  readonly providerId: ProviderId | null;
  /** First day on which another organisation goes on for it; null while it stands by itself. */
  readonly mergedOn: PlainDate | null;
}

/** A period in which an organisation takes part, or was asked to. */
export type Period = Omit<Participation, 'dossierId'>;

/** All of one dossier that acts of sharing look at. */
export interface SharingTable {
  readonly providerId: ProviderId;
  readonly closedOn: PlainDate | null;
  readonly organisations: readonly Organisation[];
  readonly periods: readonly Period[];
  readonly proposals: readonly Proposal[];
}

/** Whether the person who holds the role binds the organisation. */
export function mayBind(role: MembershipRole): boolean {
  return BINDING_ROLES.includes(role);
}

/** Whether the organisation that it is about must accept: it gets rights and duties that nobody can lay upon it. */
export function needsAnswer(kind: ActKind): boolean {
  return kind === 'invite' || kind === 'hand_over';
}

/** How an act stands on a day. */
export type ActStatus = ActOutcome | 'withdrawn' | 'lapsed' | 'awaits_consent' | 'awaits_answer';

/** How an act stands on a day, from its records alone. */
export function statusOf(proposal: Proposal, today: PlainDate): ActStatus {
  const { outcome, consents, authorTenantId, lapsesOn, isSent } = proposal;
  if (outcome === 'refused')
    return consents.some(({ tenantId, answer }) => answer === 'refuse' && tenantId === authorTenantId)
      ? 'withdrawn'
      : 'refused';
  if (outcome !== null) return outcome;
  if (lapsesOn <= today) return 'lapsed';
  return isSent ? 'awaits_answer' : 'awaits_consent';
}

/** Whether something can still come of it. */
export function isOpen({ outcome, lapsesOn }: Proposal, today: PlainDate): boolean {
  return outcome === null && today < lapsesOn;
}

/** The organisations that are accounthoudend on a day, each once. */
export function listAccounthoudend(
  { periods }: Pick<SharingTable, 'periods'>,
  day: PlainDate,
): readonly TenantId[] {
  const held = periods.filter((one) => one.role === 'accounthoudend' && holdsOn(one, day));
  return [...new Set(held.map(({ tenantId }) => tenantId))];
}

/** Who must still agree: every accounthoudende regio of today but the author, whose act is its consent. */
export function listMissingConsents(
  table: SharingTable,
  proposal: Proposal,
  today: PlainDate,
): readonly TenantId[] {
  if (proposal.kind === 'leave') return [];
  const agreed = proposal.consents.filter(({ answer }) => answer === 'agree').map(({ tenantId }) => tenantId);
  return listAccounthoudend(table, today).filter(
    (tenantId) => tenantId !== proposal.authorTenantId && !agreed.includes(tenantId),
  );
}

/** Whether the organisation takes part on the day by this period. */
export function holdsOn({ acceptedOn, from, to }: Period, day: PlainDate): boolean {
  return acceptedOn !== null && acceptedOn <= day && from <= day && (to === null || day < to);
}

/** Whether the period was accepted and has not ended: it holds today or will. */
export function isStanding({ acceptedOn, to, from }: Period, today: PlainDate): boolean {
  return acceptedOn !== null && (to === null || (today < to && from < to));
}

/** Whether an invitation waits for its answer. */
export function isWaiting({ acceptedOn, declinedOn, lapsesOn }: Period, today: PlainDate): boolean {
  return acceptedOn === null && declinedOn === null && lapsesOn !== null && today < lapsesOn;
}

/** The later of two days. */
export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a;
}

/** The last day on which an act that is proposed today may lapse. */
export function lastLapse(today: PlainDate): PlainDate {
  return addDays(today, LONGEST_WAIT);
}
