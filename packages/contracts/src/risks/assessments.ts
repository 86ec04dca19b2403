import type { Cents } from '@regietafel/domain/core/cents';
import { MOST_SPREAD_MONTHS } from '@regietafel/domain/liquidity/check-event';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, revisionId, riskId } from '../core/ids.ts';
import { mayWiden } from '../core/may-widen.ts';
import { cents } from '../core/money.ts';
import { origin } from '../core/origin.ts';
import { text } from '../core/text.ts';
import { RISK_BOUNDS } from './content.ts';

const fields = {
  standPer: plainDate,
  probabilityPercent: z.nullable(z.int().check(z.gte(0), z.lte(100))),
  amountMinCents: z.nullable(cents),
  /** The most likely amount between the limits. */
  amountLikelyCents: z._default(z.nullable(cents), null),
  amountMaxCents: z.nullable(cents),
  expectedFrom: z.nullable(plainDate),
  expectedTo: z.nullable(plainDate),
  /** Months over which the amount moves once it hits. */
  spreadMonths: z._default(z.nullable(z.int().check(z.gte(1), z.lte(MOST_SPREAD_MONTHS))), null),
  rationale: text({ min: 0, max: RISK_BOUNDS.rationale }),
};

/** One party's judgement of a risk. */
export const assessment = z.object({
  ...fields,
  revisionId,
  /** What the author's next judgement must supersede. */
  headRevisionId: revisionId,
  origin,
});

/** Details of a refused save: the judgement of a colleague who was first; null when it is out of sight. */
export const assessmentConflict = z.object({ current: z.nullable(assessment) });
export type AssessmentConflict = z.infer<typeof assessmentConflict>;

/** The own judgement; `supersedes` is null for the first. */
export const assessInput = z
  .strictObject({ dossierId, riskId, kringId, mayWiden, supersedes: z.nullable(revisionId), ...fields })
  .check(
    z.refine(({ amountMinCents: min, amountMaxCents: max }) => min === null || max === null || min <= max, {
      error: 'field.range',
      path: ['amountMaxCents'],
    }),
    z.refine(isLikelyBetween, { error: 'liquidity.likelyBetween', path: ['amountLikelyCents'] }),
    z.refine(({ expectedFrom: from, expectedTo: to }) => from === null || to === null || from <= to, {
      error: 'field.order',
      path: ['expectedTo'],
    }),
    z.refine(
      (judgement) =>
        judgement.probabilityPercent !== null ||
        judgement.amountMinCents !== null ||
        judgement.amountLikelyCents !== null ||
        judgement.amountMaxCents !== null ||
        judgement.rationale !== '',
      { error: 'field.required', path: ['rationale'] },
    ),
  );

/** A most likely amount needs both limits around it, or none. */
function isLikelyBetween({
  amountMinCents: min,
  amountLikelyCents: likely,
  amountMaxCents: max,
}: Readonly<Record<'amountMinCents' | 'amountLikelyCents' | 'amountMaxCents', Cents | null>>): boolean {
  if (likely === null || (min === null && max === null)) return true;
  return min !== null && max !== null && min <= likely && likely <= max;
}
