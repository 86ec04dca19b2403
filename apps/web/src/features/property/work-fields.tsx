import type { Property } from '@regietafel/contracts/property/property';
import { PROPERTY_BOUNDS } from '@regietafel/contracts/property/shapes';
import { proposeWindow } from '@regietafel/domain/property/window';
import { BTW_KINDS, WORK_CATEGORIES } from '@regietafel/domain/property/work';
import { Button } from '@regietafel/ui/components/button';
import { RadioGroup } from '@regietafel/ui/components/choice';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { TextField } from '@regietafel/ui/components/text-field';
import type { FormParts } from '../../components/save-dialog.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { CountField, MoneyField, YearField } from './fields.tsx';
import type { WorkDraft } from './work-draft.ts';

interface Props {
  readonly parts: FormParts;
  readonly draft: WorkDraft;
  readonly property: Property;
  readonly set: (change: Partial<WorkDraft>) => void;
}

const COST_KINDS = ['known', 'max', 'range', 'pm'] as const;

/** In which plan, on which part of which building, and what is done. */
export function PlaceFields({ parts: { idOf, errors }, draft, property, set }: Props) {
  const t = useMessages('property');
  const building = property.buildings.find(({ buildingId }) => buildingId === draft.buildingId);
  const plans = property.plans.filter(({ origin, withdrawnReason, planId }) =>
    withdrawnReason === null ? origin.author.mayWrite : planId === draft.planId,
  );
  return (
    <>
      <NativeSelect
        id={idOf('planId')}
        label={t('work.plan')}
        hint={t('work.planHint')}
        isRequired
        options={[
          { value: '', label: t('choose') },
          ...plans.map(({ planId, name }) => ({ value: planId as string, label: name })),
        ]}
        value={draft.planId}
        onChange={(planId) => set({ planId })}
        error={errors.get('planId')}
      />
      <NativeSelect
        id={idOf('buildingId')}
        label={t('work.building')}
        isRequired
        options={[
          { value: '', label: t('choose') },
          ...property.buildings.map(({ buildingId, name }) => ({ value: buildingId as string, label: name })),
        ]}
        value={draft.buildingId}
        onChange={(buildingId) => set({ buildingId, partId: '' })}
        error={errors.get('buildingId')}
      />
      <NativeSelect
        id={idOf('partId')}
        label={t('work.part')}
        options={[
          { value: '', label: t('work.whole') },
          ...(building?.parts.map(({ partId, name }) => ({ value: partId, label: name })) ?? []),
        ]}
        value={draft.partId}
        onChange={(partId) => set({ partId })}
        error={errors.get('partId')}
      />
      <TextField
        id={idOf('measure')}
        label={t('work.measure')}
        isRequired
        maxLength={PROPERTY_BOUNDS.measure}
        value={draft.measure}
        onChange={(measure) => set({ measure })}
        error={errors.get('measure')}
      />
      <TextField
        id={idOf('defect')}
        label={t('work.defect')}
        maxLength={PROPERTY_BOUNDS.defect}
        value={draft.defect}
        onChange={(defect) => set({ defect })}
        error={errors.get('defect')}
      />
    </>
  );
}

/** When it is planned, and between which years it is technically possible and still in time. */
export function TimeFields({ parts, draft, property, set }: Props) {
  const t = useMessages('property');
  const { firstYear } = draft;
  const condition =
    property.buildings
      .find(({ buildingId }) => buildingId === draft.buildingId)
      ?.parts.find(({ partId }) => partId === draft.partId)?.condition ?? null;
  return (
    <div className="rt-property__years">
      <YearField
        parts={parts}
        path="firstYear"
        label={t('work.firstYear')}
        isRequired
        value={firstYear}
        onChange={(year) => set({ firstYear: year })}
      />
      <CountField
        parts={parts}
        path="cycleYears"
        label={t('work.cycle')}
        hint={t('work.cycleHint')}
        value={draft.cycleYears}
        onChange={(cycleYears) => set({ cycleYears })}
      />
      <YearField
        parts={parts}
        path="window.earliest"
        label={t('work.earliest')}
        isRequired
        value={draft.earliest}
        onChange={(earliest) => set({ earliest })}
      />
      <YearField
        parts={parts}
        path="window.latest"
        label={t('work.latest')}
        hint={t('work.latestHint')}
        isRequired
        value={draft.latest}
        onChange={(latest) => set({ latest })}
      />
      {firstYear !== null && (draft.earliest === null || draft.latest === null) && (
        <div className="rt-property__wide">
          <Button onClick={() => set(proposeWindow(firstYear, condition))}>{t('work.propose')}</Button>
          <p className="rt-muted">{t('work.proposeHint')}</p>
        </div>
      )}
    </div>
  );
}

/** What one turn costs, and of a verduurzaming what the natural replacement would. */
export function CostFields({ parts, draft, set }: Props) {
  const t = useMessages('property');
  const { idOf, errors } = parts;
  return (
    <>
      <RadioGroup
        id={idOf('category')}
        label={t('work.category')}
        choices={WORK_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
        value={draft.category}
        onChange={(category) => set({ category })}
        error={errors.get('category')}
        isInline
      />
      <RadioGroup
        id={idOf('cost')}
        label={t('work.cost')}
        hint={t('work.costHint')}
        choices={COST_KINDS.map((value) => ({ value, label: t(`cost.${value}`) }))}
        value={draft.costKind}
        onChange={(costKind) => set({ costKind })}
        error={errors.get('cost')}
        isInline
      />
      {draft.costKind === 'range' && (
        <MoneyField
          parts={parts}
          path="cost.minCents"
          label={t('cost.from')}
          isRequired
          value={draft.minCents}
          onChange={(minCents) => set({ minCents })}
        />
      )}
      {draft.costKind !== 'pm' && (
        <MoneyField
          parts={parts}
          path={draft.costKind === 'range' ? 'cost.maxCents' : 'cost.cents'}
          label={t(draft.costKind === 'range' ? 'cost.to' : 'cost.amount')}
          isRequired
          value={draft.cents}
          onChange={(cents) => set({ cents })}
        />
      )}
      {draft.category === 'verduurzaming' && (
        <MoneyField
          parts={parts}
          path="naturalReplacementCents"
          label={t('work.replacement')}
          hint={t('work.replacementHint')}
          value={draft.naturalReplacementCents}
          onChange={(naturalReplacementCents) => set({ naturalReplacementCents })}
        />
      )}
      <RadioGroup
        id={idOf('btw')}
        label={t('work.btw')}
        choices={BTW_KINDS.map((value) => ({ value, label: t(`btw.${value}`) }))}
        value={draft.btw}
        onChange={(btw) => set({ btw })}
        error={errors.get('btw')}
        isInline
      />
    </>
  );
}
