import { uploadForm } from '@regietafel/contracts/core/upload';
import type { ShownPlan } from '@regietafel/contracts/property/property';
import type { WorksPreview } from '@regietafel/contracts/property/works-sheet';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { DateField } from '@regietafel/ui/components/date-field';
import { FileDrop } from '@regietafel/ui/components/file-drop';
import { Notice } from '@regietafel/ui/components/notice';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { failureOf } from '../../lib/api/failure.ts';
import { uploads } from '../../lib/api/uploads.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

interface ImportDialogProps {
  readonly day: PlainDate;
  readonly plan: ShownPlan;
  readonly onClose: () => void;
}

/** Reads a list of works into a plan: first what it would do, then, once every cell is understood, for real. */
export function ImportDialog({ day, plan, onClose }: ImportDialogProps) {
  const t = useMessages('property');
  const { dossierId } = useDossier();
  const [file, setFile] = useState<File | null>(null);
  const [standPer, setStandPer] = useState<string | null>(day);
  const values = { dossierId, planId: plan.planId };
  const preview = useMutation({
    mutationFn: (chosen: File) => uploads.property.previewWorks.mutate(uploadForm(chosen, values)),
  });
  const saving = useSave({
    save: (chosen: File) => uploads.property.importWorks.mutate(uploadForm(chosen, { ...values, standPer })),
    done: t('sheet.imported'),
    onDone: onClose,
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    preview.mutate(chosen);
  };
  const isReady = file !== null && preview.data !== undefined && preview.data.problems.length === 0;
  const submit = () => {
    if (isReady) saving.save(file);
    else if (file !== null) preview.mutate(file);
  };
  const failure = preview.error ? failureOf(preview.error) : saving.failure;
  return (
    <SaveDialog
      {...saving}
      failure={failure}
      isBusy={saving.isBusy || preview.isPending}
      title={t('sheet.importInto', { plan: plan.name })}
      action={t(isReady ? 'sheet.confirm' : 'sheet.check')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
    >
      {({ idOf, errors }: FormParts) => (
        <>
          <p className="rt-muted">{t('sheet.lead')}</p>
          <FileDrop
            id={idOf('file')}
            label={t('sheet.file')}
            isRequired
            accept=".xlsx,.csv"
            file={file}
            onChoose={choose}
            error={errors.get('file')}
          />
          <DateField
            id={idOf('standPer')}
            label={t('field.standPer')}
            isRequired
            value={standPer}
            onChange={setStandPer}
            error={errors.get('standPer')}
          />
          {preview.data && <Outlook preview={preview.data} />}
        </>
      )}
    </SaveDialog>
  );
}

/** What the list would do, or which of its cells stand in the way. */
function Outlook({ preview }: { readonly preview: WorksPreview }) {
  const t = useMessages('property');
  const { added, changed, unchanged, absent, problems } = preview;
  if (problems.length > 0)
    return (
      <Notice tone="negative" role="alert" title={t('sheet.problems', { count: problems.length })}>
        <ul>
          {problems.map(({ cell, column, problem }) => (
            <li key={`${cell}-${problem}`}>
              {t('sheet.cell', { cell, column })} {t(`cell.${problem}`)}
            </li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <Notice tone="info" role="status" title={t('sheet.outlook')}>
      <ul>
        <li>{t('sheet.added', { count: added.length })}</li>
        <li>{t('sheet.changed', { count: changed.length })}</li>
        <li>{t('sheet.unchanged', { count: unchanged })}</li>
        {absent > 0 && <li>{t('sheet.absent', { count: absent })}</li>}
      </ul>
    </Notice>
  );
}
