import { QUESTION_BOUNDS } from '@regietafel/domain/comparison/question';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import type { YearMonth } from '@regietafel/domain/core/dates';
import { grainOf, type PeriodCode, periodOf, periodsBetween } from '@regietafel/domain/indicators/period';

/** What is asked: of whom, of what and over which time. How the answer is looked at is no part of it. */
export type Question = Pick<
  ComparisonSetup,
  'indicators' | 'from' | 'to' | 'unit' | 'groupBy' | 'landsdeel' | 'region' | 'sizeClass' | 'mainKind'
>;

/** The question of a set-up. */
export function questionOf({
  indicators,
  from,
  to,
  unit,
  groupBy,
  landsdeel,
  region,
  sizeClass,
  mainKind,
}: ComparisonSetup): Question {
  return { indicators, from, to, unit, groupBy, landsdeel, region, sizeClass, mainKind };
}

/** Why a question can not be asked, with the limit in figures: what the server would refuse is said before. */
export interface QuestionRefusal {
  readonly rule: 'noIndicator' | 'noPeriod' | 'tooManyIndicators' | 'tooManyPeriods' | 'tooManyCells';
  readonly limits: Readonly<Record<'indicators' | 'periods' | 'asked' | 'most', number>>;
}

/** The first thing that is wrong with a question; null when nothing is. */
export function refusalOf({
  indicators: { length: indicators },
  from,
  to,
  unit,
}: Question): QuestionRefusal | null {
  const bounds = QUESTION_BOUNDS;
  const periods = periodsBetween(from, to).length;
  const refuse = (rule: QuestionRefusal['rule'], asked: number, most: number) => ({
    rule,
    limits: { indicators, periods, asked, most },
  });
  if (indicators === 0) return refuse('noIndicator', indicators, bounds.indicators);
  if (periods === 0 || grainOf(from) !== grainOf(to)) return refuse('noPeriod', periods, bounds.periods);
  if (indicators > bounds.indicators) return refuse('tooManyIndicators', indicators, bounds.indicators);
  if (periods > bounds.periods) return refuse('tooManyPeriods', periods, bounds.periods);
  const cells = indicators * periods;
  return unit === 'groups' && cells > bounds.groupedCells
    ? refuse('tooManyCells', cells, bounds.groupedCells)
    : null;
}

const FIRST_MONTH = '2015-01' as YearMonth;

/** The periods that can be chosen, the last first, and those that the question names already. */
export function periodChoices(
  last: PeriodCode,
  { from, to }: Pick<Question, 'from' | 'to'>,
): readonly PeriodCode[] {
  const choices = periodsBetween(periodOf(FIRST_MONTH, grainOf(from)), to > last ? to : last);
  return choices.toReversed();
}
