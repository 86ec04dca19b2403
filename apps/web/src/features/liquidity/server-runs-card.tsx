import { RUN_PATHS, type ShownRun } from '@regietafel/contracts/liquidity/runs';
import { cents } from '@regietafel/domain/core/cents';
import type { YearMonth } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import type { ForecastOverrides, ForecastView } from '@regietafel/domain/liquidity/compiled';
import { isEnded } from '@regietafel/domain/liquidity/forecast-run';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SaveFailure } from '../../components/save-failure.tsx';
import { api } from '../../lib/api/client.ts';
import { useSave } from '../../lib/api/use-save.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { SEED } from '../../lib/liquidity/follow-simulation.ts';
import { runsQuery } from '../../lib/liquidity/runs-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { chanceOf, chanceText, drawnEuro } from './telling.ts';

const CHOICES = [RUN_PATHS.least, 250_000, RUN_PATHS.most].map(String);

interface ServerRunsCardProps {
  readonly planOf: TenantId | null;
  readonly view: ForecastView;
  readonly overrides: ForecastOverrides;
  readonly months: readonly YearMonth[];
  readonly viewName: (view: ForecastView) => string;
}

/** Simulations that the server does while one goes on working, and what they came to. */
export function ServerRunsCard({ planOf, view, overrides, months, viewName }: ServerRunsCardProps) {
  const t = useMessages('forecastRuns');
  const format = useFormat();
  const { dossierId } = useDossier();
  const asOf = useAsOf();
  const { data } = useSuspenseQuery(runsQuery(useTenantId(), { dossierId, asOf }));
  const [paths, setPaths] = useState(String(RUN_PATHS.most));
  const ask = {
    dossierId,
    planOf,
    standPer: asOf.standPer,
    view,
    overrides,
    paths: Number(paths),
    seed: SEED,
  };
  const { save, isBusy, failure } = useSave({
    save: () => api.liquidity.startRun.mutate(ask),
    done: t('started'),
    onDone: () => undefined,
  });
  if (!data.mayStart && data.runs.length === 0) return null;
  return (
    <Card title={t('title')}>
      <p className="rt-muted">{t('lead')}</p>
      {data.mayStart && (
        <Toolbar label={t('title')}>
          <NativeSelect
            label={t('paths')}
            options={CHOICES.map((value) => ({ value, label: format.number(Number(value), 0) }))}
            value={paths}
            onChange={setPaths}
          />
          <Button icon="refresh" isBusy={isBusy} onClick={() => save(undefined)}>
            {t('start')}
          </Button>
        </Toolbar>
      )}
      {failure && <SaveFailure failure={failure} />}
      {data.runs.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <ul className="rt-forecast__runs">
          {data.runs.map((run) => (
            <li key={run.runId}>
              <RunLine run={run} months={months} viewName={viewName} mayStop={data.mayStart} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface RunLineProps {
  readonly run: ShownRun;
  readonly months: readonly YearMonth[];
  readonly viewName: (view: ForecastView) => string;
  readonly mayStop: boolean;
}

function RunLine({ run, months, viewName, mayStop }: RunLineProps) {
  const t = useMessages('forecastRuns');
  const format = useFormat();
  const { dossierId } = useDossier();
  const { save, isBusy } = useSave({
    save: () => api.liquidity.stopRun.mutate({ dossierId, runId: run.runId }),
    done: t('stopped'),
    onDone: () => undefined,
  });
  const percent = format.percent(run.percent, 0);
  return (
    <>
      <strong>
        {t('asked', {
          paths: format.number(run.paths, 0),
          view: viewName(run.view),
          when: format.instant(run.askedAt),
        })}
      </strong>
      {' · '}
      {t(`state.${run.state}`, { percent })}
      {run.state === 'drawing' && <progress value={run.percent} max={100} aria-label={percent} />}
      {mayStop && !isEnded(run.state) && (
        <Button variant="subtle" icon="close" isBusy={isBusy} onClick={() => save(undefined)}>
          {t('stop')}
        </Button>
      )}
      <RunOutcome run={run} months={months} />
    </>
  );
}

function RunOutcome({ run: { result, paths, seed }, months }: Pick<RunLineProps, 'run' | 'months'>) {
  const t = useMessages('forecastRuns');
  const words = useMessages('liquidity');
  const format = useFormat();
  const ever = result?.breachBefore.at(-1);
  const last = result?.months.at(-1);
  const month = months[(result?.months.length ?? 0) - 1];
  const [low, high] = [last?.quantiles[0], last?.quantiles.at(-1)];
  if (!result || !ever || !low || !high || !month) return null;
  return (
    <>
      <p>
        {t('outcome', {
          chance: chanceText(chanceOf(ever, paths), words, format),
          month: format.monthLong(month),
          low: drawnEuro(cents(Math.round(low.value)), low.standardError, format),
          high: drawnEuro(cents(Math.round(high.value)), high.standardError, format),
        })}
      </p>
      <p className="rt-muted">
        {t('proof', {
          model: result.modelHash.slice(0, 12),
          version: result.modelVersion,
          seed: String(seed),
        })}
      </p>
    </>
  );
}
