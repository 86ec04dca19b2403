import type { CompiledFrom } from '@regietafel/contracts/liquidity/forecast';
import { addMonths, type YearMonth } from '@regietafel/domain/core/dates';
import { MOST_SPREAD_MONTHS } from '@regietafel/domain/liquidity/check-event';
import { Checkbox } from '@regietafel/ui/components/choice';
import { FieldError } from '@regietafel/ui/components/field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { EventPartProps } from './event-fields.tsx';

/** What began up to a year before the forecast can still be paid within it. */
const MONTHS_BEFORE = 12;

interface EventWhenProps extends EventPartProps {
  readonly plan: CompiledFrom['plan'];
}

/** When it begins, at the earliest and at the latest, and over how many months it is paid. */
export function EventWhenFields({ parts: { idOf, errors }, draft, set, plan }: EventWhenProps) {
  const t = useMessages('forecastEvents');
  const first = addMonths(plan.firstMonth, -MONTHS_BEFORE);
  const months = Array.from({ length: MONTHS_BEFORE + plan.months }, (_, index) => addMonths(first, index));
  return (
    <>
      <MonthField
        id={idOf('from')}
        label={t('field.from')}
        months={months}
        value={draft.from}
        onChange={(from) => set({ from, to: draft.to < from || draft.to === draft.from ? from : draft.to })}
        error={errors.get('from')}
      />
      <MonthField
        id={idOf('to')}
        label={t('field.to')}
        hint={t('field.toHint')}
        months={months.filter((month) => month >= draft.from)}
        value={draft.to}
        onChange={(to) => set({ to })}
        error={errors.get('to')}
      />
      {(draft.amountKind === 'pm' || !draft.isYearly) && (
        <NumberField
          id={idOf('spreadMonths')}
          label={t('field.spreadMonths')}
          hint={t('field.spreadHint')}
          minValue={1}
          maxValue={MOST_SPREAD_MONTHS}
          value={draft.spreadMonths}
          onChange={(spreadMonths) => set({ spreadMonths })}
          error={errors.get('spreadMonths')}
        />
      )}
    </>
  );
}

interface MonthFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly months: readonly YearMonth[];
  readonly value: YearMonth;
  readonly onChange: (month: YearMonth) => void;
  readonly error: string | undefined;
}

function MonthField({ months, value, ...field }: MonthFieldProps) {
  const format = useFormat();
  // A month outside the forecast stays in sight as it was recorded.
  const all = months.includes(value) ? months : [value, ...months];
  return (
    <NativeSelect
      {...field}
      value={value}
      options={all.map((month) => ({ value: month, label: format.monthLong(month) }))}
    />
  );
}

interface EventCoversProps extends EventPartProps {
  readonly risks: CompiledFrom['risks'];
}

/** The risks for whose euros a cost stands, so that they are not counted beside it. */
export function EventCoversFields({ parts: { idOf, errors }, draft, set, risks }: EventCoversProps) {
  const t = useMessages('forecastEvents');
  const open = risks
    .filter(({ riskId, status }) => status !== 'opgelost' || draft.coversRiskIds.includes(riskId))
    .toSorted((a, b) => a.number - b.number);
  if (draft.direction === 'in' || open.length === 0) return null;
  const refused = [...errors].find(([path]) => path.startsWith('coversRiskIds'))?.[1];
  return (
    <fieldset className="rt-choices" id={idOf('coversRiskIds')} tabIndex={-1}>
      <legend className="utrecht-form-label">{t('field.covers')}</legend>
      <div className="rt-field__hint">{t('field.coversHint')}</div>
      {refused && <FieldError id={idOf('coversRiskIds-error')}>{refused}</FieldError>}
      <div className="rt-choices__list">
        {open.map(({ riskId, number, title }, index) => (
          <Checkbox
            key={riskId}
            id={idOf(`coversRiskIds.${index}`)}
            label={t('field.risk', { number: String(number), title })}
            checked={draft.coversRiskIds.includes(riskId)}
            onChange={(isCovered) =>
              set({
                coversRiskIds: isCovered
                  ? [...draft.coversRiskIds, riskId]
                  : draft.coversRiskIds.filter((one) => one !== riskId),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
