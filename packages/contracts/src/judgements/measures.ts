import { DISAGREEMENT_VERDICTS } from '@regietafel/domain/judgements/disagreement';
import { DIRECTIONS } from '@regietafel/domain/judgements/movement';
import { AXES, AXIS_UNITS } from '@regietafel/domain/judgements/stance';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { list } from '../core/list.ts';
import { origin } from '../core/origin.ts';

/** One measurable side of a judgement; null where the party gives no figure. */
export const axis = z.object({
  name: z.enum(AXES),
  unit: z.enum(AXIS_UNITS),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
});
export type JudgedAxis = z.infer<typeof axis>;

const gap = z.object({
  axis: z.enum(AXES),
  unit: z.enum(AXIS_UNITS),
  /** Null when it cannot be compared; never 0 for unknown. */
  size: z.nullable(z.number()),
  relative: z.nullable(z.number()),
  silent: z.int(),
});

/** How far the parties lie apart. */
export const disagreement = z.object({
  verdict: z.enum(DISAGREEMENT_VERDICTS),
  gaps: list(gap),
  widest: z.nullable(gap),
  contestedBy: z.int(),
});
export type ShownDisagreement = z.infer<typeof disagreement>;

/** A party that changed its judgement. */
export const move = z.object({
  standPer: plainDate,
  direction: z.enum(DIRECTIONS),
  /** Null for the first judgement of the party. */
  before: z.nullable(z.object({ axes: list(axis), isContested: z.boolean() })),
  after: z.object({ axes: list(axis), isContested: z.boolean() }),
  origin,
});
export type ShownMove = z.infer<typeof move>;
