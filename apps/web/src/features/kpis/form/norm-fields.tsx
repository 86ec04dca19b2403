import type { PlainDate } from '@regietafel/domain/core/dates';
import { limitsFor } from '@regietafel/domain/kpis/norm';
import { Checkbox } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextArea } from '@regietafel/ui/components/text-field';
import type { FormParts } from '../../../components/save-dialog.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import type { Kpi } from '../queries.ts';
import type { NormDraft } from './norm-draft.ts';
import { typedFormat } from './unit-scale.ts';

interface NormFieldsProps extends FormParts {
  readonly kpi: Kpi;
  readonly draft: NormDraft;
  readonly onChange: (draft: NormDraft) => void;
}

/** The limits on which the KPI is judged, from when they hold, and whether a deviation is tolerated for a time. */
export function NormFields({ kpi, draft, onChange, idOf, errors }: NormFieldsProps) {
  const t = useMessages('kpis');
  const common = useMessages('common');
  const set = (values: Partial<NormDraft>) => onChange({ ...draft, ...values });
  const field = (path: string) => ({ id: idOf(path), error: errors.get(path) });
  // A date field gives a whole day in ISO form, or nothing.
  const dayOf = (day: string | null) => day as PlainDate | null;
  const unit = t(`form.unit.${kpi.unit}`);
  const format = typedFormat(kpi.unit);
  return (
    <>
      <div className="rt-form__row">
        {limitsFor(kpi.direction).map((limit) => (
          <NumberField
            key={limit}
            {...field(limit)}
            label={t(`form.${limit}`)}
            hint={unit}
            isRequired
            format={format}
            value={draft[limit]}
            onChange={(value) => set({ [limit]: value })}
          />
        ))}
        <NumberField
          {...field('nearMargin')}
          label={t('form.nearMargin')}
          hint={t('form.nearMarginHint')}
          format={format}
          value={draft.nearMargin}
          onChange={(nearMargin) => set({ nearMargin })}
        />
      </div>
      <div className="rt-form__row">
        <DateField
          {...field('validFrom')}
          label={t('form.validFrom')}
          isRequired
          value={draft.validFrom}
          onChange={(day) => set({ validFrom: dayOf(day) })}
        />
        <DateField
          {...field('validTo')}
          label={`${t('form.validThrough')} (${common('optional')})`}
          value={draft.validThrough}
          onChange={(day) => set({ validThrough: dayOf(day) })}
        />
      </div>
      <Checkbox
        label={t('form.tolerate')}
        checked={draft.isTolerated}
        onChange={(isTolerated) => set({ isTolerated })}
      />
      {draft.isTolerated && (
        <>
          <DateField
            {...field('toleratedUntil')}
            label={t('form.toleratedUntil')}
            isRequired
            value={draft.toleratedUntil}
            onChange={(day) => set({ toleratedUntil: dayOf(day) })}
          />
          <TextArea
            {...field('toleratedReason')}
            label={t('form.toleratedReason')}
            isRequired
            maxLength={2000}
            value={draft.toleratedReason}
            onChange={(toleratedReason) => set({ toleratedReason })}
          />
        </>
      )}
    </>
  );
}
