import { isConfidentialKring } from '@regietafel/domain/audit/confidential';
import { newId } from '@regietafel/domain/core/ids';
import { readableKringen } from '@regietafel/domain/sharing/law';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../kernel/database.ts';
import { noting, type ReadNote } from '../kernel/noted-read.ts';
import { inOrigin } from '../kernel/origin.ts';
import { tenantReader, withTenant } from '../kernel/with-tenant.ts';
import { type AppSession, openAppSession } from './app-session.ts';
import { openTableWorld, PERSON_NAMES, type PersonName, type TableWorld } from './table-world.ts';

let there: TableWorld;
let app: AppSession;
let db: Database;

beforeAll(async () => {
  there = await openTableWorld();
  app = await openAppSession(there.urls.appUrl);
  db = openDatabase({ appUrl: there.urls.appUrl, systemUrl: there.urls.systemUrl, maxConnections: 2 });
});

afterAll(async () => {
  await app.close();
  await db.close();
  await there.close();
});

const LIST: Omit<ReadNote, 'dossierId'> = {
  call: 'risks.register',
  kind: 'risk',
  objectId: null,
  always: false,
};

interface Noted {
  readonly account_id: string;
  readonly kring_id: string | null;
  readonly object_id: string | null;
  readonly dossier_id: string | null;
  readonly request_id: string;
}

/** What a call left in the trail, by its name. */
async function notesOf(call: string): Promise<readonly Noted[]> {
  const { rows } = await there.client.query<Noted>(
    'select account_id, kring_id, object_id, dossier_id, request_id from public.audit_entry where action = $1 order by tenant_id, seq',
    [call],
  );
  return rows;
}

function look(person: PersonName, note: Partial<ReadNote> & { readonly call: string }): Promise<unknown> {
  const whole = { ...LIST, dossierId: there.dossier('one').id, ...note };
  const reader = tenantReader(noting(db, whole), there.actor(person));
  return reader.selectFrom('record').select('recordId').execute();
}

describe('a look', () => {
  test.each(PERSON_NAMES)(
    'of %s is noted for each confidential kring that the model lets them read',
    async (person) => {
      const call = `proof.${person}`;
      await look(person, { call });
      const readable: ReadonlySet<string> = readableKringen(there.world, there.actor(person), there.today);
      const expected = there.world.kringen
        .filter(({ id, dossierId }) => readable.has(id) && dossierId === there.dossier('one').id)
        .filter((kring) => isConfidentialKring(kring))
        .map(({ id }) => id);
      const notes = await notesOf(call);
      expect(notes.map(({ kring_id }) => kring_id).toSorted()).toEqual(expected.toSorted());
      expect(notes.every(({ account_id }) => account_id === there.actor(person).accountId)).toBe(true);
    },
  );

  test('at a dossier of others leaves nothing, as at one that does not exist', async () => {
    await look('stranger', { call: 'proof.foreign', dossierId: there.dossier('one').id, always: true });
    await look('stranger', { call: 'proof.foreign', dossierId: newId(), always: true });
    expect(await notesOf('proof.foreign')).toEqual([]);
  });

  test('that takes something out is noted also where nothing is confidential', async () => {
    await look('griffie', { call: 'proof.export', always: true });
    expect(await notesOf('proof.export')).toMatchObject([
      { kring_id: null, dossier_id: there.dossier('one').id },
    ]);
  });

  test('at one thing is noted for the kringen in which it stands alone', async () => {
    const { id: kringId, dossierId } = there.kring('one', 'eigen', 'owner');
    const actor = there.actor('regievoerder');
    const recordId = newId();
    await withTenant(db, actor, (tx) =>
      tx
        .insertInto('record')
        .values({ dossierId, kringId, authorTenantId: actor.tenantId, recordId, kind: 'risk' } as never)
        .execute(),
    );
    await look('regievoerder', { call: 'proof.object', objectId: recordId });
    expect(await notesOf('proof.object')).toMatchObject([{ kring_id: kringId, object_id: recordId }]);
  });

  test('is one look within a minute, and carries the request', async () => {
    for (const requestId of ['eerste', 'tweede'])
      await inOrigin({ kind: 'web', requestId }, () => look('bestuurder', { call: 'proof.once' }));
    // Another server does not know what this one sent; the database does.
    await app.as(there.actor('bestuurder'), async () => {
      await app.client.query('select law.note_read($1, $2, null, $3, false)', [
        'proof.once',
        'risk',
        there.dossier('one').id,
      ]);
      await app.client.query('commit; begin');
    });
    const notes = await notesOf('proof.once');
    expect(new Set(notes.map(({ request_id }) => request_id))).toEqual(new Set(['eerste']));
    expect(notes.length).toBeGreaterThan(0);
  });

  test('goes with the first query alone, and not when that fails', async () => {
    const note = { ...LIST, call: 'proof.first', dossierId: there.dossier('one').id };
    const failing = tenantReader(noting(db, note), there.actor('regievoerder'));
    await expect(
      failing
        .selectFrom('record')
        .select('nonsense' as never)
        .execute(),
    ).rejects.toThrow();
    expect(await notesOf('proof.first')).toEqual([]);
    const reader = tenantReader(noting(db, note), there.actor('regievoerder'));
    await Promise.all([1, 2, 3].map(() => reader.selectFrom('record').select('recordId').execute()));
    expect(new Set((await notesOf('proof.first')).map(({ kring_id }) => kring_id)).size).toBe(
      (await notesOf('proof.first')).length,
    );
  });

  test('lets its query write nothing', async () => {
    const note = { ...LIST, call: 'proof.write', dossierId: there.dossier('one').id };
    const reader = tenantReader(noting(db, note), there.actor('regievoerder'));
    await expect(reader.deleteFrom('visit').execute()).rejects.toThrow('withTenant');
  });
});

