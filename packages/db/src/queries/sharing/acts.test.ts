import { addDays } from '@regietafel/domain/core/dates';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import type { TestDatabase } from '../../embedded/test-server.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount, buildProvider, buildTenant } from '../../factories/build-organisation.ts';
import { answerLetter, putAct, sayToAct, TODAY } from '../../factories/put-act.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { tenantReader } from '../../kernel/with-tenant.ts';
import { getDossier, listDossiers } from './dossiers.ts';
import { listInvitations } from './invitations.ts';
import { listActs } from './list-acts.ts';
import { listParticipants } from './participants.ts';

let urls: TestDatabase;
let db: Database;

beforeAll(async () => {
  urls = await createTestDatabase();
  db = openDatabase(urls);
});

afterAll(async () => {
  await db.close();
  await urls.drop();
});

const INSUFFICIENT = { code: '42501' };

async function region(name: string) {
  const tenant = await buildTenant(db, { name });
  return (await buildAccount(db, { tenantId: tenant.id })).actor;
}

/** Steps about the dossier, recorded yesterday and today by its owner. */
async function openWithHistory() {
  const provider = await buildProvider(db, { name: 'Zorg aan Zee' });
  const opened = await buildDossier(db, { providerId: provider.id });
  const client = new pg.Client({ connectionString: urls.systemUrl });
  await client.connect();
  for (const days of [-20, -10, 0])
    await client.query(
      `insert into public.ladder_step (dossier_id, author_tenant_id, kring_id, hand_tenant_id, hand_account_id, recorded_at,
         step_id, kind, trede, effective_on, date_precision, decided_by, document, note)
       values ($1, $2, $3, $2, $4, $5::date + time '12:00', gen_random_uuid(), 'verkenning', 4, $5, 'day', 'Samen', 'Verslag', '')`,
      [
        opened.dossierId,
        opened.owner.tenantId,
        opened.kringen.kernteam,
        opened.owner.accountId,
        addDays(TODAY, days),
      ],
    );
  await client.end();
  return opened;
}

const stepsSeenBy = async (actor: Actor) =>
  (
    await tenantReader(db, actor)
      .selectFrom('ladderStep')
      .select('effectiveOn')
      .orderBy('effectiveOn')
      .execute()
  ).map(({ effectiveOn }) => effectiveOn);

const kindsOfKring = async (actor: Actor) =>
  (await tenantReader(db, actor).selectFrom('kring').select('kind').execute()).map(({ kind }) => kind);

