import type { Property, ShownPlan } from '@regietafel/contracts/property/property';
import { Button } from '@regietafel/ui/components/button';
import { notify } from '@regietafel/ui/core/toasts';
import { useMutation } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { api } from '../../lib/api/client.ts';
import { failureOf } from '../../lib/api/failure.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

const ImportDialog = lazy(() =>
  import('./import-dialog.tsx').then((module) => ({ default: module.ImportDialog })),
);

interface WorkToolsProps {
  readonly property: Property;
  readonly plan: ShownPlan;
  readonly mayRecord: boolean;
}

/** The works of a plan out to a spreadsheet, and in from one. */
export function WorkTools({ property, plan, mayRecord }: WorkToolsProps) {
  const t = useMessages('property');
  const { dossierId } = useDossier();
  const asOf = useAsOf();
  const [isImporting, setIsImporting] = useState(false);
  const download = useMutation({
    mutationFn: () => api.property.exportWorks.query({ dossierId, planId: plan.planId, asOf }),
    onSuccess: saveFile,
    onError: (error) => notify('negative', failureOf(error).message ?? t('sheet.failed')),
  });
  return (
    <>
      <Button icon="download" isBusy={download.isPending} onClick={() => download.mutate()}>
        {t('sheet.export')}
      </Button>
      {mayRecord && plan.origin.author.mayWrite && (
        <Button icon="upload" aria-haspopup="dialog" onClick={() => setIsImporting(true)}>
          {t('sheet.import')}
        </Button>
      )}
      {isImporting && (
        <Part>
          <ImportDialog day={property.day} plan={plan} onClose={() => setIsImporting(false)} />
        </Part>
      )}
    </>
  );
}
