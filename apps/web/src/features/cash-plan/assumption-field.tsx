import type { AssumptionId } from '@regietafel/domain/core/ids';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useWriteValue } from './assumption-line.tsx';
import { useJudgements } from './use-linked-assumption.ts';

interface AssumptionFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: AssumptionId | null;
  readonly onChange: (assumptionId: AssumptionId | null) => void;
  readonly error: string | undefined;
}

/** On which assumption something rests, out of those that stand. */
export function AssumptionField({ value, onChange, ...field }: AssumptionFieldProps) {
  const t = useMessages('cashPlan');
  const write = useWriteValue();
  const standing = useJudgements().assumptions.filter(({ withdrawnReason }) => withdrawnReason === null);
  return (
    <NativeSelect<AssumptionId | ''>
      {...field}
      options={[
        { value: '', label: t('assumption.noChoice') },
        ...standing.map((one) => ({
          value: one.assumptionId,
          label: `${one.name} (${write(one.value, one.unit)})`,
        })),
      ]}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  );
}
