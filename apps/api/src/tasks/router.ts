import { noInput } from '@regietafel/contracts/core/nothing';
import {
  answerTaskInput,
  changeTaskInput,
  recordedTask,
  recordTaskInput,
  tasks,
  tasksInput,
} from '@regietafel/contracts/tasks/tasks';
import { work, workCount } from '@regietafel/contracts/tasks/work';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { answerTask, changeTask, getTasks, giveTask } from './service.ts';
import { countWork, getWork } from './work/list.ts';

const recordProcedure = tenantProcedure.with('tasks.record');
const ownProcedure = tenantProcedure.with('portfolio.read');

export const tasksRouter = router({
  list: tenantProcedure
    .with('dossiers.read')
    .meta({ looks: { at: 'task' } })
    .input(tasksInput)
    .output(tasks)
    .query(({ ctx, input }) => getTasks(ctx, input)),

  give: recordProcedure
    .input(recordTaskInput)
    .output(recordedTask)
    .mutation(({ ctx, input }) => giveTask(ctx, input)),

  change: recordProcedure
    .input(changeTaskInput)
    .output(recordedTask)
    .mutation(({ ctx, input }) => changeTask(ctx, input)),

  answer: recordProcedure
    .input(answerTaskInput)
    .output(recordedTask)
    .mutation(({ ctx, input }) => answerTask(ctx, input)),

  /** What waits for the person, over all dossiers. */
  work: ownProcedure
    .meta({ looks: { at: 'task' } })
    .input(noInput)
    .output(work)
    .query(({ ctx }) => getWork(ctx)),

  workCount: ownProcedure
    .input(noInput)
    .output(workCount)
    .query(({ ctx }) => countWork(ctx)),
});
