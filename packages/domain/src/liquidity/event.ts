import type { Amount } from '../core/amount.ts';
import type { Cents } from '../core/cents.ts';
import type { YearMonth } from '../core/dates.ts';
import type { CashEventId, RiskId } from '../core/ids.ts';
import type { Revision } from '../history/revision.ts';

/** What an author puts on the timeline beside the risks: own measures, support, guarantees, other things. */
export const CASH_EVENT_KINDS = ['maatregel', 'steun', 'garantie', 'overig'] as const;
export type CashEventKind = (typeof CASH_EVENT_KINDS)[number];

/** An event as its author records it. */
export interface CashEventContent {
  readonly kind: CashEventKind;
  readonly title: string;
  /** Money that comes in or goes out; the amount itself is positive. */
  readonly direction: 'in' | 'uit';
  readonly amount: Amount;
  /** Of three points (lowest, most likely, highest) the middle one; null when the author gives none. */
  readonly likelyCents: Cents | null;
  /** Whole per cents that it comes true; null when the author does not say: then it stands outside the probabilities. */
  readonly probabilityPercent: number | null;
  readonly from: YearMonth;
  /** Latest month in which it may begin; equal to `from` when certain. */
  readonly to: YearMonth;
  /** Months over which the amount is spread evenly, from 1. */
  readonly spreadMonths: number;
  /** Whether it stands in the base; otherwise it is a scenario that can be switched on. */
  readonly isInBase: boolean;
  /** Risks whose euros this event stands for: they are not counted beside it. */
  readonly coversRiskIds: readonly RiskId[];
  readonly note: string;
}

export interface CashEventRevision extends CashEventContent, Revision {
  readonly eventId: CashEventId;
  readonly removedReason: string | null;
  readonly isFictitious: boolean;
}
