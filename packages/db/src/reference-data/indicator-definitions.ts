import type { IndicatorDefinition } from '@regietafel/domain/indicators/indicator';
import { GRAINS } from '@regietafel/domain/indicators/period';
import { indicatorIdOf } from './ids.ts';
import { CATALOGUE_SOURCE, INDICATOR_CATALOGUE } from './indicator-catalogue.ts';

/** The catalogue as a database that was just brought up to date gives it. */
export const INDICATOR_DEFINITIONS: readonly IndicatorDefinition[] = INDICATOR_CATALOGUE.map(
  ({ signal, ...definition }) => ({
    ...definition,
    id: indicatorIdOf(definition.code),
    grains: GRAINS,
    signalValues: signal === null ? [] : [{ ...signal, from: null, to: null }],
    standing: 'probable',
    source: CATALOGUE_SOURCE,
  }),
);
