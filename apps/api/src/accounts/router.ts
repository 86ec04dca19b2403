import {
  changePasswordInput,
  chooseTenantInput,
  demo,
  me,
  signInInput,
} from '@regietafel/contracts/accounts/accounts';
import { exportedFile } from '@regietafel/contracts/core/exported-file';
import { DONE, done, noInput } from '@regietafel/contracts/core/nothing';
import { askerOf } from '../sharing/asker.ts';
import { router } from '../trpc/init.ts';
import { publicProcedure, signedInProcedure, tenantProcedure } from '../trpc/procedures.ts';
import { presentVisitor } from './present.ts';
import { takeAlongFile } from './take-along.ts';

export const accountsRouter = router({
  /** Everything of the own organisation, as one file. */
  takeAlong: tenantProcedure
    .with('accounts.takeAlong')
    .meta({ looks: { at: 'organisation', always: true } })
    .input(noInput)
    .output(exportedFile)
    .query(({ ctx }) => takeAlongFile(askerOf(ctx))),

  /** Who the browser is; also for a person who has not signed in. */
  me: publicProcedure
    .input(noInput)
    .output(me)
    .query(({ ctx }) => presentVisitor(ctx.visitor, ctx)),

  /** Whom a visitor of a demonstration may sign in as. */
  demo: publicProcedure
    .input(noInput)
    .output(demo)
    .query(({ ctx }) => ctx.demo),

  signIn: publicProcedure
    .input(signInInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      const token = await ctx.accounts.signIn({ ...input, address: ctx.address }, ctx.receivedAt);
      // The session that the browser brought ends: nobody can have planted it.
      if (ctx.session.token !== null) await ctx.accounts.signOut(ctx.session.token);
      ctx.session.set(token);
      return DONE;
    }),

  /** Chooses on behalf of which organisation the person works, or switches. The client forgets all it knew. */
  chooseTenant: signedInProcedure
    .input(chooseTenantInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      ctx.session.set(await ctx.accounts.chooseTenant(ctx.token, ctx.visitor, input.tenantId));
      return DONE;
    }),

  /** Ends every session of the person, this one too, and goes on in a new one. */
  changePassword: signedInProcedure
    .input(changePasswordInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      const change = { ...input, address: ctx.address };
      ctx.session.set(await ctx.accounts.changePassword(ctx.visitor, change, ctx.receivedAt));
      return DONE;
    }),

  signOut: signedInProcedure
    .input(noInput)
    .output(done)
    .mutation(async ({ ctx }) => {
      await ctx.accounts.signOut(ctx.token);
      ctx.session.clear();
      return DONE;
    }),

  signOutEverywhere: signedInProcedure
    .input(noInput)
    .output(done)
    .mutation(async ({ ctx }) => {
      await ctx.accounts.signOutEverywhere(ctx.visitor.account.id);
      ctx.session.clear();
      return DONE;
    }),
});
