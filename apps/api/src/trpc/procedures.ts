import { noting } from '@regietafel/db/kernel/noted-read';
import { currentOrigin, inOrigin } from '@regietafel/db/kernel/origin';
import { DomainError } from '@regietafel/domain/core/errors';
import type { Action } from '@regietafel/domain/sharing/rights';
import { canAs } from '@regietafel/domain/sharing/rights';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { TRPCError } from '@trpc/server';
import { noteFor, noteRefused } from '../audit/looks.ts';
import { viewingOf } from '../sharing/viewing.ts';
import { failureOf, TRANSPORT_CODES } from './failures.ts';
import { t } from './init.ts';

/*
 * The closed list of base procedures. Who may call a procedure is chosen from these in a router, never written there.
 * Every procedure adds an input and an output schema; the output schema is the presenter.
 */

const translateFailures = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const code = TRANSPORT_CODES[failureOf(result.error).code];
  if (code === result.error.code) return result;
  throw new TRPCError({ code, cause: result.error.cause });
});

/** For everybody, signed in or not. */
export const publicProcedure = t.procedure.meta({ access: 'public' }).use(translateFailures);

/** For a signed-in person, who may still have to choose an organisation. Adds `ctx.visitor` and `ctx.token`. */
export const signedInProcedure = publicProcedure.meta({ access: 'signedIn' }).use(({ ctx, next }) => {
  const { visitor, session } = ctx;
  if (visitor === null || session.token === null)
    throw new DomainError('NOT_SIGNED_IN', 'accounts.notSignedIn');
  return next({ ctx: { visitor, token: session.token } });
});

const chosenTenantProcedure = signedInProcedure
  .meta({ access: 'tenant' })
  .use(async ({ ctx, next, type, path, meta, getRawInput }) => {
    const { account, current } = ctx.visitor;
    if (account.mustChoosePassword === true) throw new DomainError('FORBIDDEN', 'accounts.choosePassword');
    if (current === null) throw new DomainError('FORBIDDEN', 'accounts.noTenantChosen');
    if (ctx.shownTenantId !== null && ctx.shownTenantId !== current.tenant.id)
      throw new DomainError('NOT_SIGNED_IN', 'accounts.tenantSwitched');
    const self: Actor = { tenantId: current.tenant.id, accountId: account.id };
    const actor = ctx.viewAs === null ? self : { ...self, viewing: await viewingOf(ctx, self, type) };
    const result = await inOrigin({ ...currentOrigin(), behalf: self }, () =>
      next({ ctx: { actor, role: current.role, tenant: current.tenant } }),
    );
    if (!result.ok && failureOf(result.error).code === 'FORBIDDEN')
      // A file that nobody asked to read stays unread.
      await noteRefused(ctx.database, self, path, meta?.takesFile === true ? null : await getRawInput());
    return result;
  });

/** Once the caller has been let in: has the first query of the call take along the note that somebody looks. */
const noteLooks = t.middleware(async ({ ctx, next, type, path, meta, getRawInput }) => {
  const note = await noteFor(
    { path, type, looks: meta?.looks, getInput: getRawInput },
    ctx.visitor?.current ?? null,
  );
  return note === undefined ? next() : next({ ctx: { database: noting(ctx.database, note) } });
});

function withRight(action: Action) {
  return chosenTenantProcedure
    .meta({ right: action })
    .use(({ ctx, next }) => {
      if (!canAs(ctx.role, ctx.tenant.kind, action)) throw new DomainError('FORBIDDEN', 'core.forbidden');
      return next();
    })
    .use(noteLooks);
}

/**
 * For a person who works on behalf of an organisation: adds `ctx.actor`, `ctx.role` and `ctx.tenant`. `with(action)` asks
 * for a right of the rights table too; what is read or written in the end is still up to the kring law in the database.
 */
export const tenantProcedure = Object.assign(chosenTenantProcedure.use(noteLooks), { with: withRight });
