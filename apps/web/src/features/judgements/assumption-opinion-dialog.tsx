import {
  type JudgedSubject,
  type Judgements,
  judgementsConflict,
  type ShownAssumption,
} from '@regietafel/contracts/judgements/judgements';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { Checkbox } from '@regietafel/ui/components/choice';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useState } from 'react';
import { ConflictNotice } from '../../components/judgements/conflict-notice.tsx';
import { type OpinionDraft, OpinionFields } from '../../components/judgements/opinion-fields.tsx';
import { useJudgementWords } from '../../components/judgements/use-judgement-words.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { figureOf, typedFormat, typedOf } from './typed-value.ts';

interface AssumptionOpinionDialogProps {
  readonly subject: JudgedSubject;
  readonly assumption: ShownAssumption;
  readonly judgements: Judgements;
  readonly onClose: () => void;
}

interface Draft extends OpinionDraft {
  /** As typed: money in euros. */
  readonly value: number | null;
  readonly isContested: boolean;
}

/** What the own organisation holds of an assumption: it contests it, gives a figure of its own, or both. */
export function AssumptionOpinionDialog(props: AssumptionOpinionDialogProps) {
  const { subject, assumption, judgements, onClose } = props;
  const t = useMessages('judgements');
  const words = useJudgementWords();
  const { dossierId } = useDossier();
  const [draft, setDraft] = useState<Draft>(() => draftOf(props));
  const [head, setHead] = useState(subject.ownHeadRevisionId);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const saving = useSave({
    save: api.judgements.opineAssumption.mutate,
    done: t('opinion.recorded'),
    onDone: onClose,
  });
  const overtaken = overtakenBy(saving.failure, judgementsConflict);
  const theirs = overtaken?.subjects.find(({ id }) => id === subject.id);
  const submit = () => {
    // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
    const supersedes = theirs?.ownHeadRevisionId ?? head;
    setHead(supersedes);
    const { value, standPer, kringId, ...rest } = draft;
    saving.save({
      ...rest,
      dossierId,
      assumptionId: assumption.assumptionId,
      supersedes,
      value: figureOf(value, assumption.unit),
      standPer: standPer ?? '',
      kringId: kringId ?? '',
    });
  };
  const seen = theirs && ownJudgement(theirs);
  return (
    <SaveDialog
      {...saving}
      title={assumption.name}
      action={t(head === null ? 'opinion.give' : 'opinion.revise')}
      onSubmit={submit}
      onClose={onClose}
      refusal={overtaken !== undefined && <ConflictNotice>{seen && words.stance(seen)}</ConflictNotice>}
    >
      {(parts) => (
        <>
          <Checkbox
            id={parts.idOf('isContested')}
            label={t('opinion.contest')}
            checked={draft.isContested}
            onChange={(isContested) => set({ isContested })}
          />
          <NumberField
            id={parts.idOf('value')}
            label={`${t('field.ownValue')} (${t(`unit.${assumption.unit}`)})`}
            hint={t('field.ownValueHint')}
            format={typedFormat(assumption.unit)}
            value={draft.value}
            onChange={(value) => set({ value })}
            error={parts.errors.get('value')}
          />
          <OpinionFields
            parts={parts}
            draft={draft}
            set={set}
            kringen={judgements.desk.kringen}
            from={ownJudgement(subject)?.origin.kring.id ?? null}
          />
        </>
      )}
    </SaveDialog>
  );
}

function ownJudgement({ judgements }: JudgedSubject) {
  return judgements.find(({ origin }) => origin.author.isOwn);
}

function draftOf({ subject, assumption, judgements }: AssumptionOpinionDialogProps): Draft {
  const own = ownJudgement(subject);
  return {
    value: typedOf(own?.axes[0]?.low ?? null, assumption.unit),
    isContested: own?.isContested ?? false,
    rationale: own?.rationale ?? '',
    standPer: judgements.day,
    // The usual place for a word about something is where that something is read.
    kringId: usualKring(
      judgements.desk.kringen,
      'assumption',
      own?.origin.kring.id ?? assumption.origin.kring.id,
    ),
    mayWiden: false,
  };
}
