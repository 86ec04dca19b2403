import type { FieldError } from '../core/errors.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { AgreementRevision } from './agreement.ts';

/** What a person fills in when an agreement is made or changed. */
export type AgreementDraft = Pick<
  AgreementRevision,
  'standPer' | 'dueOn' | 'moveReason' | 'status' | 'settledOn'
>;

/**
 * Whether a revision may follow the previous one (null for the first). A due date moves only while open and with a reason, and
 * a reason belongs to a move; a settled agreement names the day, an open one does not; no day of settling lies after the day of
 * which the revision speaks; and no revision speaks of an earlier day than the one before. The first due date needs no
 * rule: it is read from the first revision, and revisions are never changed.
 */
export function checkAgreementRevision(
  previous: AgreementRevision | null,
  next: AgreementDraft,
): Result<null, readonly FieldError[]> {
  const problems = [...checkMove(previous, next), ...checkSettling(next), ...checkOrder(previous, next)];
  return problems.length === 0 ? ok(null) : err(problems);
}

function checkMove(previous: AgreementRevision | null, next: AgreementDraft): readonly FieldError[] {
  const isMoved = previous !== null && previous.dueOn !== next.dueOn;
  if (isMoved && next.status !== 'open')
    return [{ path: 'dueOn', messageKey: 'agreements.settledDoesNotMove' }];
  if (isMoved && (next.moveReason ?? '').trim() === '')
    return [{ path: 'moveReason', messageKey: 'agreements.moveReasonRequired' }];
  if (!isMoved && next.moveReason !== null)
    return [{ path: 'moveReason', messageKey: 'agreements.moveReasonWithoutMove' }];
  return [];
}

function checkSettling({ status, settledOn, standPer }: AgreementDraft): readonly FieldError[] {
  if (status === 'open')
    return settledOn === null ? [] : [{ path: 'settledOn', messageKey: 'agreements.settledOnWhileOpen' }];
  if (settledOn === null) return [{ path: 'settledOn', messageKey: 'agreements.settledOnRequired' }];
  return settledOn <= standPer ? [] : [{ path: 'settledOn', messageKey: 'agreements.settledOnTooLate' }];
}

function checkOrder(previous: AgreementRevision | null, next: AgreementDraft): readonly FieldError[] {
  return previous === null || previous.standPer <= next.standPer
    ? []
    : [{ path: 'standPer', messageKey: 'agreements.standPerTooEarly' }];
}
