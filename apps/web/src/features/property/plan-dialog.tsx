import type { Property, ShownPlan } from '@regietafel/contracts/property/property';
import { PROPERTY_BOUNDS } from '@regietafel/contracts/property/shapes';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DecimalField, NameField, NoteField, SourceField, YearField } from './fields.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { useRecording } from './use-recording.ts';

interface PlanDialogProps {
  /** Null for a new one. */
  readonly plan: ShownPlan | null;
  readonly property: Property;
  readonly onClose: () => void;
}

/** Records a plan of works, or its next state. */
export function PlanDialog({ plan, property, onClose }: PlanDialogProps) {
  const t = useMessages('property');
  const [draft, setDraft] = useState({
    name: plan?.name ?? '',
    madeBy: plan?.madeBy ?? '',
    priceLevelYear: plan?.priceLevelYear ?? Number(property.day.slice(0, 4)),
    indexBasisPoints: plan?.indexBasisPoints ?? null,
    source: plan?.source ?? '',
    note: plan?.note ?? '',
  });
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const id = plan?.planId ?? null;
  const recording = useRecording({
    property,
    current: plan,
    record: 'property_plan',
    find: ({ plans }) => plans.find(({ planId }) => planId === id),
    save: (place) =>
      api.property.recordPlan.mutate({
        ...place,
        ...draft,
        // Nothing filled in is no year and no percentage: the server says so at the field.
        indexBasisPoints: draft.indexBasisPoints ?? Number.MAX_SAFE_INTEGER,
        id,
      }),
    onClose,
  });
  return (
    <RecordDialog
      title={t(plan === null ? 'plan.new' : 'plan.change')}
      isNew={plan === null}
      record="property_plan"
      property={property}
      recording={recording}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <NameField
            parts={parts}
            hint={t('plan.nameHint')}
            value={draft.name}
            onChange={(name) => set({ name })}
          />
          <TextField
            id={parts.idOf('madeBy')}
            label={t('plan.madeBy')}
            maxLength={PROPERTY_BOUNDS.madeBy}
            value={draft.madeBy}
            onChange={(madeBy) => set({ madeBy })}
            error={parts.errors.get('madeBy')}
          />
          <YearField
            parts={parts}
            path="priceLevelYear"
            label={t('plan.priceLevel')}
            hint={t('plan.priceLevelHint')}
            isRequired
            value={draft.priceLevelYear}
            onChange={(year) => set({ priceLevelYear: year ?? 0 })}
          />
          <DecimalField
            parts={parts}
            path="indexBasisPoints"
            label={t('plan.index')}
            hint={t('plan.indexHint')}
            isRequired
            value={draft.indexBasisPoints === null ? null : draft.indexBasisPoints / 100}
            onChange={(value) => set({ indexBasisPoints: value === null ? null : Math.round(value * 100) })}
          />
          <SourceField parts={parts} value={draft.source} onChange={(source) => set({ source })} />
          <NoteField parts={parts} value={draft.note} onChange={(note) => set({ note })} />
        </>
      )}
    </RecordDialog>
  );
}
