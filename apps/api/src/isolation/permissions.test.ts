import { done, noInput } from '@regietafel/contracts/core/nothing';
import type { CallOutcome, ProcedurePermission } from '@regietafel/contracts/sharing/permissions';
import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { buildDossier } from '@regietafel/db/factories/build-dossier';
import { buildAccount, buildTenant } from '@regietafel/db/factories/build-organisation';
import { type Database, openDatabase } from '@regietafel/db/kernel/database';
import { loadReferenceData } from '@regietafel/db/reference-data/load-reference-data';
import { OBJECT_RELATIONS, type ObjectRelation } from '@regietafel/domain/sharing/object-relation';
import {
  type Actor,
  MEMBERSHIP_ROLES,
  type MembershipRole,
  type Tenant,
} from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '../router.ts';
import { CAPACITY_OF } from '../sharing/permissions/outcomes.ts';
import { permissionsOf } from '../sharing/permissions/permissions-of.ts';
import { type Caller, callAs } from '../testing/direct-call.ts';
import { router, t } from '../trpc/init.ts';
import { publicProcedure } from '../trpc/procedures.ts';
import { DAY, ENDING, FEEDS, type Ids } from './calls/call.ts';
import { CALLS } from './calls.ts';

/*
 * The matrix of permissions says how every call ends for every role, on an own, a shared and a foreign dossier. Each of
 * them is made, against the database, and ends so.
 */

const MATRIX = permissionsOf(appRouter);
const UNCALLED: readonly string[] = [...ENDING, ...FEEDS];
const CALLED = MATRIX.filter(({ path }) => !UNCALLED.includes(path));

let db: Database;
let drop: () => Promise<void>;
let tenant: Tenant;
let other: Actor;
const people = new Map<MembershipRole, Caller>();

beforeAll(async () => {
  const urls = await createTestDatabase();
  db = openDatabase(urls);
  drop = () => urls.drop();
  await loadReferenceData(db);
  tenant = await buildTenant(db);
  for (const role of MEMBERSHIP_ROLES) {
    const { actor } = await buildAccount(db, { tenantId: tenant.id, role });
    people.set(role, { actor, role, tenant });
  }
  other = (await buildAccount(db)).actor;
});

afterAll(async () => {
  await db.close();
  await drop();
});

function personWith(role: MembershipRole): Caller {
  const person = people.get(role);
  if (person === undefined) throw new Error(`nobody is ${role}`);
  return person;
}

/** A fresh dossier that stands so to the organisation of the callers, with something in it for everybody who reads. */
async function dossierOf(relation: ObjectRelation): Promise<Ids> {
  const regie = personWith('regievoerder');
  const isOwn = relation === 'own';
  const capacity = CAPACITY_OF[relation];
  const { dossierId, kringen, slug } = await buildDossier(db, {
    owner: isOwn ? regie.actor : other,
    participants: isOwn || capacity === null ? [] : [{ tenantId: tenant.id, role: capacity }],
  });
  const hand: Caller = isOwn
    ? regie
    : { actor: other, role: 'regievoerder', tenant: { ...tenant, id: other.tenantId } };
  const made = { dossierId, kringId: kringen.breed, standPer: DAY };
  const risk = await recordAs(hand, 'risks.record', made);
  const agreement = await recordAs(hand, 'agreements.record', made);
  const nowhere = () => crypto.randomUUID() as string;
  const known: Partial<Record<string, string>> = {
    dossier: dossierId,
    slug,
    kring: kringen.breed,
    risk: risk['riskId'] ?? nowhere(),
    revision: risk['revisionId'] ?? nowhere(),
    agreement: agreement['agreementId'] ?? nowhere(),
    tenant: tenant.id,
    person: personWith('lezer').actor.accountId,
  };
  return new Proxy({} as Ids, { get: (_ids, name) => known[String(name)] ?? nowhere() });
}

/** Records something as the calls of the proof do, and gives the ids that came of it. */
async function recordAs(
  hand: Caller,
  path: string,
  where: object,
): Promise<Readonly<Record<string, string>>> {
  const blank = new Proxy({} as Ids, { get: () => crypto.randomUUID() });
  const input = { ...(CALLS[path]?.(blank) as object), ...where, riskId: null, supersedes: null };
  const { data, code } = await callAs(db, hand, path, path === 'risks.record' ? input : withoutRisk(input));
  if (code !== 'OK') throw new Error(`${path}: ${code}`);
  return data as Readonly<Record<string, string>>;
}

