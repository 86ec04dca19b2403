import type { Property, ShownBuilding } from '@regietafel/contracts/property/property';
import { PROPERTY_BOUNDS } from '@regietafel/contracts/property/shapes';
import type { BuildingContent } from '@regietafel/domain/property/building';
import { USUAL_TARGET } from '@regietafel/domain/property/building';
import { Button } from '@regietafel/ui/components/button';
import { TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { NameField, NoteField } from './fields.tsx';
import { PartFields } from './part-fields.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { useRecording } from './use-recording.ts';

interface BuildingDialogProps {
  /** Null for a new one. */
  readonly building: ShownBuilding | null;
  readonly property: Property;
  readonly onClose: () => void;
}

/** Records a building with its parts, or its next state. */
export function BuildingDialog({ building, property, onClose }: BuildingDialogProps) {
  const t = useMessages('property');
  const [draft, setDraft] = useState<BuildingContent>({
    name: building?.name ?? '',
    use: building?.use ?? '',
    note: building?.note ?? '',
    parts: building?.parts ?? [],
  });
  const set = (change: Partial<BuildingContent>) => setDraft({ ...draft, ...change });
  const id = building?.buildingId ?? null;
  const recording = useRecording({
    property,
    current: building,
    record: 'building',
    find: ({ buildings }) => buildings.find(({ buildingId }) => buildingId === id),
    save: (place) => api.property.recordBuilding.mutate({ ...place, ...draft, id }),
    onClose,
  });
  const addPart = () =>
    set({
      parts: [
        ...draft.parts,
        {
          partId: crypto.randomUUID(),
          name: '',
          nlSfb: null,
          quantityThousandths: null,
          unit: '',
          condition: null,
          measuredOn: null,
          targetLevel: USUAL_TARGET,
        },
      ],
    });
  return (
    <RecordDialog
      title={t(building === null ? 'building.new' : 'building.change')}
      isNew={building === null}
      record="building"
      property={property}
      recording={recording}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <NameField parts={parts} value={draft.name} onChange={(name) => set({ name })} />
          <TextField
            id={parts.idOf('use')}
            label={t('field.use')}
            maxLength={PROPERTY_BOUNDS.use}
            value={draft.use}
            onChange={(use) => set({ use })}
            error={parts.errors.get('use')}
          />
          {draft.parts.map((part, at) => (
            <PartFields
              key={part.partId}
              parts={parts}
              at={at}
              part={part}
              onChange={(next) => set({ parts: draft.parts.with(at, next) })}
              onRemove={() => set({ parts: draft.parts.toSpliced(at, 1) })}
            />
          ))}
          <div>
            <Button icon="add" onClick={addPart}>
              {t('part.add')}
            </Button>
          </div>
          <NoteField parts={parts} value={draft.note} onChange={(note) => set({ note })} />
        </>
      )}
    </RecordDialog>
  );
}
