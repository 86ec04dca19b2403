import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import { SCENARIO_BOUNDS } from '@regietafel/contracts/liquidity/scenarios';
import type {
  CompiledForecast,
  EventsTogether,
  ForecastOverrides,
} from '@regietafel/domain/liquidity/compiled';
import { usualKring } from '@regietafel/domain/sharing/usual-kring';
import { TextArea, TextField } from '@regietafel/ui/components/text-field';
import { useState } from 'react';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { KringField } from '../kring-field.tsx';
import { SaveDialog } from '../save-dialog.tsx';
import { TogetherFields } from './together-fields.tsx';

interface ScenarioDialogProps {
  readonly forecast: Forecast;
  readonly compiled: CompiledForecast;
  readonly overrides: ForecastOverrides;
  /** Shows what was saved, with the groups that were told here. */
  readonly onSaved: (overrides: ForecastOverrides) => void;
  readonly onClose: () => void;
}

/** Lays aside what was switched, moved and scaled, with what goes together, under a name. */
export function ScenarioDialog({ forecast, compiled, overrides, onSaved, onClose }: ScenarioDialogProps) {
  const t = useMessages('forecastEvents');
  const { dossierId } = useDossier();
  const kringen = forecast.desk.scenarios;
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [kringId, setKringId] = useState(() => usualKring(kringen, 'forecast_scenario'));
  const [together, setTogether] = useState<readonly EventsTogether[]>(overrides.together ?? []);
  const { together: _before, ...rest } = overrides;
  const saved: ForecastOverrides = together.length === 0 ? rest : { ...rest, together };
  const saving = useSave({
    save: api.liquidity.recordScenario.mutate,
    done: t('scenario.saved'),
    onDone: () => {
      onSaved(saved);
      onClose();
    },
  });
  const submit = () =>
    saving.save({
      dossierId,
      scenarioId: null,
      supersedes: null,
      kringId: kringId ?? '',
      standPer: forecast.day,
      name,
      note,
      overrides: saved,
    });
  return (
    <SaveDialog
      {...saving}
      title={t('scenario.save')}
      action={t('scenario.save')}
      size="large"
      onSubmit={submit}
      onClose={onClose}
    >
      {({ idOf, errors }) => (
        <>
          <p className="rt-muted">{t('scenario.lead')}</p>
          <TextField
            id={idOf('name')}
            label={t('scenario.name')}
            isRequired
            maxLength={SCENARIO_BOUNDS.name}
            value={name}
            onChange={setName}
            error={errors.get('name')}
          />
          <TextArea
            id={idOf('note')}
            label={t('field.note')}
            maxLength={SCENARIO_BOUNDS.note}
            value={note}
            onChange={setNote}
            error={errors.get('note')}
          />
          <TogetherFields events={compiled.events} groups={together} onChange={setTogether} />
          <KringField
            id={idOf('kringId')}
            kringen={kringen}
            value={kringId}
            onChange={setKringId}
            error={errors.get('kringId')}
          />
        </>
      )}
    </SaveDialog>
  );
}
