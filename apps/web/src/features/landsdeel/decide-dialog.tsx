import type { LandsdeelPlan, PlanPart } from '@regietafel/contracts/landsdeel/plan';
import { LANDSDEEL_BOUNDS } from '@regietafel/contracts/landsdeel/record';
import { DECISION_ANSWERS } from '@regietafel/domain/landsdeel/decision';
import { DateField } from '@regietafel/ui/components/date-field';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ChooseField } from './choose-field.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { usePlanRecording } from './use-plan-recording.ts';

interface DecideDialogProps {
  readonly plan: LandsdeelPlan;
  readonly part: PlanPart;
  readonly onClose: () => void;
}

type Input = Parameters<typeof api.landsdeel.decide.mutate>[0];

/** The form in which a region decides on its own part, with the path as the page shows it. */
export function DecideDialog({ plan, part, onClose }: DecideDialogProps) {
  const t = useMessages('landsdeel');
  const before = part.decision;
  const [draft, setDraft] = useState({
    answer: '',
    condition: '',
    decidedOn: plan.day as string | null,
    decidedBy: before?.decidedBy ?? '',
  });
  // What was on the page when the form was opened: to another path nobody said yes.
  const [pathHash] = useState(part.pathHash);
  const set = (values: Partial<typeof draft>) => setDraft({ ...draft, ...values });
  const recording = usePlanRecording({
    plan,
    record: 'plan_decision',
    before: before && { revisionId: before.revisionId, kringId: before.origin.kring.id },
    headIn: ({ parts }) => parts.find(({ isOwn }) => isOwn)?.decision?.revisionId,
    // What is not filled in is left for the checks to name.
    save: ({ standPer: _standPer, ...place }) =>
      api.landsdeel.decide.mutate({
        ...place,
        ...draft,
        decidedOn: draft.decidedOn ?? '',
        pathHash,
      } as Input),
    onClose,
  });
  return (
    <RecordDialog
      title={`${t('act.decide')}: ${part.name}`}
      recording={recording}
      onClose={onClose}
      isTimeless
      conflict={t('conflict.path')}
    >
      {(parts) => {
        const field = (path: string) => ({ id: parts.idOf(path), error: parts.errors.get(path) });
        return (
          <>
            <p>{t('form.decideLead')}</p>
            <ChooseField
              label={t('form.answer')}
              path="answer"
              parts={parts}
              value={draft.answer}
              onChange={(answer) => set({ answer })}
              options={DECISION_ANSWERS.map((answer) => ({ value: answer, label: t(`decision.${answer}`) }))}
            />
            <TextArea
              {...field('condition')}
              label={t('form.condition')}
              isRequired={draft.answer !== '' && draft.answer !== 'agreed'}
              maxLength={LANDSDEEL_BOUNDS.note}
              value={draft.condition}
              onChange={(condition) => set({ condition })}
            />
            <div className="rt-form__row">
              <DateField
                {...field('decidedOn')}
                label={t('form.decidedOn')}
                isRequired
                value={draft.decidedOn}
                onChange={(decidedOn) => set({ decidedOn })}
              />
              <TextField
                {...field('decidedBy')}
                label={t('form.decidedBy')}
                isRequired
                maxLength={LANDSDEEL_BOUNDS.body}
                value={draft.decidedBy}
                onChange={(decidedBy) => set({ decidedBy })}
              />
            </div>
          </>
        );
      }}
    </RecordDialog>
  );
}
