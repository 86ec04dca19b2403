import { EXPOSURE_MEASURES, type ExposureMeasure } from '@regietafel/domain/exposure/share';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface YearSelectProps {
  readonly years: readonly number[];
  readonly year: number;
  readonly onChange: (year: string) => void;
}

/** Of which year the page speaks. */
export function YearSelect({ years, year, onChange }: YearSelectProps) {
  const t = useMessages('exposure');
  return (
    <NativeSelect
      label={t('year')}
      options={years.map((one) => ({ value: String(one), label: String(one) }))}
      value={String(year)}
      onChange={onChange}
    />
  );
}

interface MeasureSelectProps {
  readonly label: string;
  readonly measures?: readonly ExposureMeasure[];
  readonly measure: ExposureMeasure;
  readonly onChange: (measure: ExposureMeasure) => void;
}

/** Which figure is shown, or divided by. */
export function MeasureSelect({
  label,
  measures = EXPOSURE_MEASURES,
  measure,
  onChange,
}: MeasureSelectProps) {
  const t = useMessages('exposure');
  return (
    <NativeSelect
      label={label}
      options={measures.map((one) => ({ value: one, label: t(`measure.${one}`) }))}
      value={measure}
      onChange={onChange}
    />
  );
}
