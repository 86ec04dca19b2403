import { LOG_EXPORT_FORMATS, type LogExportFormat } from '@regietafel/contracts/audit/log';
import { Menu } from '@regietafel/ui/components/menu';
import { notify } from '@regietafel/ui/core/toasts';
import { api } from '../../lib/api/client.ts';
import { failureOf } from '../../lib/api/failure.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { saveFile } from '../../lib/save-file.ts';
import { filterOf, type LogSearch } from './log-search.ts';

/** Fetches the log as it is narrowed now; that is noted in the log too. */
export function LogExport({ search }: { readonly search: LogSearch }) {
  const t = useMessages('audit');
  const errors = useMessages('errors');
  const download = async (format: LogExportFormat) => {
    try {
      saveFile(await api.audit.exportLog.query({ ...filterOf(search), format }));
    } catch (error) {
      notify('negative', failureOf(error).message ?? errors('unavailable'));
    }
  };
  return (
    <Menu
      label={t('export')}
      icon="download"
      groups={[
        {
          id: 'files',
          actions: LOG_EXPORT_FORMATS.map((format) => ({
            id: format,
            label: t(`export.${format}`),
            icon: 'download' as const,
            onAction: () => void download(format),
          })),
        },
      ]}
    />
  );
}
