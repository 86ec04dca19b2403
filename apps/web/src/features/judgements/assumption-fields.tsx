import { JUDGEMENT_BOUNDS } from '@regietafel/contracts/judgements/judgements';
import { KPI_UNITS } from '@regietafel/domain/kpis/kpi';
import { Checkbox, RadioGroup } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { AssumptionDraft } from './assumption-dialog.tsx';
import { typedFormat } from './typed-value.ts';

interface PartProps {
  readonly parts: FormParts;
  readonly draft: AssumptionDraft;
  readonly set: (change: Partial<AssumptionDraft>) => void;
}

/** What is assumed, for what, by whom and on which source. The unit is chosen once: others give their figures in it. */
export function AssumptionFields(props: PartProps & { readonly isNew: boolean }) {
  const t = useMessages('judgements');
  const { parts, draft, set, isNew } = props;
  const { idOf, errors } = parts;
  return (
    <>
      <TextField
        id={idOf('name')}
        label={t('field.name')}
        hint={t('field.nameHint')}
        isRequired
        maxLength={JUDGEMENT_BOUNDS.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        error={errors.get('name')}
      />
      {isNew && (
        <RadioGroup
          id={idOf('unit')}
          label={t('field.unit')}
          choices={KPI_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          value={draft.unit}
          onChange={(unit) => set({ unit })}
          error={errors.get('unit')}
          isInline
        />
      )}
      <NumberField
        id={idOf('value')}
        label={`${t('field.value')} (${t(`unit.${draft.unit}`)})`}
        hint={t('field.valueHint')}
        format={typedFormat(draft.unit)}
        value={draft.value}
        onChange={(value) => set({ value })}
        error={errors.get('value')}
      />
      <Provenance {...props} />
    </>
  );
}

function Provenance({ parts: { idOf, errors }, draft, set }: PartProps) {
  const t = useMessages('judgements');
  return (
    <>
      <TextField
        id={idOf('appliesTo')}
        label={t('field.appliesTo')}
        hint={t('field.appliesToHint')}
        maxLength={JUDGEMENT_BOUNDS.appliesTo}
        value={draft.appliesTo}
        onChange={(appliesTo) => set({ appliesTo })}
        error={errors.get('appliesTo')}
      />
      <TextField
        id={idOf('owner')}
        label={t('field.owner')}
        hint={t('field.ownerHint')}
        maxLength={JUDGEMENT_BOUNDS.owner}
        value={draft.owner}
        onChange={(owner) => set({ owner })}
        error={errors.get('owner')}
      />
      <TextField
        id={idOf('source')}
        label={t('field.source')}
        maxLength={JUDGEMENT_BOUNDS.source}
        value={draft.source}
        onChange={(source) => set({ source })}
        error={errors.get('source')}
      />
      <TextArea
        id={idOf('note')}
        label={t('field.note')}
        maxLength={JUDGEMENT_BOUNDS.note}
        value={draft.note}
        onChange={(note) => set({ note })}
        error={errors.get('note')}
      />
      <DateField
        id={idOf('standPer')}
        label={t('field.standPer')}
        isRequired
        value={draft.standPer}
        onChange={(standPer) => set({ standPer })}
        error={errors.get('standPer')}
      />
    </>
  );
}

/** Takes the assumption off the list, with the reason that stays in its history. */
export function Withdrawing({ parts: { idOf, errors }, draft, set }: PartProps) {
  const t = useMessages('judgements');
  const isWithdrawn = draft.withdrawnReason !== null;
  return (
    <>
      <Checkbox
        label={t('field.withdraw')}
        checked={isWithdrawn}
        onChange={(isChecked) => set({ withdrawnReason: isChecked ? '' : null })}
      />
      {isWithdrawn && (
        <TextArea
          id={idOf('withdrawnReason')}
          label={t('field.withdrawnReason')}
          isRequired
          maxLength={JUDGEMENT_BOUNDS.reason}
          value={draft.withdrawnReason ?? ''}
          onChange={(withdrawnReason) => set({ withdrawnReason })}
          error={errors.get('withdrawnReason')}
        />
      )}
    </>
  );
}
