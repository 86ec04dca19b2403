import { PROPERTY_BOUNDS } from '@regietafel/contracts/property/shapes';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { type BuildingPart, CONDITIONS, type Condition } from '@regietafel/domain/property/building';
import { Button } from '@regietafel/ui/components/button';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextField } from '@regietafel/ui/components/text-field';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DecimalField } from './fields.tsx';

interface PartFieldsProps {
  readonly parts: FormParts;
  readonly at: number;
  readonly part: BuildingPart;
  readonly onChange: (part: BuildingPart) => void;
  readonly onRemove: () => void;
}

/** One part of a building. A score has its day; without a score the part is not measured. */
export function PartFields(props: PartFieldsProps) {
  const t = useMessages('property');
  const { parts, at, part, onChange, onRemove } = props;
  const pathOf = (field: string) => `parts.${at}.${field}`;
  const set = (change: Partial<BuildingPart>) => onChange({ ...part, ...change });
  const field = (name: keyof BuildingPart) => ({
    id: parts.idOf(pathOf(name)),
    error: parts.errors.get(pathOf(name)),
  });
  return (
    <fieldset className="rt-property__part">
      <legend>{part.name || t('part.untitled', { number: at + 1 })}</legend>
      <TextField
        {...field('name')}
        label={t('part.name')}
        isRequired
        maxLength={PROPERTY_BOUNDS.partName}
        value={part.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        {...field('nlSfb')}
        label={t('part.nlSfb')}
        maxLength={PROPERTY_BOUNDS.nlSfb}
        value={part.nlSfb ?? ''}
        onChange={(code) => set({ nlSfb: code === '' ? null : code })}
      />
      <DecimalField
        parts={parts}
        path={pathOf('quantityThousandths')}
        label={t('part.quantity')}
        value={part.quantityThousandths === null ? null : part.quantityThousandths / 1000}
        onChange={(value) => set({ quantityThousandths: value === null ? null : Math.round(value * 1000) })}
      />
      <TextField
        {...field('unit')}
        label={t('part.unit')}
        maxLength={PROPERTY_BOUNDS.unit}
        value={part.unit}
        onChange={(unit) => set({ unit })}
      />
      <ConditionFields part={part} set={set} field={field} />
      <div>
        <Button variant="subtle" icon="minus" onClick={onRemove}>
          {t('part.remove', { name: part.name || t('part.untitled', { number: at + 1 }) })}
        </Button>
      </div>
    </fieldset>
  );
}

interface ConditionFieldsProps {
  readonly part: BuildingPart;
  readonly set: (change: Partial<BuildingPart>) => void;
  readonly field: (name: keyof BuildingPart) => { readonly id: string; readonly error: string | undefined };
}

function ConditionFields({ part, set, field }: ConditionFieldsProps) {
  const t = useMessages('property');
  const scores = CONDITIONS.map((score) => ({ value: String(score), label: t(`condition.${score}`) }));
  const scoreOf = (value: string) => CONDITIONS.find((score) => String(score) === value) ?? null;
  const setScore = (condition: Condition | null) =>
    set({ condition, ...(condition === null && { measuredOn: null }) });
  return (
    <>
      <NativeSelect
        {...field('condition')}
        label={t('part.condition')}
        options={[{ value: '', label: t('condition.unknown') }, ...scores]}
        value={part.condition === null ? '' : String(part.condition)}
        onChange={(value) => setScore(scoreOf(value))}
      />
      {part.condition !== null && (
        <DateField
          {...field('measuredOn')}
          label={t('part.measuredOn')}
          isRequired
          value={part.measuredOn}
          // Only a whole day is a day; the field gives nothing else.
          onChange={(day) => set({ measuredOn: day as PlainDate | null })}
        />
      )}
      <NativeSelect
        {...field('targetLevel')}
        label={t('part.targetLevel')}
        options={scores}
        value={String(part.targetLevel)}
        onChange={(value) => set({ targetLevel: scoreOf(value) ?? part.targetLevel })}
      />
    </>
  );
}
