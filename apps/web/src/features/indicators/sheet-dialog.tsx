import { uploadForm } from '@regietafel/contracts/core/upload';
import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import type { SheetOutlook } from '@regietafel/contracts/indicators/sheet';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { FileDrop } from '@regietafel/ui/components/file-drop';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { failureOf } from '../../lib/api/failure.ts';
import { uploads } from '../../lib/api/uploads.ts';
import { useSave } from '../../lib/api/use-save.ts';
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
  const { dossierId } = useDossier();
  const [asked, setAsked] = useState<SheetAsked>(() => askedAtFirst(board, report));
  const [file, setFile] = useState<File | null>(null);
  const [isSubmitted, setSubmitted] = useState(true);
  const preview = useMutation({
    mutationFn: (looked: { readonly file: File; readonly asked: SheetAsked }) =>
      uploads.indicators.readSheet.mutate(uploadForm(looked.file, { dossierId, asked: looked.asked })),
  });
  const seen = preview.isPending ? undefined : preview.data;
  const saving = useSave({
    save: async (chosen: File) => {
      const values = { dossierId, asked, hash: seen?.hash ?? '', isSubmitted };
      const { id } = await uploads.indicators.importSheet.mutate(uploadForm(chosen, values));
      onSaved(id);
    },
    done: t(isSubmitted ? 'form.submitted' : 'form.kept'),
    onDone: () => undefined,
  });
  const look = (chosen: File | null, question: SheetAsked) => {
    if (chosen !== null) preview.mutate({ file: chosen, asked: question });
  };
  const isReady = seen !== undefined && isTakeable(seen, isSubmitted);
  const hasNothing = seen !== undefined && seen.problems.length === 0 && !hasNews(seen);
  const submit = () => {
    if (hasNothing) onClose();
    // What is kept is what was looked at: after somebody else's change, it is looked at anew.
    else if (isReady && file !== null && saving.failure?.code !== 'CONFLICT') saving.save(file);
    else look(file, asked);
  };
  const action = hasNothing
    ? 'sheet.close'
    : isReady
      ? isSubmitted
        ? 'form.submit'
        : 'form.keep'
      : 'sheet.check';
  return (
    <SaveDialog
      {...saving}
      failure={preview.error ? failureOf(preview.error) : saving.failure}
      isBusy={saving.isBusy || preview.isPending}
      title={t('sheet.title')}
      action={t(action)}
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
              look(file, question);
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
                look(chosen, asked);
              }}
              error={parts.errors.get('file')}
            />
            {seen && <SheetChanges outlook={seen} />}
          </section>
          {seen && seen.problems.length === 0 && hasNews(seen) && (
            <RadioGroup
              id={parts.idOf('isSubmitted')}
              label={t('form.action')}
              choices={[
                { value: 'keep', label: t('form.keep'), hint: t('form.keepHint') },
                { value: 'submit', label: t('form.submit'), hint: t('form.submitHint') },
              ]}
              value={isSubmitted ? 'submit' : 'keep'}
              onChange={(choice) => setSubmitted(choice === 'submit')}
              error={parts.errors.get('isSubmitted')}
            />
          )}
        </>
      )}
    </SaveDialog>
  );
}

function askedAtFirst(board: IndicatorBoard, report: ShownReport | null): SheetAsked {
  const { period, scope, basis } = report ?? draftOf(board, null);
  return { period, scope, basis };
}

/** Figures that stand are news only where they still have to be submitted. */
function hasNews({ isUnchanged, state }: SheetOutlook): boolean {
  return !isUnchanged || state === 'draft' || state === 'sent_back';
}

function isTakeable({ problems, refusals }: SheetOutlook, isSubmitted: boolean): boolean {
  return problems.length === 0 && (!isSubmitted || refusals.length === 0);
}
