import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import { Button } from '@regietafel/ui/components/button';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { hasChances } from '../../lib/liquidity/fan-months.ts';
import { FULL_PATHS } from '../../lib/liquidity/follow-simulation.ts';
import type { Simulations } from '../../lib/liquidity/use-simulations.ts';

interface DrawingProgressProps {
  readonly compiled: CompiledForecast;
  readonly drawing: Simulations;
}

/** On how many futures the picture rests, and how far the full one is. */
export function DrawingProgress({ compiled, drawing }: DrawingProgressProps) {
  const t = useMessages('liquidity');
  const format = useFormat();
  const { simulations, progress, failure, stop, complete } = drawing;
  const paths = simulations[0]?.paths;
  if (failure !== null) return <Notice tone="negative" title={t(`drawing.${failure}`)} role="alert" />;
  if (!hasChances(compiled)) return null;
  // Its line is there before there is anything to say, so that nothing moves when there is.
  if (paths === undefined) return <div className="rt-forecast__drawing" />;
  return (
    <div className="rt-forecast__drawing">
      <span>
        {t('fan.paths', { paths })}
        {simulations[0] && (
          <span className="rt-muted">
            {' '}
            {t('fan.version', { version: simulations[0].modelVersion, seed: String(simulations[0].seed) })}
          </span>
        )}
      </span>
      {progress !== null ? (
        <>
          <progress
            value={progress}
            aria-label={t('fan.computing', { percent: format.percent(progress * 100, 0) })}
          />
          <Button variant="subtle" icon="close" onClick={stop}>
            {t('fan.cancel')}
          </Button>
        </>
      ) : (
        paths < FULL_PATHS && (
          <Button variant="subtle" icon="refresh" onClick={complete}>
            {t('fan.precise', { paths: FULL_PATHS })}
          </Button>
        )
      )}
    </div>
  );
}
