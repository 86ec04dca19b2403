import { GRAINS } from '@regietafel/domain/indicators/period';
import { UNKNOWN_REASONS } from '@regietafel/domain/warning/evidence';
import { VERDICTS } from '@regietafel/domain/warning/judgement';
import { SEVERITIES } from '@regietafel/domain/warning/rule';
import { ENTRY_CRITERIA } from '@regietafel/domain/warning/special-care';
import * as z from 'zod/mini';
import { instant, plainDate } from '../core/dates.ts';
import { revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { origin } from '../core/origin.ts';
import { periodCode } from '../indicators/shapes.ts';
import { ruleCode } from './rules.ts';

const dated = { period: periodCode, recordedAt: instant };
const moved = {
  indicator: ruleCode,
  direction: z.enum(['fall', 'rise']),
  value: z.number(),
  comparedPeriod: periodCode,
  comparedValue: z.number(),
  change: z.number(),
  threshold: z.number(),
};

/** A value, a threshold and a date that speak for a signal. */
export const evidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('level'),
    ...dated,
    indicator: ruleCode,
    side: z.enum(['below', 'above']),
    value: z.number(),
    threshold: z.number(),
    signalValue: z.nullable(z.object({ value: z.number(), source: z.string() })),
  }),
  z.object({ kind: z.literal('change'), ...dated, ...moved }),
  z.object({
    kind: z.literal('trend'),
    ...dated,
    ...moved,
    n: z.int(),
    slope: z.number(),
    pValue: z.number(),
  }),
  z.object({ kind: z.literal('rule'), ...dated, rule: ruleCode }),
]);
export type ShownEvidence = z.infer<typeof evidence>;

/** What a rule needed and nobody knows. */
export const unknownValue = z.object({
  indicator: ruleCode,
  period: periodCode,
  reason: z.enum(UNKNOWN_REASONS),
});
export type ShownUnknown = z.infer<typeof unknownValue>;

/** What one organisation says of a signal now. */
const judgement = z.object({
  revisionId,
  standPer: plainDate,
  verdict: z.enum(VERDICTS),
  note: z.string(),
  untilOn: z.nullable(plainDate),
  /** Its day to judge anew has come. */
  isExpired: z.boolean(),
  isFictitious: z.boolean(),
  origin,
});
export type ShownJudgement = z.infer<typeof judgement>;

/** One time that a rule stood. */
export const signal = z.object({
  rule: ruleCode,
  ruleName: z.string(),
  why: z.string(),
  severity: z.enum(SEVERITIES),
  grain: z.enum(GRAINS),
  firedIn: periodCode,
  knownSince: instant,
  clearedIn: z.nullable(periodCode),
  judgedThrough: periodCode,
  fired: list(evidence),
  holding: list(evidence),
  unknown: list(unknownValue),
  /** The last of every organisation in sight. */
  judgements: list(judgement),
  /** The revision that the own next judgement must supersede; null for the first. */
  ownHeadRevisionId: z.nullable(revisionId),
  /** The own organisation has said nothing of it that still holds. */
  isUnanswered: z.boolean(),
});
export type ShownSignal = z.infer<typeof signal>;

/** Bijzonder beheer by one organisation, as it stands. */
export const care = z.object({
  headRevisionId: revisionId,
  isUnder: z.boolean(),
  /** When and why it came under it the last time. */
  since: plainDate,
  criteria: list(z.enum(ENTRY_CRITERIA)),
  entryReason: z.string(),
  reviewOn: z.nullable(plainDate),
  /** Its day to judge again has come. */
  isReviewDue: z.boolean(),
  /** When and why it left; null while it lasts. */
  left: z.nullable(z.object({ on: plainDate, reason: z.string() })),
  /** The last words about it. */
  reason: z.string(),
  isFictitious: z.boolean(),
  origin,
});
export type ShownCare = z.infer<typeof care>;

/** Whether one organisation holds a provider for hard to replace, as it stands. */
export const designation = z.object({
  headRevisionId: revisionId,
  standPer: plainDate,
  isDesignated: z.boolean(),
  reason: z.string(),
  isFictitious: z.boolean(),
  origin,
});
export type ShownDesignation = z.infer<typeof designation>;
