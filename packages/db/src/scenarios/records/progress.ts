import type { AgreementRevision } from '@regietafel/domain/agreements/agreement';
import type { Instant } from '@regietafel/domain/core/dates';
import { type AgreementId, type LadderStepId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import type { LadderStep } from '@regietafel/domain/ladder/ladder';
import type { SystemTx } from '../../kernel/with-system.ts';
import { type Pen, penColumns } from './pen.ts';

/** A step on the ladder as a scenario tells it. */
export type StepFacts = Pick<
  LadderStep,
  'kind' | 'trede' | 'effectiveOn' | 'precision' | 'decidedBy' | 'document' | 'note'
>;

/** Records a step of the dossier on the ladder. */
export async function recordStep(tx: SystemTx, pen: Pen, step: StepFacts): Promise<void> {
  const { precision, ...facts } = step;
  await tx
    .insertInto('ladderStep')
    .values({ ...penColumns(pen), ...facts, datePrecision: precision, stepId: newId<LadderStepId>() })
    .execute();
}

/** One state of an agreement; what is not given reads as in the state before. */
export interface AgreementState
  extends Pick<AgreementRevision, 'standPer' | 'dueOn' | 'source'>,
    Partial<Pick<AgreementRevision, 'moveReason' | 'status' | 'settledOn'>> {
  readonly recordedAt: Instant;
}

/** Records an agreement with its states, the first one first; gives its id, for what is said about it. */
export async function recordAgreement(
  tx: SystemTx,
  pen: Pen,
  agreement: Pick<AgreementRevision, 'title' | 'party' | 'topic'>,
  states: readonly AgreementState[],
): Promise<AgreementId> {
  const recordId = newId<AgreementId>();
  const recordedAt = states[0]?.recordedAt ?? pen.recordedAt;
  await tx
    .insertInto('record')
    .values({ ...penColumns({ ...pen, recordedAt }), recordId, kind: 'agreement' })
    .execute();
  let supersedes: RevisionId | null = null;
  for (const state of states) {
    const revisionId = newId<RevisionId>();
    await tx
      .insertInto('agreementRevision')
      .values({
        ...penColumns(pen),
        moveReason: null,
        status: 'open',
        settledOn: null,
        ...agreement,
        ...state,
        recordId,
        revisionId,
        supersedes,
      })
      .execute();
    supersedes = revisionId;
  }
  return recordId;
}
