import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** What is missing from the figures of a forecast, in words; empty where nothing is. */
export function useIncomplete({ notInFigure, cash, model }: CompiledForecast): readonly string[] {
  const t = useMessages('liquidity');
  const count = (reasons: readonly string[]) =>
    notInFigure.filter(({ reason }) => reasons.includes(reason)).length;
  const pm = count(['pm', 'no_amount']);
  const noChance = count(['no_probability']);
  return [
    pm > 0 && t('incomplete.pm', { count: pm }),
    noChance > 0 && t('incomplete.noChance', { count: noChance }),
    cash.gaps.length > 0 && t('incomplete.months', { count: cash.gaps.length }),
    model.noise.length === 0 && t('incomplete.noise'),
  ].filter((words) => words !== false);
}
