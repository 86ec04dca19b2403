import type { Exposure } from '@regietafel/contracts/exposure/exposure';
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
import { ownOf } from './exposure-draft.ts';
import { YearSelect } from './year-tools.tsx';

const ExposureDialog = lazy(() =>
  import('./exposure-dialog.tsx').then((module) => ({ default: module.ExposureDialog })),
);
const WithdrawDialog = lazy(() =>
  import('./withdraw-dialog.tsx').then((module) => ({ default: module.WithdrawDialog })),
);

interface ExposureToolsProps {
  readonly exposure: Exposure;
  readonly year: number;
  readonly years: readonly number[];
  readonly isPast: boolean;
  readonly onYear: (year: string) => void;
}

/** The year, the own statement of it, and all of it as a spreadsheet. */
export function ExposureTools({ exposure, year, years, isPast, onYear }: ExposureToolsProps) {
  const t = useMessages('exposure');
  const { dossierId } = useDossier();
  const asOf = useAsOf();
  const [open, setOpen] = useState<'fill' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  const { side } = exposure.desk;
  const own = ownOf(exposure, year);
  const stands = own?.withdrawnReason === null;
  const download = useMutation({
    mutationFn: () => api.exposure.export.query({ dossierId, asOf, year }),
    onSuccess: saveFile,
    onError: (error) => notify('negative', failureOf(error).message ?? t('exportFailed')),
  });
  return (
    <div className="rt-exposure__tools">
      <YearSelect years={years} year={year} onChange={onYear} />
      {side !== null && !isPast && (
        <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen('fill')}>
          {t(stands ? 'form.change' : 'form.new', { year: String(year) })}
        </Button>
      )}
      <Button icon="download" isBusy={download.isPending} onClick={() => download.mutate()}>
        {t('export')}
      </Button>
      {side !== null && !isPast && stands && (
        <Button variant="subtle" aria-haspopup="dialog" onClick={() => setOpen('withdraw')}>
          {t('withdraw.open')}
        </Button>
      )}
      {side !== null && open === 'fill' && (
        <Part>
          <ExposureDialog exposure={exposure} side={side} year={year} onClose={close} />
        </Part>
      )}
      {own !== null && open === 'withdraw' && (
        <Part>
          <WithdrawDialog statement={own} onClose={close} />
        </Part>
      )}
    </div>
  );
}
