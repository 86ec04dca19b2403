import { ENTRY_CRITERIA } from '@regietafel/domain/warning/special-care';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { kring } from '../core/origin.ts';
import { periodCode } from '../indicators/shapes.ts';
import { ruleCode, ruleIndicator, ruleSetChoice, ruleSetId } from './rules.ts';
import { care, designation, signal, unknownValue } from './shapes.ts';

/** `ruleSetId` null: by the standard rules. */
export const signalsInput = z.strictObject({ dossierId, asOf, ruleSetId: z.nullable(ruleSetId) });

/** The signals of one provider by one rule set, with what people say of them. */
export const dossierSignals = z.object({
  day: plainDate,
  ruleSet: ruleSetChoice,
  ruleSets: list(ruleSetChoice),
  indicators: list(ruleIndicator),
  /** Names of the rules of the set, for references among them. */
  ruleNames: z.record(z.string(), z.string()),
  /** Those that stand first, the gravest first; then the past ones, the newest first. */
  signals: list(signal),
  /** Rules that could not be judged, with what is not known. */
  unjudged: list(
    z.object({ rule: ruleCode, ruleName: z.string(), period: periodCode, unknown: list(unknownValue) }),
  ),
  /** Of every organisation in sight that ever had it under bijzonder beheer. */
  care: list(care),
  ownCareHeadRevisionId: z.nullable(revisionId),
  designations: list(designation),
  ownDesignationHeadRevisionId: z.nullable(revisionId),
  /** What is a reason for bijzonder beheer by what is known now. */
  criteriaMet: list(z.enum(ENTRY_CRITERIA)),
  /** Nothing was reported yet, so that no rule says anything. */
  hasFigures: z.boolean(),
  desk: z.object({
    mayJudge: z.boolean(),
    mayWatch: z.boolean(),
    kringen: list(kring),
  }),
});
export type DossierSignals = z.infer<typeof dossierSignals>;

/** Details of a CONFLICT: the signals as somebody else left them. */
export const signalsConflict = z.object({ current: dossierSignals });
