import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import { type DossierId, newId, type SharingActId, type TenantId } from '@regietafel/domain/core/ids';
import type { SharingAct } from '@regietafel/domain/sharing/acts';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import type { TestDatabase } from '../../embedded/test-server.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount, buildProvider, buildTenant } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { recordAct, recordConsent, recordInvitationAnswer } from './acts.ts';
import { getDossier, listDossiers } from './dossiers.ts';
import { listInvitations } from './invitations.ts';
import { listActs, listOrganisationsToAsk } from './list-acts.ts';
import { listParticipants } from './participants.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

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

type Put = Partial<SharingAct> & Pick<SharingAct, 'kind'> & { readonly reason?: string };

async function put(actor: Actor, dossierId: DossierId, act: Put): Promise<SharingActId> {
  const actId = newId<SharingActId>();
  await withTenant(db, actor, (tx) =>
    recordAct(tx, actor.tenantId, {
      tenantId: null,
      role: act.kind === 'invite' ? 'strategisch_belang' : null,
      from: TODAY,
      until: null,
      history: act.kind === 'invite' || act.kind === 'hand_over' ? 'joining' : null,
      seesFrom: null,
      lapsesOn: addDays(TODAY, 30),
      reason: 'Samen volgen',
      ...act,
      actId,
      dossierId,
    }),
  );
  return actId;
}

const reply = (actor: Actor, actId: SharingActId, answer: 'accept' | 'decline') =>
  withTenant(db, actor, (tx) => recordInvitationAnswer(tx, { actId, answer, note: '' }));
const agree = (
  actor: Actor,
  dossierId: DossierId,
  actId: SharingActId,
  answer: 'agree' | 'refuse' = 'agree',
) => withTenant(db, actor, (tx) => recordConsent(tx, { dossierId, actId, answer, note: '' }));

const refused = (field: string, sentence: string) => ({ code: 'RT400', column: field, message: sentence });
const INSUFFICIENT = { code: '42501' };

async function region(name: string, role: 'regievoerder' | 'bestuurder' | 'ambtenaar' = 'regievoerder') {
  const tenant = await buildTenant(db, { name });
  return (await buildAccount(db, { tenantId: tenant.id, role })).actor;
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
    const actId = await put(owner, dossierId, {
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

    await reply(invited, actId, 'accept');
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
    const actId = await put(owner, dossierId, {
      kind: 'invite',
      tenantId: invited.tenantId,
      history,
      seesFrom,
    });
    await reply(invited, actId, 'accept');
    expect(await stepsSeenBy(invited)).toEqual(days.map((day) => addDays(TODAY, day)));
    if (history === 'all') return;
    await put(owner, dossierId, { kind: 'grant_history', tenantId: invited.tenantId, history: 'all' });
    expect(await stepsSeenBy(invited)).toHaveLength(3);
  });

  test('is read no more once it was declined or taken back', async () => {
    const { dossierId, owner } = await openWithHistory();
    const invited = await region('Liever niet');
    const first = await put(owner, dossierId, { kind: 'invite', tenantId: invited.tenantId });
    await reply(invited, first, 'decline');
    expect(await listInvitations(tenantReader(db, invited))).toEqual([]);
    const second = await put(owner, dossierId, { kind: 'invite', tenantId: invited.tenantId });
    expect(await listInvitations(tenantReader(db, invited))).toHaveLength(2);
    await agree(owner, dossierId, second, 'refuse');
    expect(await listInvitations(tenantReader(db, invited))).toEqual([]);
    await expect(reply(invited, second, 'accept')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await listActs(tenantReader(db, owner), dossierId)).map(({ outcome }) => outcome)).toEqual([
      'refused',
      'declined',
    ]);
  });

  test('is answered only by who binds the organisation that it is to', async () => {
    const { dossierId, owner } = await openWithHistory();
    const invited = await region('Wie mag');
    const actId = await put(owner, dossierId, { kind: 'invite', tenantId: invited.tenantId });
    const clerk = (await buildAccount(db, { tenantId: invited.tenantId, role: 'ambtenaar' })).actor;
    await expect(reply(clerk, actId, 'accept')).rejects.toMatchObject(INSUFFICIENT);
    await expect(reply(owner, actId, 'accept')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(reply(await region('Vreemd'), actId, 'accept')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listDossiers(tenantReader(db, invited))).toEqual([]);
    const board = (await buildAccount(db, { tenantId: invited.tenantId, role: 'bestuurder' })).actor;
    await reply(board, actId, 'accept');
    await expect(reply(invited, actId, 'decline')).rejects.toMatchObject({ code: '23505' });
  });

  test('is not accepted once it has lapsed', async () => {
    const { dossierId, owner } = await openWithHistory();
    const invited = await region('Te laat');
    const actId = await put(owner, dossierId, { kind: 'invite', tenantId: invited.tenantId });
    const repair = new pg.Client({ connectionString: urls.systemUrl });
    await repair.connect();
    await repair.query(
      'update public.participation set lapses_on = $1 where dossier_id = $2 and accepted_on is null',
      [TODAY, dossierId],
    );
    await repair.end();
    await expect(reply(invited, actId, 'accept')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listDossiers(tenantReader(db, invited))).toEqual([]);
  });

  test('is known to the kernteam alone until it is accepted', async () => {
    const provider = await buildProvider(db);
    const zorg = await buildTenant(db, { name: 'Zorg', kind: 'aanbieder', providerId: provider.id });
    const atZorg = (await buildAccount(db, { tenantId: zorg.id, role: 'bestuurder' })).actor;
    const { dossierId, owner } = await buildDossier(db, { providerId: provider.id });
    const asked = await put(owner, dossierId, { kind: 'invite', tenantId: zorg.id, role: 'aanbieder' });
    await reply(atZorg, asked, 'accept');
    const names = async (actor: Actor) =>
      (await listParticipants(tenantReader(db, actor), dossierId)).map(({ name }) => name);
    const region2 = await region('Nog een regio');
    const actId = await put(owner, dossierId, { kind: 'invite', tenantId: region2.tenantId });
    expect(await names(owner)).toContain('Nog een regio');
    expect(await names(atZorg)).not.toContain('Nog een regio');
    await reply(region2, actId, 'accept');
    expect(await names(atZorg)).toContain('Nog een regio');
  });
});

