import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import type { CompiledForecast, ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import { Button } from '@regietafel/ui/components/button';
import { lazy, useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { Part } from '../part.tsx';

const ScenarioDialog = lazy(() =>
  import('./scenario-dialog.tsx').then((part) => ({ default: part.ScenarioDialog })),
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

/** Lays the present look aside as a scenario, and sets what the own organisation calls likely. */
export function ForecastTools({
  forecast,
  compiled,
  overrides,
  onOverrides,
  isEditable,
}: ForecastToolsProps) {
  const t = useMessages('forecastEvents');
  const [open, setOpen] = useState<'scenario' | 'likelihood' | null>(null);
  const close = () => setOpen(null);
  if (!isEditable) return null;
  return (
    <>
      {forecast.desk.scenarios.length > 0 && (
        <Button icon="add" onClick={() => setOpen('scenario')}>
          {t('scenario.save')}
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
        {open === 'likelihood' && <LikelihoodDialog likelihood={forecast.likelihood} onClose={close} />}
      </Part>
    </>
  );
}
