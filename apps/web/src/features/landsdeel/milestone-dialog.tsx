import type { LandsdeelPlan, Milestone } from '@regietafel/contracts/landsdeel/plan';
import { LANDSDEEL_BOUNDS } from '@regietafel/contracts/landsdeel/record';
import { MILESTONE_KINDS, type MilestoneKind } from '@regietafel/domain/landsdeel/milestone';
import { Checkbox } from '@regietafel/ui/components/choice';
import { DateField } from '@regietafel/ui/components/date-field';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { NumberField } from '@regietafel/ui/components/number-field';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ChooseField } from './choose-field.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { usePlanRecording } from './use-plan-recording.ts';

interface MilestoneDialogProps {
  readonly plan: LandsdeelPlan;
  /** Null for a new one. */
  readonly milestone: Milestone | null;
  readonly onClose: () => void;
}

type Input = Parameters<typeof api.landsdeel.recordMilestone.mutate>[0];

/** A region begins with its own part; who leads the plan with the whole of it. */
const draftOf = ({ desk, parts }: LandsdeelPlan, milestone: Milestone | null) => ({
  kind: milestone?.kind ?? ('ombouw' as MilestoneKind),
  title: milestone?.title ?? '',
  partTenantId: (milestone === null ? ownPart(desk.leads, parts) : (milestone.partTenantId ?? '')) as string,
  providerId: (milestone?.providerId ?? '') as string,
  places: milestone?.places ?? null,
  dueOn: (milestone?.dueOn ?? null) as string | null,
  doneOn: (milestone?.doneOn ?? null) as string | null,
  note: milestone?.note ?? '',
  withdrawnReason: milestone?.withdrawnReason ?? null,
});

/** The form for a milestone: a new one, or its next state. */
export function MilestoneDialog({ plan, milestone, onClose }: MilestoneDialogProps) {
  const t = useMessages('landsdeel');
  const common = useMessages('common');
  const [draft, setDraft] = useState(() => draftOf(plan, milestone));
  const set = (values: Partial<typeof draft>) => setDraft({ ...draft, ...values });
  const id = milestone?.milestoneId ?? null;
  const recording = usePlanRecording({
    plan,
    record: 'conversion_milestone',
    before: milestone && { revisionId: milestone.revisionId, kringId: milestone.origin.kring.id },
    headIn: ({ milestones }) => milestones.find((one) => one.milestoneId === id)?.revisionId,
    // What is not filled in is left for the checks to name.
    save: (place) =>
      api.landsdeel.recordMilestone.mutate({
        ...place,
        ...draft,
        id,
        dueOn: draft.dueOn ?? '',
        partTenantId: draft.partTenantId || null,
        providerId: draft.providerId || null,
      } as Input),
    onClose,
  });
  return (
    <RecordDialog title={milestone?.title ?? t('act.milestone')} recording={recording} onClose={onClose}>
      {(parts) => {
        const field = (path: string) => ({ id: parts.idOf(path), error: parts.errors.get(path) });
        return (
          <>
            <NativeSelect
              {...field('kind')}
              label={t('form.kind')}
              options={MILESTONE_KINDS.map((kind) => ({ value: kind, label: t(`milestone.${kind}`) }))}
              value={draft.kind}
              onChange={(kind) => set({ kind })}
            />
            <TextField
              {...field('title')}
              label={t('form.title')}
              isRequired
              maxLength={LANDSDEEL_BOUNDS.title}
              value={draft.title}
              onChange={(title) => set({ title })}
            />
            <div className="rt-form__row">
              <ChooseField
                label={t('form.part')}
                path="partTenantId"
                parts={parts}
                none={t('form.none')}
                value={draft.partTenantId}
                onChange={(partTenantId) => set({ partTenantId })}
                options={partsOffered(plan, milestone)}
              />
              <ChooseField
                label={t('form.provider')}
                path="providerId"
                parts={parts}
                none={t('form.anyProvider')}
                value={draft.providerId}
                onChange={(providerId) => set({ providerId })}
                options={plan.providerChoices.map((one) => ({ value: one.providerId, label: one.name }))}
              />
            </div>
            <div className="rt-form__row">
              <DateField
                {...field('dueOn')}
                label={t('form.dueOn')}
                isRequired
                {...(milestone !== null && { hint: t('form.firstDueStays') })}
                value={draft.dueOn}
                onChange={(dueOn) => set({ dueOn })}
              />
              <DateField
                {...field('doneOn')}
                label={`${t('form.doneOn')} (${common('optional')})`}
                value={draft.doneOn}
                onChange={(doneOn) => set({ doneOn })}
              />
              <NumberField
                {...field('places')}
                label={`${t('form.milestonePlaces')} (${common('optional')})`}
                minValue={0}
                format={{ maximumFractionDigits: 0 }}
                value={draft.places}
                onChange={(places) => set({ places })}
              />
            </div>
            <TextArea
              {...field('note')}
              label={`${t('form.note')} (${common('optional')})`}
              maxLength={LANDSDEEL_BOUNDS.note}
              value={draft.note}
              onChange={(note) => set({ note })}
            />
            {milestone !== null && (
              <Checkbox
                label={t('form.withdraw')}
                checked={draft.withdrawnReason !== null}
                onChange={(isChecked) => set({ withdrawnReason: isChecked ? '' : null })}
              />
            )}
            {draft.withdrawnReason !== null && (
              <TextArea
                {...field('withdrawnReason')}
                label={t('form.withdrawnReason')}
                isRequired
                maxLength={LANDSDEEL_BOUNDS.reason}
                value={draft.withdrawnReason}
                onChange={(withdrawnReason) => set({ withdrawnReason })}
              />
            )}
          </>
        );
      }}
    </RecordDialog>
  );
}

/** A region promises for itself alone; who leads the plan for every region. */
function partsOffered({ parts, desk }: LandsdeelPlan, milestone: Milestone | null) {
  return parts
    .filter(({ tenantId, isOwn }) => desk.leads || isOwn || tenantId === milestone?.partTenantId)
    .map(({ tenantId, name }) => ({ value: tenantId, label: name }));
}

function ownPart(leads: boolean, parts: LandsdeelPlan['parts']): string {
  return leads ? '' : (parts.find(({ isOwn }) => isOwn)?.tenantId ?? '');
}
