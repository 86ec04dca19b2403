import type { PlainDate } from '@regietafel/domain/core/dates';
import { ALARM_OUTCOMES, HINDSIGHTS, USUAL_HORIZON_WEEKS } from '@regietafel/domain/warning/hindsight';
import { SEVERITIES } from '@regietafel/domain/warning/rule';
import * as z from 'zod/mini';
import { instant, plainDate } from '../core/dates.ts';
import { dossierId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { line } from '../core/text.ts';
import { periodCode } from '../indicators/shapes.ts';
import { RULE_BOUNDS, ruleCode, ruleIndicator, ruleSetChoice, ruleSetId, rulesOfSet } from './rules.ts';
import { evidence } from './shapes.ts';

/** Bounds of the time within which a decline must follow, and what is taken when nobody says otherwise. */
export const HORIZON_WEEKS = { least: 4, most: 520, usual: USUAL_HORIZON_WEEKS } as const;
/** First day that is gone through when nobody says otherwise. */
export const REPLAY_FROM = '2015-01-01' as PlainDate;

/** Rules that are tried out without being kept. */
export const trialRules = z.strictObject({
  name: line({ max: RULE_BOUNDS.name }),
  rules: rulesOfSet,
});
export type TrialRules = z.infer<typeof trialRules>;

/** By which rules the past is gone through again: kept ones (`ruleSetId` null: the standard ones), or those of a trial. */
export const replayInput = z
  .strictObject({
    ruleSetId: z.nullable(ruleSetId),
    trial: z.nullable(trialRules),
    from: z.nullable(plainDate),
    through: z.nullable(plainDate),
    horizonWeeks: z.int().check(z.gte(HORIZON_WEEKS.least), z.lte(HORIZON_WEEKS.most)),
  })
  .check(
    z.refine(({ from, through }) => from === null || through === null || from <= through, {
      error: 'warning.endsLater',
      path: ['through'],
    }),
  );

/** How well something warned; each figure beside what it is a part of. */
const figures = z.object({
  providers: z.record(z.enum(HINDSIGHTS), z.int()),
  declined: z.int(),
  warned: z.int(),
  alarms: z.int(),
  falseAlarms: z.int(),
  recall: z.nullable(z.number()),
  precision: z.nullable(z.number()),
  weeksBefore: list(z.int()),
  medianWeeks: z.nullable(z.number()),
});
export type ShownFigures = z.infer<typeof figures>;

const alarm = z.object({
  raisedAt: instant,
  endedAt: z.nullable(instant),
  outcome: z.enum(ALARM_OUTCOMES),
  /** What stood when it was raised, with what fired it as it was known then. */
  signals: list(
    z.object({
      rule: ruleCode,
      ruleName: z.string(),
      severity: z.enum(SEVERITIES),
      firedIn: periodCode,
      fired: list(evidence),
    }),
  ),
});
export type ShownAlarm = z.infer<typeof alarm>;

const replayed = z.object({
  dossierId,
  slug: z.string(),
  providerName: z.string(),
  kind: z.enum(HINDSIGHTS),
  declinedOn: z.nullable(plainDate),
  weeksBefore: z.nullable(z.int()),
  alarms: list(alarm),
});
export type ReplayedProvider = z.infer<typeof replayed>;

/** What a rule set would have said of the past, held against what became of it. */
export const ruleSetReplay = z.object({
  from: plainDate,
  through: plainDate,
  horizonWeeks: z.int(),
  /** `id` null: rules that were tried out. */
  ruleSet: z.object({ id: z.nullable(ruleSetId), name: z.string() }),
  ruleSets: list(ruleSetChoice),
  indicators: list(ruleIndicator),
  ruleNames: z.record(z.string(), z.string()),
  whole: figures,
  serious: figures,
  byRule: list(z.object({ rule: ruleCode, ruleName: z.string(), severity: z.enum(SEVERITIES), figures })),
  /** Who declined without a warning first, then who was warned of by how late, then false alarms, then the others. */
  providers: list(replayed),
});
export type RuleSetReplay = z.infer<typeof ruleSetReplay>;
