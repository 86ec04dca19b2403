import type { ForecastOverrides, ForecastView } from '@regietafel/domain/liquidity/compiled';
import { Button } from '@regietafel/ui/components/button';
import { notify } from '@regietafel/ui/core/toasts';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../../lib/api/client.ts';
import { failureOf } from '../../lib/api/failure.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

const route = getRouteApi('/signed-in/dossiers/$dossier/liquiditeit');

interface ExportWorkbookProps {
  readonly view: ForecastView;
  readonly overrides: ForecastOverrides;
}

/** The forecast as it is shown, out to a spreadsheet that calculates. */
export function ExportWorkbook({ view, overrides }: ExportWorkbookProps) {
  const t = useMessages('liquidity');
  const { dossierId } = useDossier();
  const asOf = useAsOf();
  const planOf = route.useSearch().plan ?? null;
  const download = useMutation({
    mutationFn: () => api.liquidity.exportForecast.query({ dossierId, asOf, planOf, view, overrides }),
    onSuccess: saveFile,
    onError: (error) => notify('negative', failureOf(error).message ?? t('workbook.failed')),
  });
  return (
    <Button icon="download" isBusy={download.isPending} onClick={() => download.mutate()}>
      {t('workbook.export')}
    </Button>
  );
}
