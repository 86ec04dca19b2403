import { FREQUENCIES } from '@regietafel/domain/core/amount';
import { WAKE_UP_NOTICE_DAYS } from '@regietafel/domain/risks/colour';
import { RISK_COLOURS, RISK_FLAGS } from '@regietafel/domain/risks/risk';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId, registerVersionId, revisionId, riskId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { cents } from '../core/money.ts';
import { kring, origin } from '../core/origin.ts';
import { riskContent } from './content.ts';

export const registerInput = z.strictObject({ dossierId, asOf });

/** What of a state of a risk is derived from history on a day. */
export const derived = {
  colour: z.enum(RISK_COLOURS),
  flags: list(z.enum(RISK_FLAGS)),
  wakeUp: z.nullable(
    z.object({
      on: plainDate,
      daysUntil: z.int(),
      notice: z.nullable(z.union([z.literal('reached'), z.literal([...WAKE_UP_NOTICE_DAYS])])),
    }),
  ),
};

export const registerRow = z.object({
  riskId,
  revisionId,
  /** What the next revision must supersede. */
  headRevisionId: revisionId,
  standPer: plainDate,
  content: riskContent,
  ...derived,
  origin,
  assessmentCount: z.int(),
  /** Largest distance between two judgements; null when fewer than two give a figure. */
  gapCents: z.nullable(cents),
  gapProbabilityPoints: z.nullable(z.int()),
});
export type RegisterTableRow = z.infer<typeof registerRow>;

/** How far the open risks are expressed in euro. */
const coverage = z.object({
  open: z.int(),
  withFigure: z.int(),
  pm: z.int(),
  none: z.int(),
  isCovered: z.boolean(),
  totals: z.object({
    knownCents: cents,
    maxCents: cents,
    rangeMinCents: cents,
    rangeMaxCents: cents,
    lowestCents: cents,
    highestCents: cents,
    figureCount: z.int(),
    pmCount: z.int(),
    noneCount: z.int(),
    frequencies: list(z.enum(FREQUENCIES)),
    isComplete: z.boolean(),
  }),
});

/** What the reader may do with this register, for buttons; the server checks each call anyway. */
const desk = z.object({
  mayRecord: z.boolean(),
  mayImport: z.boolean(),
  mayAssess: z.boolean(),
  mayPublish: z.boolean(),
  /** The kringen in which the own organisation may write. */
  kringen: list(kring),
});

export const register = z.object({
  /** The day on which colours and signals were judged. */
  day: plainDate,
  rows: list(registerRow),
  coverage,
  /** The latest published version within sight; null when none was published yet. */
  latestVersion: z.nullable(
    z.object({
      versionId: registerVersionId,
      standPer: plainDate,
      contentHash: z.string(),
      /** Nothing in the register has changed since. */
      isCurrent: z.boolean(),
    }),
  ),
  desk,
});
export type Register = z.infer<typeof register>;