describe('an invitation', () => {
  test('lets who is invited read the letter and nothing else, until it accepts', async () => {
    const { dossierId, owner } = await openWithHistory();
    const invited = await region('Later erbij');
    const actId = await putAct(db, owner, dossierId, {
      kind: 'invite',
      tenantId: invited.tenantId,
      reason: 'Samen\nvolgen',
    });

    expect(await listDossiers(tenantReader(db, invited))).toEqual([]);
    await expect(getDossier(tenantReader(db, invited), dossierId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await listActs(tenantReader(db, invited), dossierId)).toEqual([]);
    expect(await kindsOfKring(invited)).toEqual(['uitnodiging']);
    expect(await listParticipants(tenantReader(db, invited), dossierId)).toEqual([]);
    const [letter, ...rest] = await listInvitations(tenantReader(db, invited));
    expect(rest).toEqual([]);
    expect(letter).toMatchObject({
      actId,
      state: 'waiting',
      isGenuine: true,
      lapsesOn: addDays(TODAY, 30),
      content: {
        kind: 'invite',
        provider: 'Zorg aan Zee',
        organisation: 'Later erbij',
        agreedBy: [],
        role: 'strategisch_belang',
        from: TODAY,
        until: null,
        history: 'joining',
        purpose: 'Samen\nvolgen',
        writtenOn: TODAY,
      },
    });
    expect(letter?.content.reads.map(({ kind }) => kind)).toEqual(['kernteam', 'tafel', 'breed', 'openbaar']);
    expect(letter?.contentHash).toMatch(/^[0-9a-f]{64}$/);

    await answerLetter(db, invited, actId, 'accept');
    expect(await listDossiers(tenantReader(db, invited))).toMatchObject([
      { id: dossierId, capacities: ['strategisch_belang'] },
    ]);
    expect(await kindsOfKring(invited)).toContain('eigen');
    expect((await listInvitations(tenantReader(db, invited)))[0]?.state).toBe('accepted');
  });

  test.each([
    ['joining', null, [0]],
    ['day', -10, [-10, 0]],
    ['all', null, [-20, -10, 0]],
  ] as const)('with history %s %j shows the records of these days: %j', async (history, since, days) => {
    const { dossierId, owner } = await openWithHistory();
    const invited = await region('Later erbij');
    const seesFrom = since === null ? null : addDays(TODAY, since);
    const actId = await putAct(db, owner, dossierId, {
      kind: 'invite',
      tenantId: invited.tenantId,
      history,
      seesFrom,
    });
    await answerLetter(db, invited, actId, 'accept');
    expect(await stepsSeenBy(invited)).toEqual(days.map((day) => addDays(TODAY, day)));
    if (history === 'all') return;
    await putAct(db, owner, dossierId, { kind: 'grant_history', tenantId: invited.tenantId, history: 'all' });
    expect(await stepsSeenBy(invited)).toHaveLength(3);
  });

  test('is read no more once it was declined or taken back', async () => {
    const { dossierId, owner } = await openWithHistory();
    const invited = await region('Liever niet');
    const first = await putAct(db, owner, dossierId, { kind: 'invite', tenantId: invited.tenantId });
    await answerLetter(db, invited, first, 'decline');
    expect(await listInvitations(tenantReader(db, invited))).toEqual([]);
    const second = await putAct(db, owner, dossierId, { kind: 'invite', tenantId: invited.tenantId });
    expect(await listInvitations(tenantReader(db, invited))).toHaveLength(2);
    await sayToAct(db, owner, dossierId, second, 'refuse');
    expect(await listInvitations(tenantReader(db, invited))).toEqual([]);
    await expect(answerLetter(db, invited, second, 'accept')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await listActs(tenantReader(db, owner), dossierId)).map(({ outcome }) => outcome)).toEqual([
      'refused',
      'declined',
    ]);
  });

  test('is answered only by who binds the organisation that it is to', async () => {
    const { dossierId, owner } = await openWithHistory();
    const invited = await region('Wie mag');
    const actId = await putAct(db, owner, dossierId, { kind: 'invite', tenantId: invited.tenantId });
    const clerk = (await buildAccount(db, { tenantId: invited.tenantId, role: 'ambtenaar' })).actor;
    await expect(answerLetter(db, clerk, actId, 'accept')).rejects.toMatchObject(INSUFFICIENT);
    await expect(answerLetter(db, owner, actId, 'accept')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(answerLetter(db, await region('Vreemd'), actId, 'accept')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await listDossiers(tenantReader(db, invited))).toEqual([]);
    const board = (await buildAccount(db, { tenantId: invited.tenantId, role: 'bestuurder' })).actor;
    await answerLetter(db, board, actId, 'accept');
    await expect(answerLetter(db, invited, actId, 'decline')).rejects.toMatchObject({ code: '23505' });
  });

  test('is not accepted once it has lapsed', async () => {
    const { dossierId, owner } = await openWithHistory();
    const invited = await region('Te laat');
    const actId = await putAct(db, owner, dossierId, { kind: 'invite', tenantId: invited.tenantId });
    const repair = new pg.Client({ connectionString: urls.systemUrl });
    await repair.connect();
    await repair.query(
      'update public.participation set lapses_on = $1 where dossier_id = $2 and accepted_on is null',
      [TODAY, dossierId],
    );
    await repair.end();
    await expect(answerLetter(db, invited, actId, 'accept')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listDossiers(tenantReader(db, invited))).toEqual([]);
  });

  test('is known to the kernteam alone until it is accepted', async () => {
    const provider = await buildProvider(db);
    const zorg = await buildTenant(db, { name: 'Zorg', kind: 'aanbieder', providerId: provider.id });
    const atZorg = (await buildAccount(db, { tenantId: zorg.id, role: 'bestuurder' })).actor;
    const { dossierId, owner } = await buildDossier(db, { providerId: provider.id });
    const asked = await putAct(db, owner, dossierId, {
      kind: 'invite',
      tenantId: zorg.id,
      role: 'aanbieder',
    });
    await answerLetter(db, atZorg, asked, 'accept');
    const names = async (actor: Actor) =>
      (await listParticipants(tenantReader(db, actor), dossierId)).map(({ name }) => name);
    const region2 = await region('Nog een regio');
    const actId = await putAct(db, owner, dossierId, { kind: 'invite', tenantId: region2.tenantId });
    expect(await names(owner)).toContain('Nog een regio');
    expect(await names(atZorg)).not.toContain('Nog een regio');
    await answerLetter(db, region2, actId, 'accept');
    expect(await names(atZorg)).toContain('Nog een regio');
  });
});
