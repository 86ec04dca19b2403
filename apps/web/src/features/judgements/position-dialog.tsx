import {
  type JointPosition,
  type JointPositions,
  POSITION_BOUNDS,
  positionConflict,
} from '@regietafel/contracts/judgements/positions';
import type { KringId } from '@regietafel/domain/core/ids';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Notice } from '@regietafel/ui/components/notice';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { ConflictNotice } from '../../components/judgements/conflict-notice.tsx';
import { KringField } from '../../components/kring-field.tsx';
import { AlsoEditing } from '../../components/live/also-editing.tsx';
import { MergeTexts } from '../../components/merge/merge-texts.tsx';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useDraft } from '../../lib/drafts/use-draft.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { usePositionSubject } from './use-position-subject.ts';

interface PositionDialogProps {
  /** Null for a new one. */
  readonly position: JointPosition | null;
  readonly positions: JointPositions;
  readonly onClose: () => void;
}

interface Draft {
  readonly title: string;
  readonly text: string;
  /** `kind:id`, since the dossier and its trede have the same id. */
  readonly subject: string;
  /** ISO day as it stands in the field. */
  readonly standPer: string | null;
  readonly kringId: KringId | null;
  readonly mayWiden: boolean;
}

interface KeptPosition extends Draft {
  /** The text that this one takes the place of; null for a first one. */
  readonly head: JointPosition['current']['revisionId'] | null;
}

/** Writes a joint position in the name of the table, or its next text. */
export function PositionDialog({ position, positions, onClose }: PositionDialogProps) {
  const t = useMessages('judgements');
  const { dossierId } = useDossier();
  const kept = useDraft<KeptPosition>(`position/${dossierId}/${position?.positionId ?? 'new'}`, () => ({
    ...draftOf(position, positions),
    head: position?.current.revisionId ?? null,
  }));
  const { draft, change: set } = kept;
  const finish = () => {
    kept.forget();
    onClose();
  };
  const saving = useSave({
    save: api.judgements.recordPosition.mutate,
    done: t('position.recorded'),
    onDone: finish,
  });
  const overtaken = overtakenBy(saving.failure, positionConflict);
  // Once the other text was taken into the form, the form builds upon it.
  const isOvertaken = overtaken !== undefined && overtaken?.current.revisionId !== draft.head;
  const submit = () => {
    const { subject, standPer, kringId, head, ...rest } = draft;
    // What the form builds upon stays what the person saw; only a conflict, which is shown, moves it.
    const supersedes = overtaken?.current.revisionId ?? head;
    set({ head: supersedes });
    saving.save({
      ...rest,
      dossierId,
      positionId: position?.positionId ?? null,
      supersedes,
      subject: subjectOf(subject, positions),
      standPer: standPer ?? '',
      kringId: kringId ?? '',
    });
  };
  const title = t(position === null ? 'position.new' : 'position.revise');
  return (
    <SaveDialog
      {...saving}
      size="large"
      title={title}
      action={title}
      onSubmit={submit}
      onClose={onClose}
      onCancel={finish}
      refusal={
        isOvertaken && (
          <Overtaken by={overtaken} draft={draft} onTake={(texts, head) => set({ ...texts, head })} />
        )
      }
    >
      {(parts) => (
        <>
          <DraftNotice isRestored={kept.isRestored} onDiscard={kept.discard} />
          {position !== null && (
            <AlsoEditing
              dossierId={dossierId}
              subject={{ kind: 'joint_position', id: position.positionId }}
              kringId={position.current.origin.kring.id}
            />
          )}
          {position !== null && <p>{t('position.reviseHint')}</p>}
          <Words parts={parts} draft={draft} set={set} positions={positions} />
          <KringField
            id={parts.idOf('kringId')}
            kringen={positions.kringen}
            value={draft.kringId}
            onChange={(kringId) => set({ kringId, mayWiden: false })}
            error={parts.errors.get('kringId')}
            move={{
              from: position === null ? [] : [position.current.origin.kring.id],
              id: parts.idOf('mayWiden'),
              mayWiden: draft.mayWiden,
              onMayWiden: (mayWiden) => set({ mayWiden }),
              error: parts.errors.get('mayWiden'),
            }}
          />
        </>
      )}
    </SaveDialog>
  );
}

interface OvertakenProps {
  /** Null when the other text is out of sight. */
  readonly by: JointPosition | null;
  readonly draft: Draft;
  readonly onTake: (texts: Pick<Draft, 'title' | 'text'>, head: KeptPosition['head']) => void;
}

/** A colleague was first: both texts side by side, and what is chosen goes into the form. */
function Overtaken({ by, draft, onTake }: OvertakenProps) {
  const t = useMessages('judgements');
  if (by === null) return <ConflictNotice />;
  const { revisionId, title, text } = by.current;
  const fields = [
    { field: 'title' as const, label: t('field.title'), mine: draft.title, theirs: title, base: null },
    { field: 'text' as const, label: t('field.text'), mine: draft.text, theirs: text, base: null },
  ];
  return (
    <Notice tone="caution" role="alert" title={t('conflict.title')}>
      <MergeTexts key={revisionId} fields={fields} onTake={(texts) => onTake(texts, revisionId)} />
    </Notice>
  );
}

interface WordsProps {
  readonly parts: FormParts;
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly positions: JointPositions;
}

function Words({ parts: { idOf, errors }, draft, set, positions }: WordsProps) {
  const t = useMessages('judgements');
  const wordsOf = usePositionSubject();
  return (
    <>
      <TextField
        id={idOf('title')}
        label={t('field.title')}
        isRequired
        maxLength={POSITION_BOUNDS.title}
        value={draft.title}
        onChange={(title) => set({ title })}
        error={errors.get('title')}
      />
      <TextArea
        id={idOf('text')}
        label={t('field.text')}
        isRequired
        rows={6}
        maxLength={POSITION_BOUNDS.text}
        value={draft.text}
        onChange={(text) => set({ text })}
        error={errors.get('text')}
      />
      <NativeSelect
        id={idOf('subject')}
        label={t('field.subject')}
        hint={t('field.subjectHint')}
        options={positions.subjects.map((subject) => ({ value: keyOf(subject), label: wordsOf(subject) }))}
        value={draft.subject}
        onChange={(subject) => set({ subject })}
        error={errors.get('subject') ?? errors.get('subject.id')}
      />
      <DateField
        id={idOf('standPer')}
        label={t('field.standPer')}
        isRequired
        value={draft.standPer}
        onChange={(standPer) => set({ standPer })}
        error={errors.get('standPer')}
      />
    </>
  );
}

type Subject = JointPositions['subjects'][number];

function keyOf({ kind, id }: Pick<Subject, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

function subjectOf(key: string, { subjects }: JointPositions): Pick<Subject, 'kind' | 'id'> {
  const { kind, id } = subjects.find((subject) => keyOf(subject) === key) ?? { kind: 'dossier', id: '' };
  return { kind, id };
}

function draftOf(position: JointPosition | null, { subjects, kringen, day }: JointPositions): Draft {
  const current = position?.current;
  const first = subjects[0];
  const about = current?.subject ?? first;
  return {
    title: current?.title ?? '',
    text: current?.text ?? '',
    subject: about === undefined ? '' : keyOf(about),
    standPer: day,
    kringId: usualKring(kringen, 'joint_position', current?.origin.kring.id),
    mayWiden: false,
  };
}
