import { TASK_ANSWERS, TASK_STATES } from '@regietafel/domain/tasks/task';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { instant, plainDate } from '../core/dates.ts';
import { accountId, dossierId, kringId, revisionId, taskId, tenantId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { kring, origin } from '../core/origin.ts';
import { subject } from '../core/subject.ts';
import { line, text } from '../core/text.ts';

export const task = z.object({
  taskId,
  headRevisionId: revisionId,
  about: z.object({ ...subject.shape, title: z.string() }),
  title: z.string(),
  note: z.string(),
  dueOn: z.nullable(plainDate),
  state: z.enum(TASK_STATES),
  writerName: z.string(),
  assignee: z.object({
    tenantId,
    accountId: z.nullable(accountId),
    /** Null when the reader may not know who takes part. */
    tenantName: z.nullable(z.string()),
    /** Null for an organisation, and for a person whose name is not the reader's to know. */
    personName: z.nullable(z.string()),
  }),
  /** What the assignee said last of the task as it stands; null when nothing. */
  answer: z.nullable(z.object({ answer: z.enum(TASK_ANSWERS), note: z.string(), recordedAt: instant })),
  /** The asker got it, and may say that it is done or that it cannot be. */
  mayAnswer: z.boolean(),
  /** The asker's organisation gave it, and may change it. */
  mayChange: z.boolean(),
  origin,
});
export type Task = z.infer<typeof task>;

export const tasksInput = z.strictObject({ dossierId, subject: z.nullable(subject), asOf });
export const tasks = z.object({
  /** Open ones first, the nearest day first. */
  tasks: list(task),
  /** The kringen in which the asker may give a task, from narrow to wide. */
  kringen: list(kring),
});
export type Tasks = z.infer<typeof tasks>;

const assignee = z.strictObject({ tenantId, accountId: z.nullable(accountId) });

/** A person of an organisation, or the organisation as a whole. Null stands for nobody chosen yet, and is refused so. */
const chosenAssignee = z.pipe(
  z.nullable(assignee).check(z.refine((value) => value !== null, { error: 'field.required' })),
  z.transform((value) => value as z.output<typeof assignee>),
);

const content = {
  title: line({ max: 300 }),
  note: text({ min: 0, max: 4000 }),
  dueOn: z.nullable(plainDate),
  assignee: chosenAssignee,
};

export const recordTaskInput = z.strictObject({ dossierId, subject, kringId, ...content });

export const changeTaskInput = z.strictObject({
  dossierId,
  taskId,
  supersedes: revisionId,
  ...content,
  status: z.enum(['open', 'done', 'dropped']),
});

export const answerTaskInput = z.strictObject({
  dossierId,
  taskId,
  /** The task as the assignee read it; when its author changed it meanwhile, the answer is refused. */
  revisionId,
  answer: z.enum(TASK_ANSWERS),
  note: text({ min: 0, max: 2000 }),
});

export const recordedTask = z.object({ taskId, revisionId });

/** Details of a CONFLICT: the task as it stands now; null when it left the reader's sight. */
export const taskConflict = z.object({ current: z.nullable(task) });
