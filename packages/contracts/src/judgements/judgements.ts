import { JUDGED_KINDS } from '@regietafel/domain/judgements/stance';
import { KPI_UNITS } from '@regietafel/domain/kpis/kpi';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { assumptionId, dossierId, kringId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { kring, origin } from '../core/origin.ts';
import { recordAs, writingPlaces } from '../core/record-as.ts';
import { line, text } from '../core/text.ts';
import { axis, disagreement, move } from './measures.ts';

/** Bounds of the texts. */
export const JUDGEMENT_BOUNDS = {
  name: 200,
  appliesTo: 300,
  owner: 200,
  source: 500,
  note: 4000,
  rationale: 4000,
  reason: 2000,
} as const;

/** What one party holds now of a subject. */
const judgement = z.object({
  revisionId,
  standPer: plainDate,
  axes: list(axis),
  isContested: z.boolean(),
  rationale: z.string(),
  isFictitious: z.boolean(),
  /** Of a norm: the dossier is judged by this one. */
  counts: z.boolean(),
  origin,
});
export type ShownJudgement = z.infer<typeof judgement>;

/** Something that parties judge, with all judgements in sight side by side. */
const judgedSubject = z.object({
  kind: z.enum(JUDGED_KINDS),
  /** Of the risk, KPI or assumption; of the trede that of the dossier. */
  id: z.string(),
  title: z.string(),
  judgements: list(judgement),
  disagreement,
  /** Newest first. */
  moves: list(move),
  /** The revision that the own party's next opinion must supersede; null for its first. Only of assumptions and the trede. */
  ownHeadRevisionId: z.nullable(revisionId),
});
export type JudgedSubject = z.infer<typeof judgedSubject>;

/** An assumption as it stands. */
export const assumption = z.object({
  assumptionId,
  headRevisionId: revisionId,
  standPer: plainDate,
  name: z.string(),
  /** Null is PM. */
  value: z.nullable(z.number()),
  unit: z.enum(KPI_UNITS),
  appliesTo: z.string(),
  owner: z.string(),
  source: z.string(),
  note: z.string(),
  withdrawnReason: z.nullable(z.string()),
  isFictitious: z.boolean(),
  origin,
});
export type ShownAssumption = z.infer<typeof assumption>;

export const judgementsInput = z.strictObject({ dossierId, asOf });

export const judgements = z.object({
  /** The day at which the reader looks. */
  day: plainDate,
  /** The largest disagreement first. */
  subjects: list(judgedSubject),
  /** By name; withdrawn ones last. */
  assumptions: list(assumption),
  /** The trede that is established; null when none. */
  trede: z.nullable(z.int()),
  /** The treden of the version of the ladder that holds on the day. */
  treden: list(z.object({ trede: z.int(), name: z.string() })),
  desk: z.object({
    mayOpine: z.boolean(),
    /** The kringen in which the own organisation may write. */
    kringen: list(kring),
    /** Where the person may record an assumption. */
    places: writingPlaces,
  }),
});
export type Judgements = z.infer<typeof judgements>;

const figure = z.nullable(
  z
    .number()
    .check(z.refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER, { error: 'field.invalid' })),
);

/** A new assumption (`assumptionId` and `supersedes` null) or the next state of one. */
export const recordAssumptionInput = z
  .strictObject({
    dossierId,
    assumptionId: z.nullable(assumptionId),
    supersedes: z.nullable(revisionId),
    /** Of a new one; afterwards the author stays. */
    recordAs,
    kringId,
    mayWiden,
    standPer: plainDate,
    name: line({ max: JUDGEMENT_BOUNDS.name }),
    value: figure,
    unit: z.enum(KPI_UNITS),
    appliesTo: line({ min: 0, max: JUDGEMENT_BOUNDS.appliesTo }),
    owner: line({ min: 0, max: JUDGEMENT_BOUNDS.owner }),
    source: line({ min: 0, max: JUDGEMENT_BOUNDS.source }),
    note: text({ min: 0, max: JUDGEMENT_BOUNDS.note }),
    withdrawnReason: z.nullable(text({ max: JUDGEMENT_BOUNDS.reason })),
  })
  .check(
    z.refine((input) => (input.assumptionId === null) === (input.supersedes === null), {
      error: 'field.invalid',
      path: ['supersedes'],
    }),
    z.refine((input) => input.assumptionId !== null || input.withdrawnReason === null, {
      error: 'field.unknown',
      path: ['withdrawnReason'],
    }),
  );

export const recordedAssumption = z.object({ assumptionId, revisionId });

const opinion = {
  dossierId,
  kringId,
  mayWiden,
  supersedes: z.nullable(revisionId),
  standPer: plainDate,
  rationale: text({ min: 0, max: JUDGEMENT_BOUNDS.rationale }),
};

/** What the own party holds of an assumption: it contests it, gives a figure of its own, or both. */
export const opineAssumptionInput = z
  .strictObject({ ...opinion, assumptionId, value: figure, isContested: z.boolean() })
  .check(
    z.refine((input) => !input.isContested || input.rationale !== '', {
      error: 'field.required',
      path: ['rationale'],
    }),
  );

/** The trede that the own party holds right. */
export const opineTredeInput = z.strictObject({ ...opinion, trede: z.int().check(z.gte(1), z.lte(6)) });

export const recordedOpinion = z.object({ revisionId });

/** Details of a CONFLICT: the judgements as somebody else left them. The own words are still with whoever tried to save. */
export const judgementsConflict = z.object({ current: z.nullable(judgements) });
