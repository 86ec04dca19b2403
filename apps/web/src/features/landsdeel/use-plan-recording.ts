import { type LandsdeelPlan, planConflict } from '@regietafel/contracts/landsdeel/plan';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { KringId, RevisionId } from '@regietafel/domain/core/ids';
import type { RecordKind } from '@regietafel/domain/sharing/usual-kring';
import { useState } from 'react';
import { useKringChoice } from '../../components/chosen-kring-field.tsx';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

/** Where something new goes, as the server takes it. */
export interface PlanPlace {
  readonly dossierId: LandsdeelPlan['dossierId'];
  readonly kringId: string;
  readonly mayWiden: boolean;
  readonly supersedes: string | null;
  readonly standPer: string;
}

interface Recording {
  readonly plan: LandsdeelPlan;
  readonly record: RecordKind;
  /** The own word before this one; null for the first. */
  readonly before: { readonly revisionId: RevisionId; readonly kringId: KringId } | null;
  /** The same word in the plan as it stands by somebody else's hand. */
  readonly headIn: (plan: LandsdeelPlan) => RevisionId | null | undefined;
  readonly save: (place: PlanPlace) => Promise<unknown>;
  readonly onClose: () => void;
}

/**
 * Saves something of a plan. What the form builds upon stays what the person saw; only a conflict, which is shown, moves it:
 * saving once more then builds upon what the colleague recorded.
 */
export function usePlanRecording({ plan, record, before, headIn, save, onClose }: Recording) {
  const t = useMessages('landsdeel');
  const { dossierId } = useDossier();
  const [standPer, setStandPer] = useState<PlainDate | null>(plan.day);
  const [head, setHead] = useState<RevisionId | null>(before?.revisionId ?? null);
  const kring = useKringChoice(plan.desk.kringen, record, before?.kringId);
  const saving = useSave({ save, done: t('recorded'), onDone: onClose });
  const theirs = overtakenBy(saving.failure, planConflict) ?? undefined;
  const submit = () => {
    const supersedes = theirs === undefined ? head : (headIn(theirs) ?? null);
    setHead(supersedes);
    saving.save({
      dossierId,
      kringId: kring.kringId ?? '',
      mayWiden: kring.mayWiden,
      supersedes,
      standPer: standPer ?? '',
    });
  };
  const from = before === null ? [] : [before.kringId];
  return { saving, kring, from, standPer, setStandPer, submit, isOvertaken: theirs !== undefined };
}
