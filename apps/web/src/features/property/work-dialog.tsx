import type { Property, ShownWork } from '@regietafel/contracts/property/property';
import type { PropertyPlanId } from '@regietafel/domain/core/ids';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { RecordDialog } from './record-dialog.tsx';
import { useRecording } from './use-recording.ts';
import { contentOfDraft, draftOfWork } from './work-draft.ts';
import { CostFields, PlaceFields, TimeFields } from './work-fields.tsx';

interface WorkDialogProps {
  /** Null for a new one. */
  readonly work: ShownWork | null;
  /** The plan that a new one is offered in. */
  readonly planId: PropertyPlanId | null;
  readonly property: Property;
  readonly onClose: () => void;
}

/** Records a work of a plan, or its next state. */
export function WorkDialog({ work, planId, property, onClose }: WorkDialogProps) {
  const t = useMessages('property');
  const [draft, setDraft] = useState(() => draftOfWork(work, property, planId));
  const id = work?.workId ?? null;
  const recording = useRecording({
    property,
    current: work,
    record: 'property_work',
    find: ({ works }) => works.find(({ workId }) => workId === id),
    save: (place) => api.property.recordWork.mutate({ ...place, ...contentOfDraft(draft), id }),
    onClose,
  });
  return (
    <RecordDialog
      title={t(work === null ? 'work.new' : 'work.change')}
      isNew={work === null}
      record="property_work"
      property={property}
      recording={recording}
      onClose={onClose}
    >
      {(parts) => {
        const fields = {
          parts,
          draft,
          property,
          set: (change: Partial<typeof draft>) => setDraft({ ...draft, ...change }),
        };
        return (
          <>
            <PlaceFields {...fields} />
            <TimeFields {...fields} />
            <CostFields {...fields} />
          </>
        );
      }}
    </RecordDialog>
  );
}
