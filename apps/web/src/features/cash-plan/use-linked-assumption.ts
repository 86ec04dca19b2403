import type {
  Judgements,
  ShownAssumption,
  ShownJudgement,
} from '@regietafel/contracts/judgements/judgements';
import type { AssumptionId } from '@regietafel/domain/core/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { judgementsQuery } from '../../lib/judgements/judgements-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

/** An assumption with what other parties hold of it. */
export interface LinkedAssumption extends ShownAssumption {
  readonly opinions: readonly ShownJudgement[];
}

/** The judgements of the dossier at the reading position: the assumptions that a plan can rest on. */
export function useJudgements(): Judgements {
  const { dossierId } = useDossier();
  return useSuspenseQuery(judgementsQuery(useTenantId(), dossierId, useAsOf())).data;
}

/** The assumption that a plan names; null when it names none, or one that the reader does not see. */
export function useLinkedAssumption(assumptionId: AssumptionId | null): LinkedAssumption | null {
  const judgements = useJudgements();
  const assumption = judgements.assumptions.find((one) => one.assumptionId === assumptionId);
  if (assumption === undefined) return null;
  const subject = judgements.subjects.find(({ kind, id }) => kind === 'assumption' && id === assumptionId);
  // The assumption itself is the first of the judgements on it: its author holds it.
  const opinions =
    subject?.judgements.filter(({ revisionId }) => revisionId !== assumption.headRevisionId) ?? [];
  return { ...assumption, opinions };
}
