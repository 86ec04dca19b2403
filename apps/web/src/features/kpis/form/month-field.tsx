import { addMonths } from '@regietafel/domain/core/dates';
import { Checkbox } from '@regietafel/ui/components/choice';
import { NumberField } from '@regietafel/ui/components/number-field';
import type { FormParts } from '../../../components/save-dialog.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { figuresOf } from '../figures.ts';
import type { KpiDetail } from '../queries.ts';
import { useKpiWords } from '../use-kpi-words.ts';
import { usePartyName } from '../use-party-name.ts';
import { typedFormat } from './unit-scale.ts';
import type { MonthDraft } from './values-draft.ts';

interface MonthFieldProps extends FormParts {
  readonly draft: MonthDraft;
  readonly detail: KpiDetail;
  readonly own: KpiDetail['own'];
  readonly onChange: (draft: MonthDraft) => void;
}

/** The figure of one month, or that it is unknown, with what stood and what others report beside it. */
export function MonthField({ draft, detail, own, onChange, idOf, errors }: MonthFieldProps) {
  const t = useMessages('kpis');
  const format = useFormat();
  const { month, typed, isUnknown } = draft;
  const label = format.monthLong(month);
  const beside = useBeside(draft, detail, own);
  return (
    <div className="rt-kpi-month">
      <NumberField
        id={idOf(month)}
        label={label}
        value={isUnknown ? null : typed}
        onChange={(next) => onChange({ ...draft, typed: next })}
        format={typedFormat(detail.kpi.unit)}
        isDisabled={isUnknown}
        error={errors.get(month)}
      />
      <Checkbox
        label={
          <>
            <span aria-hidden="true">{t('form.isUnknown')}</span>
            <span className="rt-visually-hidden">{t('form.isUnknownOf', { month: label })}</span>
          </>
        }
        checked={isUnknown}
        onChange={(isChecked) => onChange({ ...draft, isUnknown: isChecked })}
      />
      {beside !== '' && <p className="rt-kpi-month__before">{beside}</p>}
    </div>
  );
}

function useBeside({ month }: MonthDraft, { kpi }: KpiDetail, own: KpiDetail['own']): string {
  const t = useMessages('kpis');
  const words = useKpiWords(kpi.unit);
  const nameOf = usePartyName();
  const write = (value: number | null) => (value === null ? t('unknown') : words.value(value));
  const before = own.find((one) => one.month === month);
  const yearBefore = kpi.isSeasonal ? figuresOf(kpi, addMonths(month, -12))[0] : undefined;
  return [
    ...(before === undefined ? [] : [t('form.before', { value: write(before.value) })]),
    ...figuresOf(kpi, month)
      .filter(({ series }) => !series.origin.author.isOwn)
      .map(({ series, value }) => t('other', { author: nameOf(series), value: write(value) })),
    ...(yearBefore === undefined ? [] : [t('form.yearBefore', { value: write(yearBefore.value) })]),
  ].join(' · ');
}
