import { EXPORT_FORMATS, type ExportFormat } from '@regietafel/contracts/risks/export';
import { Menu } from '@regietafel/ui/components/menu';
import { notify } from '@regietafel/ui/core/toasts';
import { api } from '../../../lib/api/client.ts';
import { failureOf } from '../../../lib/api/failure.ts';
import { useAsOf } from '../../../lib/history/use-as-of.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useDossier } from '../../../lib/sharing/dossier.ts';

/** Downloads the register as it is read now, and prints the page. */
export function ExportMenu() {
  const t = useMessages('risks');
  const common = useMessages('common');
  const errors = useMessages('errors');
  const { dossierId } = useDossier();
  const asOf = useAsOf();
  const download = async (format: ExportFormat) => {
    try {
      saveFile(await api.risks.exportRegister.query({ dossierId, format, asOf }));
    } catch (error) {
      notify('negative', failureOf(error).message ?? errors('unavailable'));
    }
  };
  return (
    <Menu
      label={t('export.label')}
      icon="download"
      groups={[
        {
          id: 'files',
          actions: EXPORT_FORMATS.map((format) => ({
            id: format,
            label: t(`export.${format}`),
            icon: 'download' as const,
            onAction: () => void download(format),
          })),
        },
        {
          id: 'paper',
          actions: [{ id: 'print', label: common('print'), icon: 'print', onAction: () => window.print() }],
        },
      ]}
    />
  );
}