function withoutRisk({
  riskId: _riskId,
  supersedes: _supersedes,
  ...input
}: {
  riskId: null;
  supersedes: null;
}) {
  return input;
}

/** Whether a call that came to this is what the matrix says. */
function isAs(expected: CallOutcome, code: string): boolean {
  switch (expected) {
    case 'may':
      return code !== 'FORBIDDEN' && code !== 'UNAVAILABLE';
    case 'refused':
    case 'authorOnly':
      return code === 'FORBIDDEN';
    case 'notFound':
      return code === 'NOT_FOUND';
    case 'none':
      return true;
  }
}

const untouched = new Map<ObjectRelation, Promise<Ids>>();

/** A dossier that nobody can change by the call serves them all. */
function idsFor({ effect, byRole }: ProcedurePermission, relation: ObjectRelation): Promise<Ids> {
  if (effect === 'writes' && byRole.some((row) => row[relation] === 'may')) return dossierOf(relation);
  const known = untouched.get(relation) ?? dossierOf(relation);
  untouched.set(relation, known);
  return known;
}

describe('the matrix of permissions', () => {
  test('holds every procedure of the server, and every procedure has a call', () => {
    const paths = Object.keys(appRouter._def.procedures).toSorted();
    expect(MATRIX.map(({ path }) => path).toSorted()).toEqual(paths);
    expect([...Object.keys(CALLS), ...UNCALLED].toSorted()).toEqual(paths);
    for (const { path, byRole } of MATRIX)
      expect(
        byRole.map(({ role }) => role),
        path,
      ).toEqual([...MEMBERSHIP_ROLES]);
  });

  test('is what the server shows', async () => {
    const { data } = await callAs(db, personWith('lezer'), 'rights.matrix', undefined);
    const { procedures } = data as { procedures: readonly ProcedurePermission[] };
    expect(procedures).toEqual(MATRIX.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  });

  test('refuses a procedure that stands on no base procedure', () => {
    const bare = router({
      bare: t.procedure
        .input(noInput)
        .output(done)
        .query(() => ({ done: true as const })),
    });
    expect(() => permissionsOf(bare)).toThrow('bare does not say who may call it');
    const listed = permissionsOf(router({ open: publicProcedure.input(noInput).query(() => undefined) }));
    expect(listed).toMatchObject([{ path: 'open', access: 'public', right: null, isAboutDossier: false }]);
  });

  test.each(CALLED)('$path ends for every role and object as it says', async (procedure) => {
    const wrong = [];
    for (const relation of OBJECT_RELATIONS) wrong.push(...(await listSurprises(procedure, relation)));
    expect(wrong).toEqual([]);
  });
});

/** What came of the calls by every role that the matrix does not say. */
async function listSurprises(procedure: ProcedurePermission, relation: ObjectRelation) {
  if (procedure.byRole.every((row) => row[relation] === 'none')) return [];
  const ids = await idsFor(procedure, relation);
  const surprises: string[] = [];
  for (const row of procedure.byRole) {
    const input = CALLS[procedure.path]?.(ids);
    const { code } = await callAs(db, personWith(row.role), procedure.path, input);
    // Refused for the capacity, which may only be looked at once the record was looked for.
    if (row.own === 'may' && row[relation] === 'refused' && code === 'NOT_FOUND') continue;
    if (!isAs(row[relation], code))
      surprises.push(`${row.role} ${relation}: ${code} instead of ${row[relation]}`);
  }
  return surprises;
}

test('a role that may record, records in its own dossier: the matrix does not pass by refusing everybody', async () => {
  const ids = await dossierOf('own');
  const recorded: string[] = [];
  for (const path of [
    'risks.register',
    'agreements.record',
    'ladder.recordStep',
    'seats.desk',
    'risks.assess',
  ]) {
    const { code } = await callAs(db, personWith('regievoerder'), path, CALLS[path]?.(ids));
    if (code === 'OK') recorded.push(path);
  }
  expect(recorded).toEqual([
    'risks.register',
    'agreements.record',
    'ladder.recordStep',
    'seats.desk',
    'risks.assess',
  ]);
});
