import type { PlainDate } from '../core/dates.ts';
import type { FieldError } from '../core/errors.ts';
import type { TenantId } from '../core/ids.ts';
import {
  type ActKind,
  holdsOn,
  isOpen,
  isStanding,
  isWaiting,
  lastLapse,
  laterOf,
  type Period,
  type SharingAct,
  type SharingTable,
} from './acts.ts';
import { refuseCapacity } from './capacity-fits.ts';
import type { ParticipationRole } from './tenant.ts';

/** When an act is looked at: as it is proposed, when all have agreed, or when the invited organisation accepts. */
export type ActStage = 'propose' | 'carry_out' | 'accept';

/** What the rule of one kind looks at. */
interface Question {
  readonly table: SharingTable;
  readonly act: SharingAct;
  readonly today: PlainDate;
  readonly stage: ActStage;
  /** The day on which it would hold: the one that was asked, or today when that has passed. */
  readonly on: PlainDate;
  /** Periods of the organisation that it is about which hold now or will. */
  readonly standing: readonly Period[];
}

/**
 * Why an act cannot be: the field that is wrong and the sentence that says so, the first that applies; null when it can.
 * The database judges by the same rules; there they are the guard, here the oracle.
 */
export function refuseAct(
  table: SharingTable,
  act: SharingAct,
  today: PlainDate,
  stage: ActStage,
): FieldError | null {
  const standing = table.periods.filter((one) => one.tenantId === act.tenantId && isStanding(one, today));
  const question = { table, act, today, stage, on: laterOf(act.from, today), standing };
  return (
    (stage === 'propose' ? refuseProposing(question) : null) ??
    refuseDays(question) ??
    RULES[act.kind](question)
  );
}

function refuseProposing({ table, act, today }: Question): FieldError | null {
  const { lapsesOn, from, kind, tenantId } = act;
  if (lapsesOn <= today) return field('lapsesOn', 'lapsesTooSoon');
  if (lapsesOn > lastLapse(today)) return field('lapsesOn', 'lapsesTooLate');
  if (from < today) return field('effectiveOn', 'fromPast');
  const organisation = table.organisations.find(({ id }) => id === tenantId);
  if (kind !== 'close_dossier' && (organisation === undefined || !isChoosable(organisation, today)))
    return { path: 'tenantId', messageKey: 'field.choice' };
  const runs = table.proposals.some(
    (one) => one.kind === kind && one.tenantId === tenantId && isOpen(one, today),
  );
  if (!runs) return null;
  return field('tenantId', kind === 'invite' ? 'invitedTwice' : 'actOpen');
}

function isChoosable({ kind, mergedOn }: SharingTable['organisations'][number], today: PlainDate): boolean {
  return kind !== 'tafel' && (mergedOn === null || today < mergedOn);
}

function refuseDays({ act, on }: Question): FieldError | null {
  if (act.until !== null && act.until <= on) return { path: 'until', messageKey: 'field.order' };
  if (act.kind === 'invite' && act.seesFrom !== null && act.seesFrom > act.from)
    return field('seesFrom', 'seesFromTooLate');
  return null;
}

const RULES: Readonly<Record<ActKind, (question: Question) => FieldError | null>> = {
  invite: refuseInvitation,
  change_role: refuseRole,
  end_participation: (question) => refuseEnd(question) ?? refuseLast(question),
  leave: refuseLeaving,
  hand_over: refuseHandingOver,
  grant_history: refuseHistory,
  close_dossier: ({ table }) => (table.closedOn === null ? null : field('effectiveOn', 'closesAlready')),
};

function refuseInvitation(question: Question): FieldError | null {
  const { act, standing } = question;
  if (act.tenantId === act.authorTenantId) return field('tenantId', 'inviteSelf');
  const twice = refuseSecondLetter(question);
  if (twice !== null) return twice;
  const misfit = refuseFit(question, act.role, 'role');
  if (misfit !== null) return misfit;
  if (standing.length > 0 && (act.role !== 'accounthoudend' || standing.some(isAccounthoudend)))
    return field('tenantId', 'takesPartAlready');
  return question.stage === 'accept' ? null : refuseStart(question, act.tenantId);
}

function refuseRole(question: Question): FieldError | null {
  const { act, standing, on } = question;
  const now = standing.find((one) => holdsOn(one, on));
  if (now === undefined) return field('tenantId', 'takesNoPart');
  if (act.role === 'accounthoudend') return field('role', 'becomesByInvitation');
  if (act.role === now.role) return field('role', 'sameRole');
  const refused = refuseSecondLetter(question) ?? refuseFit(question, act.role, 'role');
  if (refused !== null) return refused;
  return refuseStart(question, act.tenantId) ?? (isAccounthoudend(now) ? refuseLast(question) : null);
}

