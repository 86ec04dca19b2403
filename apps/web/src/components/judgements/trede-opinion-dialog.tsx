import { type Judgements, judgementsConflict } from '@regietafel/contracts/judgements/judgements';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { SaveDialog } from '../save-dialog.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { type OpinionDraft, OpinionFields } from './opinion-fields.tsx';
import { useJudgementWords } from './use-judgement-words.ts';

interface TredeOpinionDialogProps {
  readonly judgements: Judgements;
  readonly onClose: () => void;
}

interface Draft extends OpinionDraft {
  readonly trede: number | null;
}

/** The trede that the own organisation holds right. Nobody else's judgement is touched by it. */
export function TredeOpinionDialog({ judgements, onClose }: TredeOpinionDialogProps) {
  const t = useMessages('judgements');
  const words = useJudgementWords();
  const { dossierId } = useDossier();
  const before = ownOpinion(judgements);
  const [draft, setDraft] = useState<Draft>(() => draftOf(judgements));
  const [head, setHead] = useState(before.head);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const saving = useSave({
    save: api.judgements.opineTrede.mutate,
    done: t('opinion.recorded'),
    onDone: onClose,
  });
  const overtaken = overtakenBy(saving.failure, judgementsConflict);
  const theirs = overtaken && ownOpinion(overtaken);
  const submit = () => {
    // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
    const supersedes = theirs?.head ?? head;
    setHead(supersedes);
    const { trede, standPer, kringId, ...rest } = draft;
    saving.save({
      ...rest,
      dossierId,
      supersedes,
      trede: trede ?? 0,
      standPer: standPer ?? '',
      kringId: kringId ?? '',
    });
  };
  return (
    <SaveDialog
      {...saving}
      title={t('field.trede')}
      action={t(head === null ? 'opinion.give' : 'opinion.revise')}
      onSubmit={submit}
      onClose={onClose}
      refusal={
        overtaken !== undefined && (
          <ConflictNotice>{theirs?.judgement && words.stance(theirs.judgement)}</ConflictNotice>
        )
      }
    >
      {(parts) => (
        <>
          <RadioGroup
            id={parts.idOf('trede')}
            label={t('axis.trede')}
            isRequired
            choices={judgements.treden.map(({ trede, name }) => ({
              value: String(trede),
              label: t('trede.choice', { trede: String(trede), name }),
            }))}
            value={draft.trede === null ? null : String(draft.trede)}
            onChange={(trede) => set({ trede: Number(trede) })}
            error={parts.errors.get('trede')}
          />
          <OpinionFields
            parts={parts}
            draft={draft}
            set={set}
            kringen={judgements.desk.kringen}
            from={before.judgement?.origin.kring.id ?? null}
          />
        </>
      )}
    </SaveDialog>
  );
}

function ownOpinion({ subjects }: Judgements) {
  const subject = subjects.find(({ kind }) => kind === 'trede_opinion');
  return {
    head: subject?.ownHeadRevisionId ?? null,
    judgement: subject?.judgements.find(({ origin }) => origin.author.isOwn),
  };
}

function draftOf(judgements: Judgements): Draft {
  const { judgement } = ownOpinion(judgements);
  return {
    trede: judgement?.axes[0]?.low ?? null,
    rationale: judgement?.rationale ?? '',
    standPer: judgements.day,
    kringId: usualKring(judgements.desk.kringen, 'trede_opinion', judgement?.origin.kring.id),
    mayWiden: false,
  };
}
