import type { FieldError } from '@regietafel/domain/core/errors';
import type { Result } from '@regietafel/domain/core/result';
import { compileOnBase, deriveBase } from '@regietafel/domain/liquidity/compile-forecast';
import type {
  CompiledForecast,
  ForecastOverrides,
  ForecastView,
} from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import { judgementsOf } from '@regietafel/domain/liquidity/view-judgements';
import { useMemo } from 'react';

export type Compiled = Result<CompiledForecast, readonly FieldError[]>;

/**
 * A forecast seen through one view. What does not depend on the events is kept between renders, so that dragging one costs
 * only the putting of events on it. Null for no view.
 */
export function useCompiled(
  input: ForecastInput,
  view: ForecastView | null,
  overrides: ForecastOverrides,
): Compiled | null {
  const { returnChoice, drivers } = overrides;
  const judgements = useMemo(() => (view === null ? null : judgementsOf(input, view)), [input, view]);
  const base = useMemo(
    () => (judgements === null ? null : deriveBase(input, judgements, { returnChoice, drivers })),
    [input, judgements, returnChoice, drivers],
  );
  return useMemo(() => {
    if (view === null || judgements === null || base === null) return null;
    return base.ok ? compileOnBase(input, view, base.value, judgements, overrides) : base;
  }, [input, view, judgements, base, overrides]);
}
