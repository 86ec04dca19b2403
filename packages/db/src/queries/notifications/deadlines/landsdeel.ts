import { listMilestonesDueBy } from '../../landsdeel/due.ts';
import type { DeadlineSource } from './deadline.ts';

/** Days by which a milestone of a plan must be reached that the own organisation promised, or that is of its part. */
export const listMilestoneDeadlines: DeadlineSource = async (reader, { from, until }) =>
  (await listMilestonesDueBy(reader, until))
    .filter(({ dueOn }) => from <= dueOn)
    .map(({ dossierId, kringId, milestoneId, dueOn }) => ({
      ...{ dossierId, kringId, subjectKind: 'conversion_milestone', subjectId: milestoneId, dueOn },
    }));
