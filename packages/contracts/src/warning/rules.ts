import type { RuleSetId } from '@regietafel/domain/core/ids';
import { INDICATOR_UNITS } from '@regietafel/domain/indicators/indicator';
import { GRAINS } from '@regietafel/domain/indicators/period';
import { DEEPEST } from '@regietafel/domain/warning/check-rule-set';
import { type Condition, partsOf, SEVERITIES } from '@regietafel/domain/warning/rule';
import * as z from 'zod/mini';
import { id, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { line, text } from '../core/text.ts';

/** Bounds of one rule set. */
export const RULE_BOUNDS = {
  rules: 40,
  parts: 10,
  conditions: 200,
  name: 200,
  why: 1000,
  reason: 2000,
} as const;

export const ruleSetId = id<RuleSetId>();

/** Stable code of a rule or an indicator. */
export const ruleCode = z
  .string()
  .check(z.refine((code) => /^[a-z0-9][a-z0-9-]{0,59}$/.test(code), { error: 'warning.code' }));

const LIMIT = 2 ** 51;
const level = z.number().check(z.gte(-LIMIT), z.lte(LIMIT));
const threshold = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), value: level }),
  z.strictObject({ kind: z.literal('signal_value'), plus: level }),
]);
const movement = z.enum(['fall', 'rise']);
const count = z.int().check(z.gte(1), z.lte(100));

/** What is asked of one indicator, or of another rule. */
const SINGLE = [
  z.strictObject({
    kind: z.literal('level'),
    indicator: ruleCode,
    side: z.enum(['below', 'above']),
    fireAt: threshold,
    clearAt: threshold,
  }),
  z.strictObject({
    kind: z.literal('change'),
    indicator: ruleCode,
    direction: movement,
    fireAt: level,
    clearAt: level,
  }),
  z.strictObject({
    kind: z.literal('trend'),
    indicator: ruleCode,
    direction: movement,
    periods: count,
    significance: z.number().check(z.gte(0), z.lte(1)),
    fireAt: level,
    clearAt: level,
  }),
  z.strictObject({ kind: z.literal('rule'), rule: ruleCode }),
] as const;

/**
 * A condition in which others lie so many layers deep. Layers are counted out instead of following whatever is sent: a text
 * of ten thousand brackets is refused like any other that is too deep.
 */
function conditionOf(layers: number): z.ZodMiniType<Condition, Condition> {
  if (layers === 0) return z.discriminatedUnion('kind', SINGLE);
  const of = list(conditionOf(layers - 1)).check(z.maxLength(RULE_BOUNDS.parts));
  return z.discriminatedUnion('kind', [
    ...SINGLE,
    z.strictObject({ kind: z.enum(['all', 'any']), of }),
    z.strictObject({ kind: z.literal('at_least'), count, of }),
  ]);
}

/** One layer more than may be kept, so that it is the rules of rules that say what is too deep (`checkRuleSet`). */
const condition = conditionOf(DEEPEST);

export const rule = z.strictObject({
  code: ruleCode,
  name: line({ max: RULE_BOUNDS.name }),
  why: text({ min: 0, max: RULE_BOUNDS.why }),
  severity: z.enum(SEVERITIES),
  grain: z.enum(GRAINS),
  condition,
  fireAfter: count,
  clearAfter: count,
});
export type ShownRule = z.infer<typeof rule>;

/** What the words of a rule need of an indicator. */
export const ruleIndicator = z.object({
  code: ruleCode,
  name: z.string(),
  unit: z.enum(INDICATOR_UNITS),
  isSeasonal: z.boolean(),
});
export type RuleIndicator = z.infer<typeof ruleIndicator>;

/** What a rule can be about: an indicator, over which periods it is told, and the signal value that holds today. */
const ruleSubject = z.extend(ruleIndicator, {
  grains: list(z.enum(GRAINS)),
  signalValue: z.nullable(z.number()),
});
export type RuleSubject = z.infer<typeof ruleSubject>;

/** A rule set that can be judged by. */
export const ruleSetChoice = z.object({ id: ruleSetId, name: z.string(), isStandard: z.boolean() });

/** So many conditions in all: what is judged for every provider at every look must stay small. */
export const rulesOfSet = list(rule).check(
  z.maxLength(RULE_BOUNDS.rules),
  z.refine((rules) => rules.reduce((sum, one) => sum + sizeOf(one.condition), 0) <= RULE_BOUNDS.conditions, {
    error: 'warning.tooManyConditions',
  }),
);

function sizeOf(condition: Condition): number {
  return partsOf(condition).reduce((sum, part) => sum + sizeOf(part), 1);
}

/** A new rule set of the own organisation (`id` and `supersedes` null), or the next state of one. */
export const ruleSetInput = z
  .strictObject({
    id: z.nullable(ruleSetId),
    supersedes: z.nullable(revisionId),
    name: line({ max: RULE_BOUNDS.name }),
    rules: rulesOfSet,
    removedReason: z.nullable(text({ max: RULE_BOUNDS.reason })),
  })
  .check(
    z.refine(({ id, supersedes }) => (id === null) === (supersedes === null), {
      error: 'field.invalid',
      path: ['supersedes'],
    }),
  );
export const recordedRuleSet = z.object({ id: ruleSetId, revisionId });

/** The rule sets of the own organisation beside the standard one, with what rules can be about. */
export const ruleSets = z.object({
  sets: list(
    z.object({
      id: ruleSetId,
      name: z.string(),
      isStandard: z.boolean(),
      /** The revision that a next state must supersede; null of the standard set, which nobody changes. */
      headRevisionId: z.nullable(revisionId),
      rules: list(rule),
    }),
  ),
  indicators: list(ruleSubject),
  maySet: z.boolean(),
});
export type RuleSets = z.infer<typeof ruleSets>;

/** Details of a CONFLICT: the rule sets as somebody else left them. */
export const ruleSetsConflict = z.object({ current: ruleSets });
