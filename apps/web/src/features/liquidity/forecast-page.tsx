import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import { compileForecast } from '@regietafel/domain/liquidity/compile-forecast';
import type { ForecastView } from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import { Stack } from '@regietafel/ui/components/card';
import { useCallback, useMemo, useState } from 'react';
import { ForecastTools } from '../../components/liquidity/forecast-tools.tsx';
import { RecordedEvents } from '../../components/liquidity/recorded-events.tsx';
import { Part } from '../../components/part.tsx';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { hasOverrides } from '../../lib/liquidity/change-overrides.ts';
import { usualUntil } from '../../lib/liquidity/fan-months.ts';
import { useCompiled } from '../../lib/liquidity/use-compiled.ts';
import { useRested } from '../../lib/liquidity/use-rested.ts';
import { useSimulations } from '../../lib/liquidity/use-simulations.ts';
import type { CompileWith } from '../../lib/liquidity/what-must-be-true.ts';
import { ChanceCard } from './chance-card.tsx';
import { DifferenceCard } from './difference-card.tsx';
import { DrawingProgress } from './drawing-progress.tsx';
import { ForecastBoard } from './forecast-board.tsx';
import { Headlines } from './headlines.tsx';
import { NotInFigureCard } from './not-in-figure.tsx';
import { RefusedForecast } from './refused-forecast.tsx';
import { ReturnsCard } from './returns-card.tsx';
import { ServerRunsCard } from './server-runs-card.tsx';
import { StressCard } from './stress-card.tsx';
import { usePartyName, useViewName } from './telling.ts';
import { useOverrides } from './use-overrides.ts';
import { useViews } from './use-views.ts';
import { ViewTools } from './view-tools.tsx';
import { WeeksCard } from './weeks-card.tsx';

interface ForecastPageProps {
  readonly forecast: Forecast;
  readonly input: ForecastInput;
}

/** The forecast through the eyes that one chooses, with what one does to it while looking. */
export function ForecastPage({ forecast, input }: ForecastPageProps) {
  const [overrides, change] = useOverrides();
  const { view, beside } = useViews(forecast);
  const seen = useCompiled(input, view, overrides);
  const seenBeside = useCompiled(input, beside, overrides);
  const compiled = seen?.ok ? seen.value : null;
  const other = seenBeside?.ok ? seenBeside.value : null;
  const [chosenUntil, setUntil] = useState<number | null>(null);
  const until = chosenUntil ?? usualUntil(compiled?.cash.months ?? []);
  const drawing = useSimulations(compiled?.model ?? null, other?.model ?? null, until + 1);
  const [simulation = null, otherSimulation = null] = drawing.simulations;
  const compile = useCompile(input, view);
  // What is slow to compute comes once the hand rests.
  const rested = useRested(useMemo(() => ({ compiled, overrides }), [compiled, overrides]));
  const nameOf = usePartyName(input.parties);
  const viewName = useViewName(input.parties);
  const chooseReturn = useCallback(
    (choice: NonNullable<typeof overrides.returnChoice>) =>
      change({ kind: 'return', choice: choice === input.plan.returns.choice ? null : choice }),
    [change, input],
  );
  const otherSeen = useMemo(
    () => (other && beside ? { compiled: other, simulation: otherSimulation, name: viewName(beside) } : null),
    [other, beside, otherSimulation, viewName],
  );

  const { standPer, knownAt } = useAsOf();
  const isNow = standPer === null && knownAt === null;
  const isAdjusted = hasOverrides(overrides);
  const tools = (
    <ViewTools forecast={forecast} overrides={overrides} onChange={change} isAdjusted={isAdjusted} />
  );
  if (compiled === null)
    return (
      <Stack>
        {tools}
        <RefusedForecast errors={seen?.ok === false ? seen.error : []} />
      </Stack>
    );
  const thresholds = forecast.likelihood;
  return (
    <Stack>
      {tools}
      <Headlines
        compiled={compiled}
        simulation={simulation}
        thresholds={thresholds}
        isAdjusted={isAdjusted}
        untilMonth={until}
      />
      <ForecastBoard
        compiled={compiled}
        simulation={simulation}
        other={otherSeen}
        overrides={overrides}
        onChange={change}
        authorName={nameOf}
        progress={<DrawingProgress compiled={compiled} drawing={drawing} />}
        actions={
          <ForecastTools
            forecast={forecast}
            compiled={compiled}
            overrides={overrides}
            onOverrides={(saved) => change({ kind: 'all', overrides: saved })}
            isEditable={isNow}
          />
        }
      />
      {otherSeen && beside && (
        <DifferenceCard
          input={input}
          overrides={overrides}
          view={view}
          other={beside}
          viewName={viewName}
          until={until}
        />
      )}
      <ChanceCard
        compiled={compiled}
        simulation={simulation}
        thresholds={thresholds}
        untilMonth={until}
        onUntil={setUntil}
      />
      {rested.compiled && (
        <>
          <StressCard
            compiled={rested.compiled}
            drivers={input.plan.drivers}
            overrides={rested.overrides}
            compile={compile}
          />
          <ReturnsCard
            compiled={rested.compiled}
            overrides={rested.overrides}
            compile={compile}
            onChoose={chooseReturn}
          />
        </>
      )}
      <NotInFigureCard compiled={compiled} />
      {forecast.input && (
        <RecordedEvents forecast={forecast} input={forecast.input} compiled={compiled} isEditable={isNow} />
      )}
      <Part>
        <ServerRunsCard
          planOf={input.plan.authorTenantId}
          view={view}
          overrides={overrides}
          months={compiled.cash.months}
          viewName={viewName}
        />
      </Part>
      <WeeksCard cash={compiled.cash} />
    </Stack>
  );
}

function useCompile(input: ForecastInput, view: ForecastView): CompileWith {
  return useCallback(
    (overrides) => {
      const compiled = compileForecast(input, view, overrides);
      return compiled.ok ? compiled.value : undefined;
    },
    [input, view],
  );
}
