import { COMPARISON_FORMATS, type ComparisonFormat } from '@regietafel/contracts/comparison/export';
import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import type { ShownDefinition } from '@regietafel/contracts/indicators/shapes';
import { Menu } from '@regietafel/ui/components/menu';
import { notify } from '@regietafel/ui/core/toasts';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../lib/api/client.ts';
import { failureOf } from '../../lib/api/failure.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { saveFile } from '../../lib/save-file.ts';
import type { Question } from './question.ts';

interface ExportMenuProps {
  readonly question: Question;
  readonly indicators: readonly ShownDefinition[];
}

/** Fetches the answer as a file, with what its figures mean. It is asked anew, so it holds what may be told at that moment. */
export function ExportMenu({ question, indicators }: ExportMenuProps) {
  const t = useMessages('comparison');
  const errors = useMessages('errors');
  const download = useMutation({
    mutationFn: (format: ComparisonFormat) => fetchFile(question, indicators, format),
    onMutate: () => notify('neutral', t('export.busy')),
    onSuccess: saveFile,
    onError: (error) => notify('negative', failureOf(error).message ?? errors('unavailable')),
  });
  return (
    <Menu
      label={t('export.label')}
      icon="download"
      groups={[
        {
          id: 'files',
          actions: COMPARISON_FORMATS.map((format) => ({
            id: format,
            label: t(`export.${format}`),
            hint: t(`export.${format}Hint`),
            icon: 'download' as const,
            isDisabled: download.isPending,
            onAction: () => download.mutate(format),
          })),
        },
      ]}
    />
  );
}

function fetchFile(
  { from, to, unit, groupBy, landsdeel, region, sizeClass, mainKind }: Question,
  indicators: readonly ShownDefinition[],
  format: ComparisonFormat,
): Promise<ExportedFile> {
  const asked = { indicatorIds: indicators.map(({ id }) => id), from, to };
  const filters = { landsdeel, region, sizeClass, mainKind };
  return unit === 'providers'
    ? api.comparison.exportNamed.query({ format, question: asked, filters })
    : api.comparison.exportGrouped.query({ format, question: { ...asked, groupBy, filters } });
}
