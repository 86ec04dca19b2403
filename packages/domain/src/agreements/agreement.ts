import type { PlainDate } from '../core/dates.ts';
import type { AgreementId } from '../core/ids.ts';
import type { Revision } from '../history/revision.ts';

export const AGREEMENT_STATUSES = ['open', 'nagekomen', 'vervallen'] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** One recorded state of an agreement. The first revision's due date is the first due date, for ever. */
export interface AgreementRevision extends Revision {
  readonly agreementId: AgreementId;
  readonly title: string;
  /** Who promised, in the words of the table ("XONAR", "gemeenten"). */
  readonly party: string;
  readonly topic: string;
  readonly dueOn: PlainDate;
  /** Why the due date moved; null on the first revision and when it did not move. */
  readonly moveReason: string | null;
  readonly status: AgreementStatus;
  readonly settledOn: PlainDate | null;
  /** Document or meeting in which it was made or changed. */
  readonly source: string;
}
