import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import { basesOf, REPORT_SCOPES } from '@regietafel/domain/indicators/report';
import { Button } from '@regietafel/ui/components/button';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { notify } from '@regietafel/ui/core/toasts';
import { useMutation } from '@tanstack/react-query';
import type { FormParts } from '../../components/save-dialog.tsx';
import { api } from '../../lib/api/client.ts';
import { failureOf } from '../../lib/api/failure.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useIndicatorWords } from '../../lib/indicators/use-indicator-words.ts';
import { saveFile } from '../../lib/save-file.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { basisFor, periodsOffered } from './report-draft.ts';

/** Over which period, over what and out of which books a sheet is made. */
export type SheetAsked = Pick<ShownReport, 'period' | 'scope' | 'basis'>;

interface SheetQuestionProps {
  readonly board: IndicatorBoard;
  readonly report: ShownReport | null;
  readonly asked: SheetAsked;
  readonly onChange: (asked: SheetAsked) => void;
  readonly parts: FormParts;
}

/** What the sheet is about, and the template of it. */
export function SheetQuestion({ board, report, asked, onChange, parts }: SheetQuestionProps) {
  const t = useMessages('indicators');
  const words = useIndicatorWords();
  const { idOf, errors } = parts;
  const { period, scope, basis } = asked;
  const known = report === null || periodsOffered(board.day).includes(report.period) ? [] : [report.period];
  const bases = basesOf(period);
  return (
    <section className="rt-sheet-step">
      <h3>{t('sheet.out')}</h3>
      <NativeSelect
        id={idOf('period')}
        label={t('form.period')}
        isRequired
        options={[...known, ...periodsOffered(board.day)].map((value) => ({
          value,
          label: words.period(value),
        }))}
        value={period}
        onChange={(next) => onChange({ ...asked, period: next, basis: basisFor(next, board.day) })}
        error={errors.get('period')}
      />
      <RadioGroup
        id={idOf('scope')}
        label={t('form.scope')}
        choices={REPORT_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
        value={scope}
        onChange={(next) => onChange({ ...asked, scope: next })}
        error={errors.get('scope')}
        isInline
      />
      <RadioGroup
        id={idOf('basis')}
        label={t('form.basis')}
        choices={[...bases, ...(bases.includes(basis) ? [] : [basis])].map((value) => ({
          value,
          label: t(`basis.${value}`),
        }))}
        value={basis}
        onChange={(next) => onChange({ ...asked, basis: next })}
        error={errors.get('basis')}
        isInline
      />
      <Download asked={asked} />
    </section>
  );
}

function Download({ asked }: Pick<SheetQuestionProps, 'asked'>) {
  const t = useMessages('indicators');
  const { dossierId } = useDossier();
  const download = useMutation({
    mutationFn: () => api.indicators.exportSheet.query({ dossierId, ...asked }),
    onSuccess: saveFile,
    onError: (error) => notify('negative', failureOf(error).message ?? t('sheet.failed')),
  });
  return (
    <div>
      <Button icon="download" isBusy={download.isPending} onClick={() => download.mutate()}>
        {t('sheet.download')}
      </Button>
      <p className="rt-muted">{t('sheet.downloadHint')}</p>
    </div>
  );
}
