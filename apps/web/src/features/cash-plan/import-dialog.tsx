import { uploadForm } from '@regietafel/contracts/core/upload';
import type { Plans } from '@regietafel/contracts/liquidity/plans';
import { DateField } from '@regietafel/ui/components/date-field';
import { FileDrop } from '@regietafel/ui/components/file-drop';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ChosenKringField, useKringChoice } from '../../components/chosen-kring-field.tsx';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { failureOf } from '../../lib/api/failure.ts';
import { uploads } from '../../lib/api/uploads.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { WorkbookOutlook } from './workbook-outlook.tsx';

interface ImportDialogProps {
  readonly plans: Plans;
  readonly onClose: () => void;
}

/** Takes a workbook over: first what it would change, then, once every cell is right, all of it at once. */
export function ImportDialog({ plans, onClose }: ImportDialogProps) {
  const t = useMessages('cashPlan');
  const { dossierId } = useDossier();
  const [file, setFile] = useState<File | null>(null);
  const [standPer, setStandPer] = useState<string | null>(plans.day);
  const own = plans.books.find(({ author }) => author.isOwn);
  const kring = useKringChoice(plans.desk.kringen, 'cash_plan', own?.plan?.origin.kring.id);
  const { kringId, mayWiden } = kring;
  const preview = useMutation({
    mutationFn: (chosen: File) => uploads.liquidity.readForecast.mutate(uploadForm(chosen, { dossierId })),
  });
  const seen = preview.data;
  const saving = useSave({
    save: (chosen: File) =>
      uploads.liquidity.importForecast.mutate(
        uploadForm(chosen, { dossierId, kringId, mayWiden, standPer, hash: seen?.hash ?? '' }),
      ),
    done: t('workbook.imported'),
    onDone: onClose,
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    preview.mutate(chosen);
  };
  const isReady = seen !== undefined && seen.problems.length === 0 && !seen.isUnchanged;
  const submit = () => {
    if (seen?.isUnchanged === true) onClose();
    else if (file !== null && isReady) saving.save(file);
    else if (file !== null) preview.mutate(file);
  };
  const action = isReady ? 'confirm' : seen?.isUnchanged === true ? 'close' : 'check';
  return (
    <SaveDialog
      {...saving}
      failure={preview.error ? failureOf(preview.error) : saving.failure}
      isBusy={saving.isBusy || preview.isPending}
      title={t('workbook.import')}
      action={t(`workbook.${action}`)}
      size="large"
      onSubmit={submit}
      onClose={onClose}
    >
      {({ idOf, errors }: FormParts) => (
        <>
          <p className="rt-muted">{t('workbook.lead')}</p>
          <FileDrop
            id={idOf('file')}
            label={t('workbook.file')}
            isRequired
            accept=".xlsx"
            file={file}
            onChoose={choose}
            error={errors.get('file')}
          />
          {seen && !preview.isPending && <WorkbookOutlook outlook={seen} />}
          {isReady && (
            <>
              <DateField
                id={idOf('standPer')}
                label={t('field.standPer')}
                isRequired
                value={standPer}
                onChange={setStandPer}
                error={errors.get('standPer')}
              />
              <ChosenKringField choice={kring} from={kringenOf(own)} parts={{ idOf, errors }} />
            </>
          )}
        </>
      )}
    </SaveDialog>
  );
}

/** Where the own plan and sheets are read now. */
function kringenOf(own: Plans['books'][number] | undefined) {
  const origins = [own?.plan?.origin, ...(own?.sheets ?? []).map(({ origin }) => origin)];
  return [...new Set(origins.flatMap((origin) => (origin ? [origin.kring.id] : [])))];
}
