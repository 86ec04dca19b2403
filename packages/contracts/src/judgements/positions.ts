import {
  POSITION_ANSWERS,
  POSITION_STATES,
  POSITION_SUBJECTS,
} from '@regietafel/domain/judgements/joint-position';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, positionId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { kring, origin } from '../core/origin.ts';
import { line, text } from '../core/text.ts';
import { axis } from './measures.ts';

export const POSITION_BOUNDS = { title: 200, text: 10_000, dissent: 4000 } as const;

const contentHash = z.string().check(z.regex(/^[0-9a-f]{64}$/, { error: 'field.invalid' }));

/** The answer of one party to one version. */
const answer = z.object({
  standPer: plainDate,
  /** Why the party does not share the position; null with a signature. */
  dissent: z.nullable(z.string()),
  origin,
});
export type PositionAnswerShown = z.infer<typeof answer>;

/** A judgement as it stood when the position was written. */
const frozenJudgement = z.object({
  /** Null when the reader may not know who it is. */
  party: z.nullable(z.string()),
  standPer: plainDate,
  axes: list(axis),
  isContested: z.boolean(),
  rationale: z.string(),
});

/** A subject by kind and id, with what it is called where the reader sees it. */
const subject = z.object({ kind: z.enum(POSITION_SUBJECTS), id: z.string(), title: z.nullable(z.string()) });

/** One version of a joint position, never without the dissents that go with it. */
const version = z.object({
  revisionId,
  standPer: plainDate,
  title: z.string(),
  text: z.string(),
  subject,
  judgements: list(frozenJudgement),
  contentHash: z.string(),
  isFictitious: z.boolean(),
  origin,
  state: z.enum(POSITION_STATES),
  signed: list(answer),
  dissents: list(answer),
  /** Names of the parties of the kernteam that have given this version no answer. */
  unanswered: list(z.string()),
});
export type PositionVersion = z.infer<typeof version>;

export const position = z.object({
  positionId,
  /** The version that holds. */
  current: version,
  /** Newest first. */
  earlier: list(version),
  /** The own party's answer to the current version; null when it has given none. */
  own: z.nullable(
    z.object({ revisionId, answer: z.enum(POSITION_ANSWERS), dissent: z.nullable(z.string()) }),
  ),
  maySign: z.boolean(),
  mayRevise: z.boolean(),
});
export type JointPosition = z.infer<typeof position>;

export const positionsInput = z.strictObject({ dossierId, asOf });

export const positions = z.object({
  day: plainDate,
  /** The last written first. */
  positions: list(position),
  /** What a position can be about, as far as the reader sees it. */
  subjects: list(subject),
  /** The kringen to which the person may write for the table; empty when the person may not. */
  kringen: list(kring),
});
export type JointPositions = z.infer<typeof positions>;

/** A new joint position (`positionId` and `supersedes` null) or the next version of one. */
export const recordPositionInput = z
  .strictObject({
    dossierId,
    positionId: z.nullable(positionId),
    supersedes: z.nullable(revisionId),
    kringId,
    mayWiden,
    standPer: plainDate,
    title: line({ max: POSITION_BOUNDS.title }),
    text: text({ max: POSITION_BOUNDS.text }),
    subject: z.strictObject({
      kind: z.enum(POSITION_SUBJECTS),
      id: z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { error: 'field.id' })),
    }),
  })
  .check(
    z.refine((input) => (input.positionId === null) === (input.supersedes === null), {
      error: 'field.invalid',
      path: ['supersedes'],
    }),
  );

export const recordedPosition = z.object({ positionId, revisionId });

/** The own party's answer to one version, by its content. */
export const answerPositionInput = z
  .strictObject({
    dossierId,
    positionId,
    /** The version that is answered. */
    revisionId,
    contentHash,
    answer: z.enum(POSITION_ANSWERS),
    dissent: z.nullable(text({ max: POSITION_BOUNDS.dissent })),
    /** The own answer to this version before it; null for the first. */
    supersedes: z.nullable(revisionId),
  })
  .check(
    z.refine((input) => input.answer !== 'dissent' || input.dissent !== null, {
      error: 'field.required',
      path: ['dissent'],
    }),
    z.refine((input) => input.answer !== 'signed' || input.dissent === null, {
      error: 'field.unknown',
      path: ['dissent'],
    }),
  );

export const recordedAnswer = z.object({ revisionId });

/** Details of a CONFLICT: the position as it stands now; null when it left the reader's sight. */
export const positionConflict = z.object({ current: z.nullable(position) });