describe('the log of an organisation (P19)', () => {
  test.each(PERSON_NAMES)('shows %s what the role allows, of the own organisation alone', async (person) => {
    const actor = there.actor(person);
    const { rows } = await app.as(actor, () => app.client.query('select tenant_id from public.audit_entry'));
    const { rows: all } = await there.client.query(
      'select count(*)::int as count from public.audit_entry where tenant_id = $1',
      [actor.tenantId],
    );
    const mayRead = ['regievoerder', 'beheerder', 'stranger'].includes(person);
    expect(rows.length).toBe(mayRead ? all[0].count : 0);
    expect(rows.filter(({ tenant_id }) => tenant_id !== actor.tenantId)).toEqual([]);
  });
});

describe('the trail of a thing (P16, P17, P19)', () => {
  interface TrailRow {
    readonly person: string | null;
    readonly organisation: string | null;
    readonly is_own: boolean;
    readonly is_change: boolean;
  }

  const trailFor = async (person: PersonName, object: string): Promise<readonly TrailRow[]> =>
    (
      await app.as(there.actor(person), () =>
        app.client.query<TrailRow>(`select * from law.audit_trail($1, 'risk', $2)`, [
          there.dossier('one').id,
          object,
        ]),
      )
    ).rows;

  async function recordIn(kind: 'kernteam' | 'tafel', person: PersonName): Promise<string> {
    const { id: kringId, dossierId } = there.kring('one', kind);
    const actor = there.actor(person);
    const recordId = newId();
    await withTenant(db, actor, (tx) =>
      tx
        .insertInto('record')
        .values({ dossierId, kringId, authorTenantId: actor.tenantId, recordId, kind: 'risk' } as never)
        .execute(),
    );
    return recordId;
  }

  test('names own people, and of others the organisation alone', async () => {
    const object = await recordIn('kernteam', 'regievoerder');
    await look('regievoerder', { call: 'proof.trail', objectId: object });
    await look('concerned', { call: 'proof.trail', objectId: object });
    const rows = await trailFor('regievoerder', object);
    expect(rows.filter(({ is_change }) => is_change)).toHaveLength(1);
    expect(rows.filter(({ is_own }) => is_own).every(({ person }) => person !== null)).toBe(true);
    const others = rows.filter(({ is_own }) => !is_own);
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ person }) => person === null)).toBe(true);
  });

  test('is for the people of its author, whatever others can read of it', async () => {
    const object = await recordIn('tafel', 'regievoerder');
    expect(await trailFor('beheerder', object)).not.toEqual([]);
    const OTHERS: readonly PersonName[] = ['ambtenaar', 'bestuurder', 'controller', 'concerned', 'stranger'];
    const READERS: readonly PersonName[] = ['griffie', 'lezer', 'analist', 'left', 'disabled'];
    for (const person of [...OTHERS, ...READERS]) expect(await trailFor(person, object), person).toEqual([]);
  });
});

describe('a kring that the owner added', () => {
  test('is confidential when the provider is kept out of it', async () => {
    const { dossierId, id: from } = there.kring('one', 'kernteam');
    const add = async (roles: string) => {
      const { rows } = await there.client.query<{ id: string }>(
        `insert into public.kring (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, kind, name, admits_roles, admits_seats)
         select dossier_id, author_tenant_id, gen_random_uuid(), hand_tenant_id, hand_account_id, 'ander', 'Extra', $1, '{}'
         from public.kring where dossier_id = $2 and kring_id = $3 returning kring_id as id`,
        [roles, dossierId, from],
      );
      return rows[0]?.id;
    };
    const closed = await add('{accounthoudend}');
    const open = await add('{accounthoudend,aanbieder}');
    await look('regievoerder', { call: 'proof.added' });
    const noted = (await notesOf('proof.added')).map(({ kring_id }) => kring_id);
    expect(noted).toContain(closed);
    expect(noted).not.toContain(open);
  });
});
