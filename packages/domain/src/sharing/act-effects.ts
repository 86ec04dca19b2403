import type { PlainDate } from '../core/dates.ts';
import type { FieldError } from '../core/errors.ts';
import type { SharingActId, TenantId } from '../core/ids.ts';
import { err, ok, type Result } from '../core/result.ts';
import { type ActStage, refuseAct } from './act-rules.ts';
import {
  type ActOutcome,
  type ConsentAnswer,
  holdsOn,
  type InvitationAnswer,
  isOpen,
  isStanding,
  isWaiting,
  laterOf,
  listAccounthoudend,
  listMissingConsents,
  needsAnswer,
  type Period,
  type Proposal,
  type SharingAct,
  type SharingTable,
} from './acts.ts';

type Changed = Result<SharingTable, FieldError>;

/** The table after an organisation put an act down: carried out at once when nobody else has to agree. */
export function propose(table: SharingTable, act: SharingAct, today: PlainDate): Changed {
  if (!mayPropose(table, act, today)) return err({ path: 'dossierId', messageKey: 'core.forbidden' });
  const refused = refuseAct(table, act, today, 'propose');
  if (refused !== null) return err(refused);
  const proposal: Proposal = { ...act, consents: [], isSent: false, outcome: null };
  return settle({ ...table, proposals: [...table.proposals, proposal] }, act.actId, today);
}

/** Only an accounthoudende regio proposes, while the dossier is open; leaving is up to whoever takes part. */
function mayPropose(table: SharingTable, act: SharingAct, today: PlainDate): boolean {
  if (isClosed(table, today)) return false;
  if (act.kind !== 'leave') return listAccounthoudend(table, today).includes(act.authorTenantId);
  return table.periods.some((one) => one.tenantId === act.authorTenantId && holdsOn(one, today));
}

function isClosed({ closedOn }: SharingTable, today: PlainDate): boolean {
  return closedOn !== null && closedOn <= today;
}

/** The table after an accounthoudende regio agreed or refused; refusing also takes back a letter that is out. */
export function consent(
  table: SharingTable,
  {
    actId,
    tenantId,
    answer,
  }: { readonly actId: SharingActId; readonly tenantId: TenantId; readonly answer: ConsentAnswer },
  today: PlainDate,
): Changed {
  const proposal = table.proposals.find((one) => one.actId === actId);
  if (isClosed(table, today) || !listAccounthoudend(table, today).includes(tenantId))
    return err({ path: 'dossierId', messageKey: 'core.forbidden' });
  if (proposal === undefined || !isOpen(proposal, today))
    return err({ path: 'actId', messageKey: 'sharing.actDecided' });
  const given = proposal.consents.some((one) => one.tenantId === tenantId && one.answer === answer);
  if (given || (answer === 'agree' && (proposal.isSent || tenantId === proposal.authorTenantId)))
    return err({ path: 'answer', messageKey: 'sharing.answeredAlready' });
  const next = withProposal(table, { ...proposal, consents: [...proposal.consents, { tenantId, answer }] });
  return answer === 'refuse' ? ok(refuse(next, actId, today)) : settle(next, actId, today);
}

/** The table after the invited organisation accepted or declined. */
export function answerInvitation(
  table: SharingTable,
  { actId, answer }: { readonly actId: SharingActId; readonly answer: InvitationAnswer },
  today: PlainDate,
): Changed {
  const proposal = table.proposals.find((one) => one.actId === actId);
  const letter = table.periods.find((one) => one.tenantId === proposal?.tenantId && isWaiting(one, today));
  const isOut = proposal?.isSent === true && isOpen(proposal, today) && letter !== undefined;
  if (!isOut || isClosed(table, today)) return err({ path: 'actId', messageKey: 'sharing.actDecided' });
  if (answer === 'decline')
    return ok(end(withPeriod(table, letter, { ...letter, declinedOn: today }), actId, 'declined'));
  const refused = refuseAct(table, proposal, today, 'accept');
  return refused === null
    ? ok(end(admit(table, proposal, letter, today), actId, 'carried_out'))
    : err(refused);
}

/** Carries an act out, or sends its letter, once nobody's consent is missing. */
function settle(table: SharingTable, actId: SharingActId, today: PlainDate): Changed {
  const proposal = table.proposals.find((one) => one.actId === actId);
  if (proposal === undefined || listMissingConsents(table, proposal, today).length > 0) return ok(table);
  const stage: ActStage = 'carry_out';
  const refused = refuseAct(table, proposal, today, stage);
  if (refused !== null) return err(refused);
  if (needsAnswer(proposal.kind)) return ok(send(table, proposal, today));
  return ok(end(carryOut(table, proposal, today), actId, 'carried_out'));
}

