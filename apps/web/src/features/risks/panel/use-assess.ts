import { cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { KringId, RevisionId, RiskId } from '@regietafel/domain/core/ids';
import { notify } from '@regietafel/ui/core/toasts';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { failureOf } from '../../../lib/api/failure.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { centsOf } from '../form/risk-draft.ts';
import { useRisksChanged } from '../queries.ts';

/** A judgement as it stands in the form, amounts in euros. */
export interface Judgement {
  readonly probabilityPercent: number | null;
  readonly minEuros: number | null;
  readonly maxEuros: number | null;
  readonly expectedFrom: PlainDate | null;
  readonly expectedTo: PlainDate | null;
  readonly rationale: string;
  readonly standPer: PlainDate | null;
  readonly kringId: KringId | null;
}

/** Saves the own judgement. When a colleague was first, theirs is read and shown, and what was typed stays in the form. */
export function useAssess(riskId: RiskId, supersedes: RevisionId | null, onSaved: () => void) {
  const t = useMessages('risks');
  const { dossierId } = useDossier();
  const changed = useRisksChanged();
  const mutation = useMutation({
    mutationFn: ({ minEuros, maxEuros, standPer, kringId, ...rest }: Judgement) =>
      api.risks.assess.mutate({
        ...rest,
        dossierId,
        riskId,
        supersedes,
        // The server names an empty field as it names any other.
        standPer: standPer ?? '',
        kringId: kringId ?? '',
        amountMinCents: optionalCents(minEuros),
        amountMaxCents: optionalCents(maxEuros),
      }),
    onSuccess: async () => {
      notify('positive', t('assessments.saved'));
      await changed();
      onSaved();
    },
    onError: (error) => {
      if (failureOf(error).code === 'CONFLICT') void changed();
    },
  });
  return { save: mutation.mutate, isBusy: mutation.isPending, error: mutation.error };
}

function optionalCents(euros: number | null) {
  const value = centsOf(euros);
  return value === null ? null : cents(value);
}
