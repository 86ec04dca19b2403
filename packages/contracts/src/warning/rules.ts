import type { RuleSetId } from '@regietafel/domain/core/ids';
import { INDICATOR_UNITS } from '@regietafel/domain/indicators/indicator';
import { GRAINS } from '@regietafel/domain/indicators/period';
import { type Condition, SEVERITIES } from '@regietafel/domain/warning/rule';
import * as z from 'zod/mini';
import { id, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { line, text } from '../core/text.ts';

/** Bounds of one rule set. */
export const RULE_BOUNDS = { rules: 40, parts: 10, name: 200, why: 1000, reason: 2000 } as const;

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

/** A condition of a rule. Conditions lie in each other only so deep (`checkRuleSet`); the bound on their number keeps it small. */
export const condition: z.ZodMiniType<Condition, Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
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
    z.strictObject({ kind: z.enum(['all', 'any']), of: parts() }),
    z.strictObject({ kind: z.literal('at_least'), count, of: parts() }),
    z.strictObject({ kind: z.literal('rule'), rule: ruleCode }),
  ]),
);

function parts() {
  return list(condition).check(z.maxLength(RULE_BOUNDS.parts));
}

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

/** A new rule set of the own organisation (`id` and `supersedes` null), or the next state of one. */
export const ruleSetInput = z
  .strictObject({
    id: z.nullable(ruleSetId),
    supersedes: z.nullable(revisionId),
    name: line({ max: RULE_BOUNDS.name }),
    rules: list(rule).check(z.maxLength(RULE_BOUNDS.rules)),
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
