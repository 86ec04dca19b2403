import { DONE, done } from '@regietafel/contracts/core/nothing';
import {
  editCommentInput,
  people,
  peopleInput,
  recordedComment,
  seenInput,
  thread,
  threadCounts,
  threadCountsInput,
  threadInput,
  withdrawCommentInput,
  writeCommentInput,
} from '@regietafel/contracts/threads/threads';
import { router } from '../trpc/init.ts';
import { tenantProcedure } from '../trpc/procedures.ts';
import { getPeople } from './people.ts';
import { getThread, getThreadCounts } from './read.ts';
import { editComment, markSeen, withdrawComment, writeComment } from './write.ts';

const readProcedure = tenantProcedure.with('dossiers.read');
const writeProcedure = tenantProcedure.with('threads.write');

export const threadsRouter = router({
  thread: readProcedure
    .meta({ looks: { at: 'comment' } })
    .input(threadInput)
    .output(thread)
    .query(({ ctx, input }) => getThread(ctx, input)),

  counts: readProcedure
    .meta({ looks: { at: 'comment' } })
    .input(threadCountsInput)
    .output(threadCounts)
    .query(({ ctx, input }) => getThreadCounts(ctx, input.dossierId)),

  /** Whom one may name in a kring. */
  people: writeProcedure
    .input(peopleInput)
    .output(people)
    .query(({ ctx, input }) => getPeople(ctx, input)),

  write: writeProcedure
    .input(writeCommentInput)
    .output(recordedComment)
    .mutation(({ ctx, input }) => writeComment(ctx, input)),

  edit: writeProcedure
    .input(editCommentInput)
    .output(recordedComment)
    .mutation(({ ctx, input }) => editComment(ctx, input)),

  withdraw: writeProcedure
    .input(withdrawCommentInput)
    .output(recordedComment)
    .mutation(({ ctx, input }) => withdrawComment(ctx, input)),

  /** Whoever reads may note what was read. */
  seen: readProcedure
    .input(seenInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await markSeen(ctx, input);
      return DONE;
    }),
});
