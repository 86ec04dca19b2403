import { cents } from '@regietafel/domain/core/cents';
import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import type { MonthOutcome, Simulation } from '@regietafel/forecasting/simulate/simulation';
import type { FanChartProps } from '@regietafel/ui/charts/fan-chart';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { FAN_SHARES, hasChances, quantileOf } from '../../lib/liquidity/fan-months.ts';
import { chanceOf, chanceText, drawnEuro, wholeEuro } from './telling.ts';

/** The same forecast through other eyes. */
export interface SeenBeside {
  readonly compiled: CompiledForecast;
  readonly simulation: Simulation | null;
  readonly name: string;
}

/** What a fan of a forecast says: its legend, the figures of a month, and its table. */
export function useFanTelling(
  compiled: CompiledForecast,
  simulation: Simulation | null,
  other: SeenBeside | null,
): Pick<FanChartProps, 'words' | 'readout' | 'table'> {
  const t = useMessages('liquidity');
  const format = useFormat();
  const quantile = (outcome: MonthOutcome, index: number, share: number) => {
    const { value, standardError } = quantileOf(outcome, share);
    return drawnEuro(value - (compiled.model.dip[index] ?? 0), standardError, format);
  };
  const drawn = (index: number, share: number) => {
    const outcome = simulation?.months[index];
    return outcome ? quantile(outcome, index, share) : t('table.unknown');
  };
  const chanceUntil = (seen: Simulation | null, index: number) => {
    const until = seen?.breachBefore[index + 1];
    return seen && until ? chanceText(chanceOf(until, seen.paths), t, format) : t('table.unknown');
  };
  return {
    words: {
      plan: t('fan.plan'),
      middle: t('fan.middle'),
      wide: t('fan.wide'),
      narrow: t('fan.narrow'),
      limit: t('fan.limit'),
      ...(other && { other: t('fan.other', { view: other.name }) }),
    },
    readout: (index) => {
      const plan = [t('fan.plan'), wholeEuro(compiled.lowest[index] ?? cents(0), format)] as const;
      const outcome = simulation?.months[index];
      if (!hasChances(compiled)) return [plan];
      if (!outcome || !simulation) return [plan, [t('fan.wide'), '…'], [t('fan.chanceHere'), '…']];
      const range = t('fan.range', {
        low: quantile(outcome, index, FAN_SHARES.low),
        high: quantile(outcome, index, FAN_SHARES.high),
      });
      const chance = chanceText(chanceOf(outcome.breach, simulation.paths), t, format);
      return [plan, [t('fan.wide'), range], [t('fan.chanceHere'), chance]];
    },
    table: {
      head: [
        t('table.month'),
        t('table.net'),
        t('table.closing'),
        t('table.lowest'),
        t('table.low'),
        t('table.middle'),
        t('table.high'),
        t('table.chance'),
        ...(other
          ? [
              t('table.other', { view: other.name, figure: t('table.lowest') }),
              t('table.other', { view: other.name, figure: t('table.chance') }),
            ]
          : []),
      ],
      cells: (index) => {
        const month = compiled.cash.months[index];
        return [
          month === undefined ? '' : format.month(month),
          format.euro(compiled.net[index] ?? cents(0)),
          format.euro(compiled.closing[index] ?? cents(0)),
          format.euro(compiled.lowest[index] ?? cents(0)),
          drawn(index, FAN_SHARES.low),
          drawn(index, FAN_SHARES.middle),
          drawn(index, FAN_SHARES.high),
          chanceUntil(simulation, index),
          ...(other
            ? [format.euro(other.compiled.lowest[index] ?? cents(0)), chanceUntil(other.simulation, index)]
            : []),
        ];
      },
    },
  };
}
