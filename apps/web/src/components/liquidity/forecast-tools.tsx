import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import type { ShownScenario } from '@regietafel/contracts/liquidity/scenarios';
import {
  type CompiledForecast,
  type ForecastOverrides,
  NO_OVERRIDES,
} from '@regietafel/domain/liquidity/compiled';
import { Button } from '@regietafel/ui/components/button';
import { lazy, useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { sameOverrides } from '../../lib/liquidity/same-overrides.ts';
import { Part } from '../part.tsx';

const ScenarioDialog = lazy(() =>
  import('./scenario-dialog.tsx').then((part) => ({ default: part.ScenarioDialog })),
);
const RemoveScenarioDialog = lazy(() =>
  import('./remove-scenario-dialog.tsx').then((part) => ({ default: part.RemoveScenarioDialog })),
);
const LikelihoodDialog = lazy(() =>
  import('./likelihood-dialog.tsx').then((part) => ({ default: part.LikelihoodDialog })),
);

interface ForecastToolsProps {
  readonly forecast: Forecast;
  readonly compiled: CompiledForecast;
  readonly overrides: ForecastOverrides;
  readonly onOverrides: (overrides: ForecastOverrides) => void;
  readonly isEditable: boolean;
}

/** Lays the present look aside as a scenario, removes the own one that is shown, and sets what the own organisation calls likely. */
export function ForecastTools({
  forecast,
  compiled,
  overrides,
  onOverrides,
  isEditable,
}: ForecastToolsProps) {
  const t = useMessages('forecastEvents');
  const [open, setOpen] = useState<'scenario' | 'likelihood' | null>(null);
  const [removed, setRemoved] = useState<ShownScenario | null>(null);
  const close = () => setOpen(null);
  const own = forecast.scenarios.find(
    ({ origin, overrides: kept }) => origin.author.isOwn && sameOverrides(kept, overrides),
  );
  if (!isEditable) return null;
  return (
    <>
      {forecast.desk.scenarios.length > 0 && (
        <Button icon="add" onClick={() => setOpen('scenario')}>
          {t('scenario.save')}
        </Button>
      )}
      {forecast.desk.scenarios.length > 0 && own !== undefined && (
        <Button variant="subtle" onClick={() => setRemoved(own)}>
          {t('scenario.remove')}
        </Button>
      )}
      {forecast.likelihood.maySet && (
        <Button variant="subtle" onClick={() => setOpen('likelihood')}>
          {t('likelihood.set')}
        </Button>
      )}
      <Part>
        {open === 'scenario' && (
          <ScenarioDialog
            forecast={forecast}
            compiled={compiled}
            overrides={overrides}
            onSaved={onOverrides}
            onClose={close}
          />
        )}
        {removed && (
          <RemoveScenarioDialog
            scenario={removed}
            day={forecast.day}
            onRemoved={() => onOverrides(NO_OVERRIDES)}
            onClose={() => setRemoved(null)}
          />
        )}
        {open === 'likelihood' && <LikelihoodDialog likelihood={forecast.likelihood} onClose={close} />}
      </Part>
    </>
  );
}
