import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import type { ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import { NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { OverrideAction } from '../../lib/liquidity/change-overrides.ts';
import { sameOverrides } from '../../lib/liquidity/same-overrides.ts';

const RECORDED = 'vastgelegd';
const OWN = 'eigen';

interface ScenarioToolsProps {
  readonly forecast: Forecast;
  readonly overrides: ForecastOverrides;
  readonly onChange: (action: OverrideAction) => void;
  readonly isAdjusted: boolean;
}

/** The scenarios that were laid aside; which of them is shown follows from what stands, so that a change of it is one's own. */
export function ScenarioTools({ forecast, overrides, onChange, isAdjusted }: ScenarioToolsProps) {
  const t = useMessages('liquidity');
  const { scenarios } = forecast;
  const shown = scenarios.find((scenario) => sameOverrides(scenario.overrides, overrides));
  if (scenarios.length === 0) return null;
  const choose = (value: string) => {
    const scenario = scenarios.find(({ scenarioId }) => scenarioId === value);
    onChange({ kind: 'all', overrides: scenario?.overrides ?? NO_OVERRIDES });
  };
  return (
    <NativeSelect<string>
      label={t('scenario.label')}
      options={[
        { value: RECORDED, label: t('scenario.none') },
        ...(isAdjusted && !shown ? [{ value: OWN, label: t('scenario.own') }] : []),
        ...scenarios.map(({ scenarioId, name, origin }) => ({
          value: scenarioId,
          label: origin.author.name === null ? name : t('scenario.by', { name, author: origin.author.name }),
        })),
      ]}
      value={shown?.scenarioId ?? (isAdjusted ? OWN : RECORDED)}
      onChange={choose}
    />
  );
}