function carryOut(table: SharingTable, act: Proposal, today: PlainDate): SharingTable {
  const on = laterOf(act.from, today);
  const isSubject = (one: Period) => one.tenantId === act.tenantId && isStanding(one, today);
  switch (act.kind) {
    case 'change_role':
      return changeRole(table, act.tenantId, act.role, on, today);
    case 'end_participation':
    case 'leave':
      return takeBackLetters(endStanding(table, act.tenantId, on, today), act, today);
    case 'grant_history':
      return {
        ...table,
        periods: table.periods.map((one) => (isSubject(one) ? { ...one, seesFrom: act.seesFrom } : one)),
      };
    case 'close_dossier':
      return { ...table, closedOn: on };
    default:
      return table;
  }
}

/** The period as it was ends, and goes on in another capacity: until when and since when is seen stay the same. */
function changeRole(
  table: SharingTable,
  tenantId: TenantId | null,
  role: Period['role'] | null,
  on: PlainDate,
  today: PlainDate,
): SharingTable {
  const now = table.periods.find(
    (one) => one.tenantId === tenantId && isStanding(one, today) && holdsOn(one, on),
  );
  const ended = endStanding(table, tenantId, on, today);
  if (now === undefined || role === null) return ended;
  const next: Period = {
    ...now,
    role,
    from: on,
    invitedOn: today,
    acceptedOn: today,
    lapsesOn: null,
    declinedOn: null,
  };
  return withNewPeriod(ended, next);
}

function endStanding(
  table: SharingTable,
  tenantId: TenantId | null,
  on: PlainDate,
  today: PlainDate,
): SharingTable {
  const periods = table.periods.map((one) =>
    one.tenantId === tenantId && isStanding(one, today) && (one.to === null || on < one.to)
      ? { ...one, to: laterOf(one.from, on) }
      : one,
  );
  return { ...table, periods };
}

/** Who leaves is not asked to something else at the same time. */
function takeBackLetters(table: SharingTable, act: Proposal, today: PlainDate): SharingTable {
  return table.proposals
    .filter(
      (one) => one.tenantId === act.tenantId && needsAnswer(one.kind) && one.isSent && isOpen(one, today),
    )
    .reduce((after, one) => refuse(after, one.actId, today), table);
}

/** The letter goes out: a period that waits for its answer. An earlier letter that came to nothing gives way to it. */
function send(table: SharingTable, act: Proposal, today: PlainDate): SharingTable {
  if (act.tenantId === null) return table;
  const from = laterOf(act.from, today);
  const letter: Period = {
    tenantId: act.tenantId,
    role: act.kind === 'hand_over' ? 'accounthoudend' : (act.role ?? 'betrokken'),
    from,
    to: act.until,
    invitedOn: today,
    acceptedOn: null,
    lapsesOn: act.lapsesOn,
    declinedOn: null,
    seesFrom: act.history === 'joining' ? from : act.seesFrom,
  };
  return withProposal(withNewPeriod(table, letter), { ...act, isSent: true });
}

/** Who accepts takes part from that day, and sees at least what it saw before. */
function admit(table: SharingTable, act: Proposal, letter: Period, today: PlainDate): SharingTable {
  const on = laterOf(letter.from, today);
  const granted = act.history === 'joining' ? on : letter.seesFrom;
  const before = table.periods
    .filter((one) => one.tenantId === letter.tenantId && isStanding(one, today))
    .map(({ seesFrom }) => seesFrom);
  const given = act.kind === 'hand_over' ? changeRole(table, act.authorTenantId, act.role, on, today) : table;
  const freed = endStanding(given, letter.tenantId, on, today);
  return withPeriod(freed, letter, {
    ...letter,
    acceptedOn: today,
    seesFrom: widest([granted, ...before]),
  });
}

/** Of several days since which records are seen the earliest; null: all of them. */
function widest(since: readonly (PlainDate | null)[]): PlainDate | null {
  return since.includes(null) ? null : (since.toSorted()[0] ?? null);
}

function refuse(table: SharingTable, actId: SharingActId, today: PlainDate): SharingTable {
  const proposal = table.proposals.find((one) => one.actId === actId);
  const periods = table.periods.map((one) =>
    proposal?.isSent === true && one.tenantId === proposal.tenantId && isWaiting(one, today)
      ? { ...one, lapsesOn: today }
      : one,
  );
  return end({ ...table, periods }, actId, 'refused');
}

function end(table: SharingTable, actId: SharingActId, outcome: ActOutcome): SharingTable {
  const proposals = table.proposals.map((one) => (one.actId === actId ? { ...one, outcome } : one));
  return { ...table, proposals };
}

function withProposal(table: SharingTable, proposal: Proposal): SharingTable {
  const proposals = table.proposals.map((one) => (one.actId === proposal.actId ? proposal : one));
  return { ...table, proposals };
}

function withPeriod(table: SharingTable, old: Period, next: Period): SharingTable {
  return { ...table, periods: table.periods.map((one) => (isSame(one, old) ? next : one)) };
}

function withNewPeriod(table: SharingTable, next: Period): SharingTable {
  return { ...table, periods: [...table.periods.filter((one) => !isSame(one, next)), next] };
}

/** A period is known by its organisation and its first day. */
function isSame(a: Period, b: Period): boolean {
  return a.tenantId === b.tenantId && a.from === b.from;
}