describe('what cannot be', () => {
  test('is refused with the field and a sentence, and leaves nothing behind', async () => {
    const { dossierId, owner } = await openWithHistory();
    const { tenantId } = await region('Iemand');
    const zorg = await buildTenant(db, { kind: 'aanbieder' });
    const before = await listActs(tenantReader(db, owner), dossierId);
    const attempts: readonly (readonly [Put, string, string])[] = [
      [{ kind: 'invite', tenantId: owner.tenantId }, 'tenantId', 'sharing.inviteSelf'],
      [{ kind: 'invite', tenantId: newId<TenantId>() }, 'tenantId', 'field.choice'],
      [{ kind: 'invite', tenantId: zorg.id }, 'role', 'sharing.capacityNotForKind'],
      [{ kind: 'invite', tenantId: zorg.id, role: 'aanbieder' }, 'role', 'sharing.capacityOfProvider'],
      [{ kind: 'invite', tenantId, from: addDays(TODAY, -1) }, 'effectiveOn', 'sharing.fromPast'],
      [{ kind: 'invite', tenantId, lapsesOn: TODAY }, 'lapsesOn', 'sharing.lapsesTooSoon'],
      [{ kind: 'end_participation', tenantId: owner.tenantId }, 'tenantId', 'sharing.lastAccounthoudend'],
      [{ kind: 'end_participation', tenantId }, 'tenantId', 'sharing.takesNoPart'],
      [{ kind: 'leave', tenantId: owner.tenantId }, 'tenantId', 'sharing.accounthoudendStays'],
      [{ kind: 'hand_over', tenantId: owner.tenantId }, 'tenantId', 'sharing.handOverSelf'],
    ];
    for (const [act, field, sentence] of attempts)
      await expect(put(owner, dossierId, act), sentence).rejects.toMatchObject(refused(field, sentence));
    expect(await listActs(tenantReader(db, owner), dossierId)).toEqual(before);
    const standing = await put(owner, dossierId, { kind: 'invite', tenantId });
    await expect(put(owner, dossierId, { kind: 'invite', tenantId })).rejects.toMatchObject(
      refused('tenantId', 'sharing.invitedTwice'),
    );
    expect((await listActs(tenantReader(db, owner), dossierId)).map(({ actId }) => actId)).toEqual([
      standing,
    ]);
  });

  test('is refused to who may not bind, who has no account in it, and in the name of another', async () => {
    const partner = await region('Partner');
    const { dossierId, owner } = await buildDossier(db, {
      participants: [{ tenantId: partner.tenantId, role: 'strategisch_belang' }],
    });
    const invite = { kind: 'invite', tenantId: (await region('Iemand')).tenantId } as const;
    const clerk = (await buildAccount(db, { tenantId: owner.tenantId, role: 'ambtenaar' })).actor;
    await expect(put(clerk, dossierId, invite)).rejects.toMatchObject(INSUFFICIENT);
    await expect(put(partner, dossierId, invite)).rejects.toMatchObject(INSUFFICIENT);
    await expect(put(await region('Vreemd'), dossierId, invite)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const forged = { ...invite, tenantId: partner.tenantId, kind: 'leave' as const };
    await expect(put(owner, dossierId, forged)).rejects.toMatchObject(refused('tenantId', 'field.choice'));
  });

  test('is finding organisations without the right to ask them', async () => {
    const provider = await buildProvider(db);
    const own = await buildTenant(db, {
      name: 'De aanbieder zelf',
      kind: 'aanbieder',
      providerId: provider.id,
    });
    await buildTenant(db, { name: 'Andere aanbieder', kind: 'aanbieder' });
    const partner = await region('Zonder account');
    const { dossierId, owner } = await buildDossier(db, {
      providerId: provider.id,
      participants: [{ tenantId: partner.tenantId, role: 'strategisch_belang' }],
    });
    const found = await listOrganisationsToAsk(tenantReader(db, owner), dossierId);
    expect(found.map(({ name }) => name)).toContain(own.name);
    expect(found.map(({ name }) => name)).not.toContain('Andere aanbieder');
    expect(found.some(({ kind }) => kind === 'tafel')).toBe(false);
    const clerk = (await buildAccount(db, { tenantId: owner.tenantId, role: 'ambtenaar' })).actor;
    for (const other of [clerk, partner, await region('Vreemd')])
      expect(await listOrganisationsToAsk(tenantReader(db, other), dossierId)).toEqual([]);
  });
});

describe('two accounthoudende regio’s', () => {
  test('decide together, and each hears what waits for it', async () => {
    const second = await region('Tweede');
    const partner = await region('Derde');
    const { dossierId, owner } = await buildDossier(db, {
      participants: [
        { tenantId: second.tenantId, role: 'accounthoudend' },
        { tenantId: partner.tenantId, role: 'betrokken' },
      ],
    });
    const actId = await put(owner, dossierId, { kind: 'end_participation', tenantId: partner.tenantId });
    expect(await listDossiers(tenantReader(db, partner))).toHaveLength(1);
    expect(await listActs(tenantReader(db, second), dossierId)).toMatchObject([
      { outcome: null, missing: [{ tenantId: second.tenantId }], tenantName: 'Derde', consents: [] },
    ]);
    const told = await tenantReader(db, second)
      .selectFrom('notification')
      .select(['kind', 'subjectId'])
      .execute();
    expect(told).toEqual([{ kind: 'consent', subjectId: actId }]);
    await agree(second, dossierId, actId);
    expect(await listDossiers(tenantReader(db, partner))).toEqual([]);
    expect(await listActs(tenantReader(db, owner), dossierId)).toMatchObject([
      { outcome: 'carried_out', missing: [], consents: [{ name: 'Tweede', answer: 'agree' }] },
    ]);
    await expect(agree(owner, dossierId, actId, 'refuse')).rejects.toMatchObject(
      refused('actId', 'sharing.actDecided'),
    );
  });

  test('close the dossier together, and from then on nothing is done in it', async () => {
    const second = await region('Tweede');
    const { dossierId, owner } = await buildDossier(db, {
      participants: [{ tenantId: second.tenantId, role: 'accounthoudend' }],
    });
    const actId = await put(owner, dossierId, { kind: 'close_dossier' });
    expect((await getDossier(tenantReader(db, owner), dossierId)).closedOn).toBe(null);
    await agree(second, dossierId, actId);
    expect((await getDossier(tenantReader(db, owner), dossierId)).closedOn).toBe(TODAY);
    await expect(
      put(owner, dossierId, { kind: 'hand_over', tenantId: second.tenantId }),
    ).rejects.toMatchObject(INSUFFICIENT);
  });

  test('that refuse at the same moment refuse once', async () => {
    const second = await region('Tweede');
    const { dossierId, owner } = await buildDossier(db, {
      participants: [{ tenantId: second.tenantId, role: 'accounthoudend' }],
    });
    const actId = await put(owner, dossierId, { kind: 'close_dossier' });
    const both = await Promise.allSettled([
      agree(owner, dossierId, actId, 'refuse'),
      agree(second, dossierId, actId, 'refuse'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('leaving', () => {
  test('ends access at once, and keeps what was contributed', async () => {
    const leaver = await region('Vertrekt');
    const { dossierId, owner, kringen } = await buildDossier(db, {
      participants: [{ tenantId: leaver.tenantId, role: 'strategisch_belang' }],
    });
    const stepId = crypto.randomUUID();
    await withTenant(db, leaver, (tx) =>
      tx
        .insertInto('ladderStep')
        .values({
          dossierId,
          authorTenantId: leaver.tenantId,
          kringId: kringen.kernteam,
          stepId: stepId as never,
          kind: 'verkenning',
          trede: 4,
          effectiveOn: TODAY,
          datePrecision: 'day',
          decidedBy: 'Samen',
          document: 'Verslag',
          note: '',
        })
        .execute(),
    );
    await put(leaver, dossierId, { kind: 'leave', tenantId: leaver.tenantId });
    expect(await listDossiers(tenantReader(db, leaver))).toEqual([]);
    expect(await stepsSeenBy(leaver)).toEqual([]);
    expect(await stepsSeenBy(owner)).toEqual([TODAY]);
  });
});
