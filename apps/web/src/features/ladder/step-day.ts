import type { LadderStepAnswer } from '@regietafel/contracts/ladder/ladder';
import { monthOf } from '@regietafel/domain/core/dates';
import type { Format } from '../../lib/format/format.ts';

/** The day from which a step holds, as precisely as the source gives it: "28 mei 2024", "juli 2023". */
export function stepDay(
  { effectiveOn, precision }: Pick<LadderStepAnswer, 'effectiveOn' | 'precision'>,
  format: Format,
): string {
  return precision === 'day' ? format.date(effectiveOn) : format.monthLong(monthOf(effectiveOn));
}
