import { uploadForm } from '@regietafel/contracts/core/upload';
import type { Plans } from '@regietafel/contracts/liquidity/plans';
import { SCENARIO_BOUNDS } from '@regietafel/contracts/liquidity/scenarios';
import type { ForecastOutlook } from '@regietafel/contracts/liquidity/workbook';
import { NOW } from '@regietafel/domain/history/as-of';
import { DateField } from '@regietafel/ui/components/date-field';
import { FileDrop } from '@regietafel/ui/components/file-drop';
import { TextField } from '@regietafel/ui/components/text-field';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChosenKringField, useKringChoice } from '../../components/chosen-kring-field.tsx';
import { type FormParts, SaveDialog } from '../../components/save-dialog.tsx';
import { failureOf } from '../../lib/api/failure.ts';
import { uploads } from '../../lib/api/uploads.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { deliveriesQuery } from '../../lib/liquidity/deliveries-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { ImportDelivery, useImportedDelivery } from './import-delivery.tsx';
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
  const [scenarioName, setScenarioName] = useState('');
  const own = plans.books.find(({ author }) => author.isOwn);
  const kring = useKringChoice(plans.desk.kringen, 'cash_plan', own?.plan?.origin.kring.id);
  const { kringId, mayWiden } = kring;
  const preview = useMutation({
    mutationFn: (chosen: File) => uploads.liquidity.readForecast.mutate(uploadForm(chosen, { dossierId })),
    onSuccess: ({ fileName }) =>
      setScenarioName(t('workbook.scenarioNamed', { file: fileName.replace(/\.xlsx$/i, '') })),
  });
  const seen = preview.data;
  const { data: deliveries } = useQuery({
    ...deliveriesQuery(useTenantId(), { dossierId, asOf: NOW }),
    enabled: seen?.delivery != null,
  });
  const delivery = useImportedDelivery(deliveries?.desk);
  const keeps = seen !== undefined && asksForScenario(seen) && scenarioName.trim() !== '';
  const saving = useSave({
    save: (chosen: File) =>
      uploads.liquidity.importForecast.mutate(
        uploadForm(chosen, {
          ...{ dossierId, kringId, mayWiden, standPer },
          hash: seen?.hash ?? '',
          scenarioName: keeps ? scenarioName : null,
          deliver: delivery.isAsked ? delivery.told : null,
        }),
      ),
    done: t(delivery.isAsked ? 'workbook.importedAndDelivered' : 'workbook.imported'),
    onDone: onClose,
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    preview.mutate(chosen);
  };
  const isRight = seen !== undefined && seen.problems.length === 0;
  const isReady = isRight && (hasChanges(seen) || keeps || delivery.isAsked);
  const submit = () => {
    if (isReady && file !== null) saving.save(file);
    else if (isRight) onClose();
    else if (file !== null) preview.mutate(file);
  };
  const recording = delivery.isAsked ? 'deliverConfirm' : 'confirm';
  const otherwise = isRight ? 'close' : 'check';
  return (
    <SaveDialog
      {...saving}
      failure={preview.error ? failureOf(preview.error) : saving.failure}
      isBusy={saving.isBusy || preview.isPending}
      title={t('workbook.import')}
      action={t(`workbook.${isReady ? recording : otherwise}`)}
      size="large"
      onSubmit={submit}
      onClose={onClose}
    >
      {(parts: FormParts) => (
        <>
          <p className="rt-muted">{t('workbook.lead')}</p>
          <FileDrop
            id={parts.idOf('file')}
            label={t('workbook.file')}
            isRequired
            accept=".xlsx"
            file={file}
            onChoose={choose}
            error={parts.errors.get('file')}
          />
          {seen && !preview.isPending && <WorkbookOutlook outlook={seen} />}
          {isRight && asksForScenario(seen) && (
            <TextField
              id={parts.idOf('scenarioName')}
              label={t('workbook.scenarioName')}
              hint={t('workbook.scenarioHint')}
              maxLength={SCENARIO_BOUNDS.name}
              value={scenarioName}
              onChange={setScenarioName}
              error={parts.errors.get('scenarioName')}
            />
          )}
          {isReady && (
            <>
              <DateField
                id={parts.idOf('standPer')}
                label={t('field.standPer')}
                isRequired
                value={standPer}
                onChange={setStandPer}
                error={parts.errors.get('standPer')}
              />
              <ChosenKringField choice={kring} from={kringenOf(own)} parts={parts} />
            </>
          )}
          {isRight && seen.delivery !== null && deliveries?.desk.mayDeliver === true && (
            <ImportDelivery
              desk={deliveries.desk}
              draft={seen.delivery}
              delivery={delivery}
              recordedIn={kringId}
              hasSwitched={seen.events.length > 0}
              parts={parts}
            />
          )}
        </>
      )}
    </SaveDialog>
  );
}

function hasChanges({ plan, sheets }: ForecastOutlook): boolean {
  return plan.length > 0 || sheets.length > 0;
}

/** Whether what was done to events can still be kept as a scenario. */
function asksForScenario({ events, scenarioName, mayKeepScenario }: ForecastOutlook): boolean {
  return events.length > 0 && scenarioName === null && mayKeepScenario;
}

/** Where the own plan and sheets are read now. */
function kringenOf(own: Plans['books'][number] | undefined) {
  const origins = [own?.plan?.origin, ...(own?.sheets ?? []).map(({ origin }) => origin)];
  return [...new Set(origins.flatMap((origin) => (origin ? [origin.kring.id] : [])))];
}
