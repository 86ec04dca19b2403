import { addMonths, type YearMonth } from '@regietafel/domain/core/dates';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useFormat } from '../../lib/format/format.ts';

interface MonthSelectProps {
  readonly plan: CashPlan;
  readonly id: string;
  readonly label: string;
  readonly value: YearMonth;
  readonly onChange: (month: YearMonth) => void;
  readonly error?: string | undefined;
}

/** One of the months of the plan. */
export function MonthSelect({ plan, value, onChange, ...field }: MonthSelectProps) {
  const format = useFormat();
  const months = Array.from({ length: plan.months }, (_, index) => addMonths(plan.firstMonth, index));
  // A month outside the plan stays in sight, so that the refusal can be understood.
  const options = months.includes(value) ? months : [value, ...months];
  return (
    <NativeSelect
      {...field}
      options={options.map((month) => ({ value: month, label: format.month(month) }))}
      value={value}
      onChange={onChange}
    />
  );
}
