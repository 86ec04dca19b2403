import { DONE, done, noInput } from '@regietafel/contracts/core/nothing';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { type Database, openDatabase } from '@regietafel/db/kernel/database';
import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import { newId } from '@regietafel/domain/core/ids';
import { ACTIONS, canAs } from '@regietafel/domain/sharing/rights';
import type { MembershipRole, TenantKind } from '@regietafel/domain/sharing/tenant';
import { MEMBERSHIP_ROLES, TENANT_KINDS } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appRouter } from '../router.ts';
import type { RequestContext, Visitor } from './context.ts';
import { router, t } from './init.ts';
import { publicProcedure, signedInProcedure, tenantProcedure } from './procedures.ts';

const answer = () => DONE;

const doors = router({
  open: publicProcedure.input(noInput).output(done).query(answer),
  signedIn: signedInProcedure.input(noInput).output(done).query(answer),
  tenant: tenantProcedure.input(noInput).output(done).query(answer),
  ...Object.fromEntries(
    ACTIONS.map((action) => [action, tenantProcedure.with(action).input(noInput).output(done).query(answer)]),
  ),
});

let urls: Awaited<ReturnType<typeof createTestDatabase>>;
let database: Database;

beforeAll(async () => {
  urls = await createTestDatabase();
  database = openDatabase(urls);
});

afterAll(async () => {
  await database.close();
  await urls.drop();
});

const ACCOUNT = { id: newId<AccountId>(), email: 'persoon@regio.example', displayName: 'Persoon' };

function visitorIn(role: MembershipRole, kind: TenantKind = 'jeugdregio'): Visitor {
  const tenant = { id: newId<TenantId>(), slug: 'regio', name: 'Regio', kind };
  return { account: ACCOUNT, memberships: [{ tenant, role }], current: { tenant, role } };
}

/** How a call by this visitor ends: DONE, or the transport's code of the refusal. */
async function outcome(path: string, visitor: Visitor | null): Promise<string> {
  const session = { token: visitor === null ? null : 'token', set: () => undefined, clear: () => undefined };
  // The doors look at nothing but the visitor, the session and what the page shows, and note in the database who was refused.
  const context = {
    database,
    visitor,
    session,
    shownTenantId: null,
    viewAs: null,
  } as unknown as RequestContext;
  const call = t.createCallerFactory(doors)(context) as Record<string, (() => Promise<unknown>) | undefined>;
  return (call[path]?.() ?? Promise.reject({ code: 'absent' })).then(
    () => 'done',
    (error: { code: string }) => error.code,
  );
}

describe('the base procedures', () => {
  const withoutTenant: Visitor = { account: ACCOUNT, memberships: [], current: null };

  it.each([
    ['open', 'done', 'done', 'done'],
    ['signedIn', 'UNAUTHORIZED', 'done', 'done'],
    ['tenant', 'UNAUTHORIZED', 'FORBIDDEN', 'done'],
  ])('%s: nobody %s, without an organisation %s, with one %s', async (path, nobody, undecided, decided) => {
    expect(await outcome(path, null)).toBe(nobody);
    expect(await outcome(path, withoutTenant)).toBe(undecided);
    expect(await outcome(path, visitorIn('lezer'))).toBe(decided);
  });

  it('let a role do in an organisation what the rights table says, and nothing else', async () => {
    for (const kind of TENANT_KINDS)
      for (const role of MEMBERSHIP_ROLES) {
        const outcomes = ACTIONS.map((action) => outcome(action, visitorIn(role, kind)));
        const expected = ACTIONS.map((action) => (canAs(role, kind, action) ? 'done' : 'FORBIDDEN'));
        expect(await Promise.all(outcomes), `${role} ${kind}`).toEqual(expected);
      }
  });

  it('ask for a session before they ask for a right', async () => {
    for (const action of ACTIONS) expect(await outcome(action, null)).toBe('UNAUTHORIZED');
  });
});

interface ProcedureDefinition {
  readonly type: string;
  readonly inputs: readonly unknown[];
  readonly output?: unknown;
  readonly middlewares: readonly unknown[];
}

/** What is missing of a procedure: a schema, or its place on the closed list. */
function gapsIn(procedures: object): readonly string[] {
  const [translation] = (publicProcedure._def as unknown as ProcedureDefinition).middlewares;
  return Object.entries(procedures).flatMap(([path, procedure]: [string, { _def: ProcedureDefinition }]) => {
    const { type, inputs, output, middlewares } = procedure._def;
    return [
      ...(inputs.length === 0 ? [`${path} has no input schema`] : []),
      // A feed has no one answer: each piece of news passes a schema where it is told.
      ...(output === undefined && type !== 'subscription' ? [`${path} has no output schema`] : []),
      ...(middlewares[0] === translation ? [] : [`${path} stands on no base procedure`]),
    ];
  });
}

describe('every procedure of the router', () => {
  it('stands on a base procedure and has an input and an output schema', () => {
    expect(Object.keys(appRouter._def.procedures).length).toBeGreaterThan(4);
    expect(gapsIn(appRouter._def.procedures)).toEqual([]);
  });

  it('would be found out without them', () => {
    const careless = router({
      bare: t.procedure.query(answer),
      half: publicProcedure.output(done).query(answer),
    });
    expect(gapsIn(careless._def.procedures)).toEqual([
      'bare has no input schema',
      'bare has no output schema',
      'bare stands on no base procedure',
      'half has no input schema',
    ]);
  });
});
