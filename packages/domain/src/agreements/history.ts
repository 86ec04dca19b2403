import { daysBetween, type PlainDate } from '../core/dates.ts';
import type { AgreementId } from '../core/ids.ts';
import { type AsOf, compareRevisions, isWithin, NOW } from '../history/as-of.ts';
import type { AgreementRevision } from './agreement.ts';

/** One time that the due date moved. */
export interface DueDateMove {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Days later; negative when it was brought forward. */
  readonly days: number;
  readonly reason: string | null;
  /** The day of which the revision spoke, and the document or meeting in which it moved. */
  readonly standPer: PlainDate;
  readonly source: string;
}

/** What became of one agreement, derived from all its revisions. */
export interface AgreementHistory {
  readonly agreementId: AgreementId;
  /** How it stands at the reading position. */
  readonly current: AgreementRevision;
  /** The due date of the first recording, for ever. */
  readonly firstDueOn: PlainDate;
  readonly currentDueOn: PlainDate;
  readonly moves: readonly DueDateMove[];
  /** Days past the current due date while still open; 0 otherwise. */
  readonly overdueDays: number;
  /**
   * Days between what was first promised and what came of it, at least 0. It ends at the day of settling when kept; at the
   * current due date, or today when that has passed, while open; at the last due date when it lapsed.
   */
  readonly slipDays: number;
}

/** How a party keeps its word over all its agreements. */
export interface PartySlip {
  readonly party: string;
  readonly agreements: number;
  /** Agreements with at least one day of slip. */
  readonly slipped: number;
  readonly overdue: number;
  readonly moves: number;
  readonly totalSlipDays: number;
  readonly largestSlipDays: number;
}

/**
 * The history of one agreement from its revisions, in any order, as of a reading position; `today` is the day up to which
 * an open agreement slips. Undefined when nothing of it was within sight.
 */
export function agreementHistory(
  revisions: readonly AgreementRevision[],
  today: PlainDate,
  asOf: AsOf = NOW,
): AgreementHistory | undefined {
  const inSight = revisions.filter((revision) => isWithin(revision, asOf)).toSorted(compareRevisions);
  const first = inSight.toSorted((a, b) => Temporal.Instant.compare(a.recordedAt, b.recordedAt))[0];
  const current = inSight.at(-1);
  if (first === undefined || current === undefined) return undefined;
  const end = endOf(current, today);
  return {
    agreementId: current.agreementId,
    current,
    firstDueOn: first.dueOn,
    currentDueOn: current.dueOn,
    moves: inSight.flatMap((revision, index) => moveBetween(inSight[index - 1], revision)),
    overdueDays: current.status === 'open' ? Math.max(0, daysBetween(current.dueOn, today)) : 0,
    slipDays: Math.max(0, daysBetween(first.dueOn, end)),
  };
}

/** Slip by party, the most days first, then by name. The party is the one that the agreement names now. */
export function slipByParty(histories: readonly AgreementHistory[]): readonly PartySlip[] {
  return [...Map.groupBy(histories, ({ current }) => current.party)]
    .map(([party, all]) => partySlip(party, all))
    .toSorted((a, b) => b.totalSlipDays - a.totalSlipDays || (a.party < b.party ? -1 : 1));
}

function partySlip(party: string, all: readonly AgreementHistory[]): PartySlip {
  const slips = all.map(({ slipDays }) => slipDays);
  return {
    party,
    agreements: all.length,
    slipped: slips.filter((days) => days > 0).length,
    overdue: all.filter(({ overdueDays }) => overdueDays > 0).length,
    moves: all.reduce((total, { moves }) => total + moves.length, 0),
    totalSlipDays: slips.reduce((total, days) => total + days, 0),
    largestSlipDays: Math.max(...slips),
  };
}

function moveBetween(
  before: AgreementRevision | undefined,
  after: AgreementRevision,
): readonly DueDateMove[] {
  if (before === undefined || before.dueOn === after.dueOn) return [];
  return [
    {
      from: before.dueOn,
      to: after.dueOn,
      days: daysBetween(before.dueOn, after.dueOn),
      reason: after.moveReason,
      standPer: after.standPer,
      source: after.source,
    },
  ];
}

function endOf({ status, dueOn, settledOn }: AgreementRevision, today: PlainDate): PlainDate {
  switch (status) {
    case 'open':
      return today > dueOn ? today : dueOn;
    case 'nagekomen':
      return settledOn ?? dueOn;
    case 'vervallen':
      return dueOn;
  }
}