function refuseEnd({ standing, on }: Question): FieldError | null {
  const goesOn = standing.some(({ to }) => to === null || on < to);
  return goesOn ? null : field('tenantId', 'takesNoPart');
}

/** There is always somebody who is accounthoudend without an end. */
function refuseLast({ table, act, standing, on, today }: Question): FieldError | null {
  if (!standing.some(isAccounthoudend)) return null;
  const stays = table.periods.some(
    (one) =>
      one.tenantId !== act.tenantId &&
      isAccounthoudend(one) &&
      isStanding(one, today) &&
      one.from <= on &&
      one.to === null,
  );
  return stays ? null : field('tenantId', 'lastAccounthoudend');
}

function refuseLeaving(question: Question): FieldError | null {
  const { act, standing } = question;
  if (act.tenantId !== act.authorTenantId) return { path: 'tenantId', messageKey: 'field.choice' };
  if (standing.some(isAccounthoudend)) return field('tenantId', 'accounthoudendStays');
  return refuseEnd(question);
}

function refuseHandingOver(question: Question): FieldError | null {
  const { table, act, today, stage, on } = question;
  if (act.tenantId === act.authorTenantId) return field('tenantId', 'handOverSelf');
  const giver = table.periods.filter((one) => one.tenantId === act.authorTenantId && isStanding(one, today));
  if (!giver.some((one) => isAccounthoudend(one) && holdsOn(one, on)))
    return field('effectiveOn', 'nothingToHandOver');
  if (stage === 'propose' && closesCircle(table, act, today)) return field('tenantId', 'handOverCircular');
  const runs = table.proposals.some(
    (one) =>
      one.actId !== act.actId &&
      one.kind === 'hand_over' &&
      one.authorTenantId === act.authorTenantId &&
      isOpen(one, today),
  );
  if (stage === 'propose' && runs) return field('tenantId', 'handOverOpen');
  const refused =
    refuseSecondLetter(question) ??
    refuseFit(question, 'accounthoudend', 'tenantId') ??
    (stage === 'accept' ? null : refuseStart(question, act.tenantId));
  if (refused !== null) return refused;
  return act.role === null ? null : refuseStart(question, act.authorTenantId);
}

/** Whether the receiver hands over, in one step or several, to who hands over to it: in the end nobody would have it. */
function closesCircle(table: SharingTable, act: SharingAct, today: PlainDate): boolean {
  const next = (from: TenantId | null) =>
    table.proposals.find(
      (one) => one.kind === 'hand_over' && one.authorTenantId === from && isOpen(one, today),
    )?.tenantId ?? null;
  let reached = act.tenantId;
  for (let step = 0; step <= table.proposals.length && reached !== null; step += 1) {
    reached = next(reached);
    if (reached === act.authorTenantId) return true;
  }
  return false;
}

function refuseHistory({ act, standing }: Question): FieldError | null {
  if (standing.length === 0) return field('tenantId', 'takesNoPart');
  const since = standing.map(({ seesFrom }) => seesFrom);
  if (since.includes(null)) return field('tenantId', 'seesAllAlready');
  const { seesFrom } = act;
  const isBack = seesFrom === null || since.every((day) => day !== null && seesFrom < day);
  return isBack ? null : field('seesFrom', 'historyForward');
}

/** One letter at a time for one organisation; when it is accepted, it is its own. */
function refuseSecondLetter({ table, act, today, stage }: Question): FieldError | null {
  if (stage === 'accept') return null;
  const waits = table.periods.some((one) => one.tenantId === act.tenantId && isWaiting(one, today));
  return waits ? field('tenantId', 'invitedTwice') : null;
}

function refuseFit(
  { table, act }: Question,
  role: ParticipationRole | null,
  path: 'role' | 'tenantId',
): FieldError | null {
  const organisation = table.organisations.find(({ id }) => id === act.tenantId);
  if (organisation === undefined || role === null) return { path, messageKey: 'field.choice' };
  const messageKey = refuseCapacity(organisation.kind, role, organisation.providerId === table.providerId);
  return messageKey === null ? null : { path, messageKey };
}

/** A new period begins on a day on which no other one does, and nothing is planned for later. */
function refuseStart({ table, on, today }: Question, tenantId: TenantId | null): FieldError | null {
  const own = table.periods.filter((one) => one.tenantId === tenantId);
  const isTaken = own.some((one) => one.from === on && (one.acceptedOn !== null || isWaiting(one, today)));
  if (isTaken) return field('effectiveOn', 'startsTwice');
  const isPlanned = own.some((one) => isStanding(one, today) && on < one.from);
  return isPlanned ? field('effectiveOn', 'changePlanned') : null;
}

function isAccounthoudend({ role }: Period): boolean {
  return role === 'accounthoudend';
}

function field(path: string, sentence: string): FieldError {
  return { path, messageKey: `sharing.${sentence}` };
}
