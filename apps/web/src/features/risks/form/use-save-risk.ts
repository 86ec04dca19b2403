import { fieldErrorsOf } from '@regietafel/contracts/core/field-errors';
import { presentField } from '@regietafel/contracts/core/messages/present';
import { type RiskConflict, recordInput } from '@regietafel/contracts/risks/risk';
import type { RevisionId, RiskId } from '@regietafel/domain/core/ids';
import { notify } from '@regietafel/ui/core/toasts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api/client.ts';
import { failureOf } from '../../../lib/api/failure.ts';
import { useLanguage } from '../../../lib/i18n/language.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';
import { useRisksChanged } from '../queries.ts';
import { contentOfDraft, type RiskDraft } from './risk-draft.ts';

/** A refused field: its path in the input and a sentence about it. */
export interface Refusal {
  readonly path: string;
  readonly message: string;
}

/** What a risk is saved upon; null for a new one. */
export interface SavedUpon {
  readonly riskId: RiskId;
  readonly supersedes: RevisionId;
}

/** Saves a risk: first checked here by the same schema as on the server, then sent. A conflict comes back as both versions. */
export function useSaveRisk(onSaved: (riskId: RiskId) => void) {
  const t = useMessages('risks');
  const language = useLanguage();
  const { dossierId } = useDossier();
  const changed = useRisksChanged();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [attempt, setAttempt] = useState(0);
  const mutation = useMutation({
    mutationFn: (input: Parameters<typeof api.risks.record.mutate>[0]) => api.risks.record.mutate(input),
    onSuccess: async ({ riskId }) => {
      notify('positive', t('form.saved'));
      await changed();
      onSaved(riskId);
    },
    onError: (error) => setRefusals(failureOf(error).fields),
  });

  const save = (draft: RiskDraft, upon: SavedUpon | null) => {
    setAttempt((count) => count + 1);
    const parsed = recordInput.safeParse({
      dossierId,
      riskId: upon?.riskId ?? null,
      supersedes: upon?.supersedes ?? null,
      kringId: draft.kringId,
      mayWiden: draft.mayWiden,
      standPer: draft.standPer,
      content: contentOfDraft(draft),
    });
    if (!parsed.success) {
      setRefusals(fieldErrorsOf(parsed.error.issues).map((error) => presentField(language, error)));
      return;
    }
    setRefusals([]);
    mutation.mutate(parsed.data);
  };

  return {
    save,
    refusals,
    attempt,
    isBusy: mutation.isPending,
    conflict: conflictOf(mutation.error),
    failure: mutation.error && failureOf(mutation.error),
    forgetConflict: mutation.reset,
  };
}

/** The version of somebody else that stands in the way; undefined when the failure is another. */
function conflictOf(error: unknown): RiskConflict | undefined {
  if (error === null) return undefined;
  const { code, details } = failureOf(error);
  return code === 'CONFLICT' ? ((details ?? { current: null }) as RiskConflict) : undefined;
}
