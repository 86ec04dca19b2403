import {
  SCENARIO_BOUNDS,
  type ShownScenario,
  scenarioConflict,
} from '@regietafel/contracts/liquidity/scenarios';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { TextArea } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { overtakenBy } from '../../lib/api/overtaken.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { SaveDialog } from '../save-dialog.tsx';
import { OvertakenNotice } from './overtaken-notice.tsx';

interface RemoveScenarioDialogProps {
  readonly scenario: ShownScenario;
  readonly day: PlainDate;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Takes a scenario from the list, with the reason that stays in its history. */
export function RemoveScenarioDialog({ scenario, day, onRemoved, onClose }: RemoveScenarioDialogProps) {
  const t = useMessages('forecastEvents');
  const { dossierId } = useDossier();
  const [reason, setReason] = useState('');
  // What is removed stays what the person saw; only a conflict, which is shown, moves it.
  const [seen, setSeen] = useState(scenario);
  const saving = useSave({
    save: api.liquidity.removeScenario.mutate,
    done: t('scenario.removed'),
    onDone: () => {
      onRemoved();
      onClose();
    },
  });
  const theirs = overtakenBy(saving.failure, scenarioConflict);
  const submit = () => {
    const upon = theirs ?? seen;
    setSeen(upon);
    saving.save({
      dossierId,
      scenarioId: upon.scenarioId,
      supersedes: upon.revisionId,
      standPer: day < upon.standPer ? upon.standPer : day,
      reason,
    });
  };
  return (
    <SaveDialog
      {...saving}
      title={t('scenario.removing', { name: scenario.name })}
      action={t('scenario.remove')}
      variant="danger"
      onSubmit={submit}
      onClose={onClose}
      refusal={theirs !== undefined && <OvertakenNotice title={theirs?.name ?? null} />}
    >
      {({ idOf, errors }) => (
        <>
          <p>{t('scenario.removeLead', { kring: scenario.origin.kring.name })}</p>
          <TextArea
            id={idOf('reason')}
            label={t('field.reason')}
            hint={t('field.reasonHint')}
            isRequired
            maxLength={SCENARIO_BOUNDS.removedReason}
            value={reason}
            onChange={setReason}
            error={errors.get('reason')}
          />
        </>
      )}
    </SaveDialog>
  );
}
