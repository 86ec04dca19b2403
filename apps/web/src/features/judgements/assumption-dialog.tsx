import {
  type Judgements,
  judgementsConflict,
  type ShownAssumption,
} from '@regietafel/contracts/judgements/judgements';
import type { KpiUnit } from '@regietafel/domain/kpis/kpi';
import { useState } from 'react';
import { ConflictNotice } from '../../components/judgements/conflict-notice.tsx';
import { useJudgementWords } from '../../components/judgements/use-judgement-words.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { initialWriteAs, type WriteAs, WriteAsFields } from '../../components/write-as-fields.tsx';
import { api } from '../../lib/api/client.ts';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { AssumptionFields, Withdrawing } from './assumption-fields.tsx';
import { figureOf, typedOf } from './typed-value.ts';

/** What stands in the form for an assumption. */
export interface AssumptionDraft {
  readonly name: string;
  readonly unit: KpiUnit;
  /** As typed: money in euros. */
  readonly value: number | null;
  readonly appliesTo: string;
  readonly owner: string;
  readonly source: string;
  readonly note: string;
  /** ISO day as it stands in the field. */
  readonly standPer: string | null;
  /** Null as long as the assumption stands. */
  readonly withdrawnReason: string | null;
}

interface AssumptionDialogProps {
  /** Null for a new one. */
  readonly assumption: ShownAssumption | null;
  readonly judgements: Judgements;
  readonly onClose: () => void;
}

/** Records an assumption, or its next state; the judgements of others stay beside it. */
export function AssumptionDialog({ assumption, judgements, onClose }: AssumptionDialogProps) {
  const t = useMessages('judgements');
  const words = useJudgementWords();
  const { dossierId } = useDossier();
  const [draft, setDraft] = useState(() => draftOf(assumption, judgements));
  const [place, setPlace] = useState(() => placeOf(assumption, judgements));
  const [head, setHead] = useState(assumption?.headRevisionId ?? null);
  const set = (change: Partial<AssumptionDraft>) => setDraft({ ...draft, ...change });
  const saving = useSave({
    save: api.judgements.recordAssumption.mutate,
    done: t('assumption.recorded'),
    onDone: onClose,
  });
  const overtaken = overtakenBy(saving.failure, judgementsConflict);
  const theirs = overtaken?.assumptions.find((one) => one.assumptionId === assumption?.assumptionId);
  const title = t(assumption === null ? 'assumption.new' : 'assumption.change');
  const submit = () => {
    // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
    const supersedes = theirs?.headRevisionId ?? head;
    setHead(supersedes);
    const { value, standPer, ...rest } = draft;
    saving.save({
      ...rest,
      dossierId,
      assumptionId: assumption?.assumptionId ?? null,
      supersedes,
      recordAs: place?.recordAs ?? 'own',
      kringId: place?.kringId ?? '',
      value: figureOf(value, draft.unit),
      standPer: standPer ?? '',
    });
  };
  return (
    <SaveDialog
      {...saving}
      title={title}
      action={title}
      onSubmit={submit}
      onClose={onClose}
      refusal={
        overtaken !== undefined && <ConflictNotice>{theirs && words.stance(stanceOf(theirs))}</ConflictNotice>
      }
    >
      {(parts) => (
        <>
          <AssumptionFields parts={parts} draft={draft} set={set} isNew={assumption === null} />
          {assumption === null && place && (
            <WriteAsFields
              places={judgements.desk.places}
              record="assumption"
              value={place}
              onChange={setPlace}
              {...parts}
            />
          )}
          {assumption !== null && <Withdrawing parts={parts} draft={draft} set={set} />}
        </>
      )}
    </SaveDialog>
  );
}

function stanceOf({ value, unit }: ShownAssumption) {
  return { axes: [{ name: 'value' as const, unit, low: value, high: value }], isContested: false };
}

/** A next state stays in the kring of the one before. */
function placeOf(assumption: ShownAssumption | null, { desk }: Judgements): WriteAs | undefined {
  if (assumption === null) return initialWriteAs(desk.places, 'assumption');
  return { recordAs: 'own', kringId: assumption.origin.kring.id };
}

function draftOf(assumption: ShownAssumption | null, { day }: Judgements): AssumptionDraft {
  const unit = assumption?.unit ?? 'percent';
  return {
    name: assumption?.name ?? '',
    unit,
    value: typedOf(assumption?.value ?? null, unit),
    appliesTo: assumption?.appliesTo ?? '',
    owner: assumption?.owner ?? '',
    source: assumption?.source ?? '',
    note: assumption?.note ?? '',
    standPer: day,
    withdrawnReason: null,
  };
}
