import { GROUP_DIMENSIONS, QUESTION_BOUNDS } from '@regietafel/domain/comparison/question';
import { addPeriods, grainOf, isPeriodCode, type PeriodCode } from '@regietafel/domain/indicators/period';
import { CARE_KINDS, SIZE_CLASSES } from '@regietafel/domain/indicators/profile';
import * as z from 'zod/mini';
import { branded } from '../core/branded.ts';
import { indicatorId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { line } from '../core/text.ts';

const period = branded<PeriodCode, string>(
  z.string().check(z.refine(isPeriodCode, { error: 'field.choice' })),
);

const asked = {
  indicatorIds: list(indicatorId).check(z.minLength(1), z.maxLength(QUESTION_BOUNDS.indicators)),
  /** First and last period, of one length. */
  from: period,
  to: period,
};

interface Span {
  readonly from: PeriodCode;
  readonly to: PeriodCode;
}

const isSpan = ({ from, to }: Span): boolean => grainOf(from) === grainOf(to) && from <= to;

/** How many periods a question asks; one too many when there are more than may be asked. */
function countPeriods({ from, to }: Span): number {
  let count = 1;
  for (let at = from; at < to && count <= QUESTION_BOUNDS.periods; at = addPeriods(at, 1)) count += 1;
  return count;
}

const areInOrder = (span: Span): boolean => isSpan(span) && countPeriods(span) <= QUESTION_BOUNDS.periods;
const OUT_OF_ORDER = { error: 'comparison.periods', path: ['to'] };

/** What was released by name: every value of these indicators in these periods. */
export const namedQuestion = z.strictObject(asked).check(z.refine(areInOrder, OUT_OF_ORDER));
export type NamedQuestion = z.infer<typeof namedQuestion>;

/** One value of each dimension; null keeps all. */
export const comparisonFilters = z.strictObject({
  landsdeel: z.nullable(line({ max: 100 })),
  /** Code of the jeugdregio. */
  region: z.nullable(line({ max: 20 })),
  sizeClass: z.nullable(z.enum(SIZE_CLASSES)),
  mainKind: z.nullable(z.enum(CARE_KINDS)),
});

/** What providers do together, in groups; each filter keeps one value of a dimension, null keeps all. */
export const groupQuestion = z
  .strictObject({
    ...asked,
    groupBy: z.enum(GROUP_DIMENSIONS),
    filters: comparisonFilters,
  })
  .check(
    z.refine(areInOrder, OUT_OF_ORDER),
    z.refine(
      (question) =>
        !areInOrder(question) ||
        question.indicatorIds.length * countPeriods(question) <= QUESTION_BOUNDS.groupedCells,
      { error: 'comparison.tooMuch', path: ['indicatorIds'] },
    ),
  );
export type GroupQuestion = z.infer<typeof groupQuestion>;
