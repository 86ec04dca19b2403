import {
  addedPerson,
  addPersonInput,
  endRoleInput,
  giveRoleInput,
  people,
} from '@regietafel/contracts/accounts/people';
import { DONE, done, noInput } from '@regietafel/contracts/core/nothing';
import { askerOf } from '../../sharing/asker.ts';
import { router } from '../../trpc/init.ts';
import { tenantProcedure } from '../../trpc/procedures.ts';
import { addPerson, endRole, giveRole, listPeople } from './service.ts';

const manageProcedure = tenantProcedure.with('accounts.manage');

/** The people of the own organisation and their roles. */
export const peopleRouter = router({
  list: tenantProcedure
    .with('accounts.readPeople')
    .input(noInput)
    .output(people)
    .query(({ ctx }) => listPeople(askerOf(ctx))),

  add: manageProcedure
    .input(addPersonInput)
    .output(addedPerson)
    .mutation(({ ctx, input }) => addPerson(askerOf(ctx), input)),

  giveRole: manageProcedure
    .input(giveRoleInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await giveRole(askerOf(ctx), input);
      return DONE;
    }),

  endRole: manageProcedure
    .input(endRoleInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await endRole(askerOf(ctx), input);
      return DONE;
    }),
});
