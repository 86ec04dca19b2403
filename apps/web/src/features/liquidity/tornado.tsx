import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import type { Simulation } from '@regietafel/forecasting/simulate/simulation';
import { BarTable } from '@regietafel/ui/charts/bar-table';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { eventEffects } from '../../lib/liquidity/event-effects.ts';
import { chanceText, drawnEuro } from './telling.ts';

const MOST_BARS = 10;

interface TornadoProps {
  readonly compiled: CompiledForecast;
  readonly simulation: Simulation;
}

/** What each event does to the deepest point: the mean of the futures with it, beside that of the futures without. */
export function Tornado({ compiled, simulation }: TornadoProps) {
  const t = useMessages('liquidity');
  const format = useFormat();
  const effects = eventEffects(simulation).slice(0, MOST_BARS);
  const titleOf = (id: string) => compiled.events.find(({ key }) => key === id)?.title ?? id;
  return (
    <section>
      <h3>{t('tornado.title')}</h3>
      {effects.length === 0 ? (
        <p className="rt-muted">{t('tornado.none')}</p>
      ) : (
        <>
          <p className="rt-muted">{t('tornado.lead')}</p>
          <BarTable
            caption={t('tornado.caption')}
            head={{
              name: t('tornado.what'),
              bar: t('tornado.bar'),
              figures: [t('tornado.effect'), t('tornado.share')],
            }}
            rows={effects.map(({ id, effect, standardError, occurred }) => ({
              key: id,
              label: titleOf(id),
              from: 0,
              to: effect,
              tone: effect < 0 ? 'caution' : 'positive',
              figures: [
                drawnEuro(effect, standardError, format),
                chanceText({ hits: occurred, paths: simulation.paths }, t, format),
              ],
            }))}
          />
        </>
      )}
    </section>
  );
}
