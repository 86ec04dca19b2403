import { presentField } from '@regietafel/contracts/core/messages/present';
import { uploadForm } from '@regietafel/contracts/core/upload';
import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import type { SheetOutlook } from '@regietafel/contracts/indicators/sheet';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { FileDrop } from '@regietafel/ui/components/file-drop';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { type Failure, failureOf } from '../../lib/api/failure.ts';
import { uploads } from '../../lib/api/uploads.ts';
import { useCheckedSave } from '../../lib/api/use-checked-save.ts';
import { useLanguage } from '../../lib/i18n/language.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { draftOf } from './report-draft.ts';
import { SheetChanges } from './sheet-changes.tsx';
import { type SheetAsked, SheetQuestion } from './sheet-question.tsx';

interface SheetDialogProps {
  readonly board: IndicatorBoard;
  /** The report that is corrected; null for whichever is chosen. */
  readonly report: ShownReport | null;
  readonly onClose: () => void;
  readonly onSaved: (reportId: string) => void;
}

/** A report by spreadsheet: its template out, and filled in again; first what it would change, then all of it at once. */
export function SheetDialog({ board, report, onClose, onSaved }: SheetDialogProps) {
  const t = useMessages('indicators');
  const language = useLanguage();
  const { dossierId } = useDossier();
  const [asked, setAsked] = useState<SheetAsked>(() => askedAtFirst(board, report));
  const [file, setFile] = useState<File | null>(null);
  const [wantsSubmit, setWantsSubmit] = useState(true);
  const preview = useMutation({
    mutationFn: (looked: { readonly file: File; readonly asked: SheetAsked }) =>
      uploads.indicators.readSheet.mutate(uploadForm(looked.file, { dossierId, asked: looked.asked })),
  });
  const seen = preview.isPending ? undefined : preview.data;
  // What can not be beside another figure can be kept, and put right later.
  const isSubmitted = wantsSubmit && seen?.refusals.length === 0;
  const saving = useCheckedSave({
    save: async (chosen: File) => {
      const values = { dossierId, asked, hash: seen?.hash ?? '', isSubmitted };
      const { id } = await uploads.indicators.importSheet.mutate(uploadForm(chosen, values));
      onSaved(id);
    },
    done: t(isSubmitted ? 'form.submitted' : 'form.kept'),
    onDone: () => undefined,
  });
  const stage = seen === undefined ? 'unread' : stageOf(seen);
  const look = (chosen: File, question: SheetAsked) => preview.mutate({ file: chosen, asked: question });
  const submit = () => {
    saving.check(file === null ? noFile(language) : null);
    if (stage === 'same') onClose();
    // What is kept is what was looked at: after somebody else's change, it is looked at anew.
    else if (file !== null && stage === 'news' && saving.refused?.code !== 'CONFLICT') saving.save(file);
    else if (file !== null) look(file, asked);
  };
  const keeping = isSubmitted ? 'form.submit' : 'form.keep';
  return (
    <SaveDialog
      {...saving.shown}
      failure={preview.error ? failureOf(preview.error) : saving.shown.failure}
      isBusy={saving.shown.isBusy || preview.isPending}
      title={t('sheet.title')}
      action={t(stage === 'news' ? keeping : ACTIONS[stage])}
      size="large"
      onSubmit={submit}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <SheetQuestion
            board={board}
            report={report}
            asked={asked}
            onChange={(question) => {
              setAsked(question);
              if (file !== null) look(file, question);
            }}
            parts={parts}
          />
          <section className="rt-sheet-step">
            <h3>{t('sheet.in')}</h3>
            <FileDrop
              id={parts.idOf('file')}
              label={t('sheet.file')}
              hint={t('sheet.fileHint')}
              isRequired
              accept=".xlsx"
              file={file}
              onChoose={(chosen) => {
                setFile(chosen);
                saving.check(null);
                look(chosen, asked);
              }}
              error={parts.errors.get('file')}
            />
            {seen && <SheetChanges outlook={seen} />}
          </section>
          {stage === 'news' && seen?.refusals.length === 0 && (
            <RadioGroup
              id={parts.idOf('isSubmitted')}
              label={t('form.action')}
              choices={[
                { value: 'keep', label: t('form.keep'), hint: t('form.keepHint') },
                { value: 'submit', label: t('form.submit'), hint: t('form.submitHint') },
              ]}
              value={isSubmitted ? 'submit' : 'keep'}
              onChange={(choice) => setWantsSubmit(choice === 'submit')}
              error={parts.errors.get('isSubmitted')}
            />
          )}
        </>
      )}
    </SaveDialog>
  );
}

/** How far a sheet is: not read or not right yet, as it stands already, or with something to keep. */
type Stage = 'unread' | 'same' | 'news';
const ACTIONS = { unread: 'sheet.check', same: 'sheet.close' } as const;

/** Figures that stand are news only where they still have to be submitted. */
function stageOf({ problems, refusals, isUnchanged, state }: SheetOutlook): Stage {
  if (problems.length > 0) return 'unread';
  const isOpen = (state === 'draft' || state === 'sent_back') && refusals.length === 0;
  return isUnchanged && !isOpen ? 'same' : 'news';
}

function noFile(language: Parameters<typeof presentField>[0]): Failure {
  const field = presentField(language, { path: 'file', messageKey: 'field.required' });
  return { code: 'INVALID_INPUT', message: null, fields: [field], details: undefined };
}

/** The report that is corrected; without one what waits for its author, or the last period that was not reported. */
function askedAtFirst(board: IndicatorBoard, report: ShownReport | null): SheetAsked {
  const waiting = board.reports.find(
    ({ origin, state }) => origin.author.isOwn && (state === 'sent_back' || state === 'draft'),
  );
  const { period, scope, basis } = report ?? waiting ?? draftOf(board, null);
  return { period, scope, basis };
}
