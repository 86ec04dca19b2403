import { type AssessmentConflict, assessmentConflict } from '@regietafel/contracts/risks/assessments';
import { cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { KringId, RevisionId, RiskId } from '@regietafel/domain/core/ids';
import { notify } from '@regietafel/ui/core/toasts';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { type Failure, failureOf } from '../../../lib/api/failure.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { centsOf } from '../form/risk-draft.ts';
import { useRisksChanged } from '../queries.ts';
import type { AssessmentFacts } from './use-assessment-words.ts';

/** A judgement as it stands in the form, amounts in euros. */
export interface Judgement {
  readonly probabilityPercent: number | null;
  readonly minEuros: number | null;
  readonly likelyEuros: number | null;
  readonly maxEuros: number | null;
  readonly expectedFrom: PlainDate | null;
  readonly expectedTo: PlainDate | null;
  readonly spreadMonths: number | null;
  readonly rationale: string;
  readonly standPer: PlainDate | null;
  readonly kringId: KringId | null;
  /** The person agrees that somebody newly reads it. */
  readonly mayWiden: boolean;
}

/** A judgement and what it builds upon: what the person saw, until a conflict, which is shown, moves it. */
export interface JudgedUpon {
  readonly judgement: Judgement;
  readonly supersedes: RevisionId | null;
}

/**
 * Saves the own judgement. When a colleague was first, their version comes back to be shown beside what was typed, which
 * stays in the form; the next save then builds upon theirs.
 */
export function useAssess(riskId: RiskId, onOvertaken: (by: RevisionId) => void, onSaved: () => void) {
  const t = useMessages('risks');
  const { dossierId } = useDossier();
  const changed = useRisksChanged();
  const mutation = useMutation({
    mutationFn: ({ judgement: { standPer, kringId, mayWiden, ...draft }, supersedes }: JudgedUpon) =>
      api.risks.assess.mutate({
        ...factsOf(draft),
        dossierId,
        riskId,
        supersedes,
        // The server names an empty field as it names any other.
        standPer: standPer ?? '',
        kringId: kringId ?? '',
        mayWiden,
      }),
    onSuccess: async () => {
      notify('positive', t('assessments.saved'));
      await changed();
      onSaved();
    },
    onError: (error) => {
      const theirs = conflictOf(failureOf(error))?.current;
      if (theirs === undefined) return;
      if (theirs !== null) onOvertaken(theirs.headRevisionId);
      void changed();
    },
  });
  const failure = mutation.error && failureOf(mutation.error);
  return {
    save: mutation.mutate,
    isBusy: mutation.isPending,
    failure,
    conflict: conflictOf(failure),
    forgetConflict: mutation.reset,
  };
}

/** The version of the colleague who was first; undefined when the failure is another. */
function conflictOf(failure: Failure | null): AssessmentConflict | undefined {
  if (failure?.code !== 'CONFLICT') return undefined;
  const details = assessmentConflict.safeParse(failure.details);
  return details.success ? details.data : { current: null };
}

/** What stands in the form as a judgement says it. */
export function factsOf({
  probabilityPercent,
  minEuros,
  likelyEuros,
  maxEuros,
  expectedFrom,
  expectedTo,
  spreadMonths,
  rationale,
}: Omit<Judgement, 'standPer' | 'kringId' | 'mayWiden'>): AssessmentFacts {
  return {
    probabilityPercent,
    amountMinCents: optionalCents(minEuros),
    amountLikelyCents: optionalCents(likelyEuros),
    amountMaxCents: optionalCents(maxEuros),
    expectedFrom,
    expectedTo,
    spreadMonths,
    rationale,
  };
}

function optionalCents(euros: number | null) {
  const value = centsOf(euros);
  return value === null ? null : cents(value);
}
