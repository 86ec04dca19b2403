import type { Property, ShownMeans, ShownPhasing, ShownPlan } from '@regietafel/contracts/property/property';
import type { RiskId } from '@regietafel/domain/core/ids';
import { worksOf } from '@regietafel/domain/property/in-sight';
import { Checkbox } from '@regietafel/ui/components/choice';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { NameField, NoteField } from './fields.tsx';
import { type PhasingDraft, plannedYearsOf } from './phasing-draft.ts';
import { RecordDialog } from './record-dialog.tsx';
import { useRecording } from './use-recording.ts';

interface PhasingDialogProps {
  readonly property: Property;
  /** The one whose next state this is when its author may write it; else a new one. */
  readonly phasing: ShownPhasing | undefined;
  readonly plan: ShownPlan;
  readonly means: ShownMeans;
  readonly draft: PhasingDraft;
  readonly onClose: () => void;
}

/** Records the board as a phasing, and whether it goes into the forecast. */
export function PhasingDialog({ property, phasing, plan, means, draft, onClose }: PhasingDialogProps) {
  const t = useMessages('property');
  const current = phasing?.origin.author.mayWrite === true ? phasing : null;
  const [content, setContent] = useState({
    name: current?.name ?? t('phasing.nameOf', { plan: plan.name }),
    note: current?.note ?? '',
    isChosen: current?.isChosen ?? false,
    coveredRiskIds: phasing?.coveredRiskIds ?? [],
  });
  const set = (change: Partial<typeof content>) => setContent({ ...content, ...change });
  const id = current?.phasingId ?? null;
  const recording = useRecording({
    property,
    current,
    record: 'phasing',
    find: ({ phasings }) => phasings.find(({ phasingId }) => phasingId === id),
    save: (place) =>
      api.property.recordPhasing.mutate({
        ...place,
        ...content,
        coveredRiskIds: [...content.coveredRiskIds],
        planId: plan.planId,
        meansId: means.meansId,
        horizon: draft.horizon,
        carriesOver: draft.carriesOver,
        plannedYears: [...plannedYearsOf(draft, worksOf(property, plan.planId))],
        id,
      }),
    onClose,
  });
  const cover = (riskId: RiskId, isCovered: boolean) =>
    set({
      coveredRiskIds: isCovered
        ? [...content.coveredRiskIds, riskId]
        : content.coveredRiskIds.filter((one) => one !== riskId),
    });
  return (
    <RecordDialog
      title={t(current === null ? 'phasing.new' : 'phasing.change')}
      isNew={current === null}
      record="phasing"
      property={property}
      recording={recording}
      onClose={onClose}
    >
      {(parts) => (
        <>
          <NameField parts={parts} value={content.name} onChange={(name) => set({ name })} />
          <Checkbox
            label={t('phasing.choose')}
            checked={content.isChosen}
            onChange={(isChosen) => set({ isChosen })}
          />
          <p className="rt-muted">{t('phasing.chooseHint')}</p>
          {property.risks.length > 0 && (
            <details open={content.coveredRiskIds.length > 0}>
              <summary>{t('phasing.covers')}</summary>
              <p className="rt-muted">{t('phasing.coversHint')}</p>
              {property.risks.map(({ riskId, title }) => (
                <Checkbox
                  key={riskId}
                  label={title}
                  checked={content.coveredRiskIds.includes(riskId)}
                  onChange={(isCovered) => cover(riskId, isCovered)}
                />
              ))}
            </details>
          )}
          <NoteField parts={parts} value={content.note} onChange={(note) => set({ note })} />
        </>
      )}
    </RecordDialog>
  );
}
