import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { periodCode } from '../indicators/shapes.ts';
import { ruleCode, ruleIndicator, rulesOfSet } from './rules.ts';
import { evidence, unknownValue } from './shapes.ts';

/** Rules as somebody is writing them, and the one of them that is tried out. */
export const rulesTrialInput = z.strictObject({
  rules: rulesOfSet,
  rule: ruleCode,
});

/** What a rule does with what is known of one provider today. */
const TRIAL_OUTCOMES = ['fires', 'unjudged', 'silent', 'no_figures'] as const;

/** What a rule would come to today for the providers that the own organisation follows; nothing of it is kept. */
export const rulesTrial = z.object({
  day: plainDate,
  indicators: list(ruleIndicator),
  ruleNames: z.record(z.string(), z.string()),
  /** Those for whom it fires first. */
  providers: list(
    z.object({
      dossierId,
      slug: z.string(),
      providerName: z.string(),
      outcome: z.enum(TRIAL_OUTCOMES),
      /** Since when it stands, with what holds it up; null when it does not. */
      firedIn: z.nullable(periodCode),
      holding: list(evidence),
      unknown: list(unknownValue),
    }),
  ),
});
export type RulesTrial = z.infer<typeof rulesTrial>;
