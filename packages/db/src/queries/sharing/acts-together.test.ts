import { addDays } from '@regietafel/domain/core/dates';
import { newId, type TenantId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import type { TestDatabase } from '../../embedded/test-server.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount, buildProvider, buildTenant } from '../../factories/build-organisation.ts';
import { type ActOverrides, putAct, sayToAct, TODAY } from '../../factories/put-act.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { getDossier, listDossiers } from './dossiers.ts';
import { listActs, listOrganisationsToAsk } from './list-acts.ts';

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

const refused = (field: string, sentence: string) => ({ code: 'RT400', column: field, message: sentence });
const INSUFFICIENT = { code: '42501' };

async function region(name: string) {
  const tenant = await buildTenant(db, { name });
  return (await buildAccount(db, { tenantId: tenant.id })).actor;
}

const stepsSeenBy = async (actor: Actor) =>
  (
    await tenantReader(db, actor)
      .selectFrom('ladderStep')
      .select('effectiveOn')
      .orderBy('effectiveOn')
      .execute()
  ).map(({ effectiveOn }) => effectiveOn);

describe('what cannot be', () => {
  test('is refused with the field and a sentence, and leaves nothing behind', async () => {
    const { dossierId, owner } = await buildDossier(db);
    const { tenantId } = await region('Iemand');
    const zorg = await buildTenant(db, { kind: 'aanbieder' });
    const before = await listActs(tenantReader(db, owner), dossierId);
    const attempts: readonly (readonly [ActOverrides, string, string])[] = [
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
      await expect(putAct(db, owner, dossierId, act), sentence).rejects.toMatchObject(
        refused(field, sentence),
      );
    expect(await listActs(tenantReader(db, owner), dossierId)).toEqual(before);
    const standing = await putAct(db, owner, dossierId, { kind: 'invite', tenantId });
    await expect(putAct(db, owner, dossierId, { kind: 'invite', tenantId })).rejects.toMatchObject(
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
    await expect(putAct(db, clerk, dossierId, invite)).rejects.toMatchObject(INSUFFICIENT);
    await expect(putAct(db, partner, dossierId, invite)).rejects.toMatchObject(INSUFFICIENT);
    await expect(putAct(db, await region('Vreemd'), dossierId, invite)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const forged = { ...invite, tenantId: partner.tenantId, kind: 'leave' as const };
    await expect(putAct(db, owner, dossierId, forged)).rejects.toMatchObject(
      refused('tenantId', 'field.choice'),
    );
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
    const actId = await putAct(db, owner, dossierId, {
      kind: 'end_participation',
      tenantId: partner.tenantId,
    });
    expect(await listDossiers(tenantReader(db, partner))).toHaveLength(1);
    expect(await listActs(tenantReader(db, second), dossierId)).toMatchObject([
      { outcome: null, missing: [{ tenantId: second.tenantId }], tenantName: 'Derde', consents: [] },
    ]);
    const told = await tenantReader(db, second)
      .selectFrom('notification')
      .select(['kind', 'subjectId'])
      .execute();
    expect(told).toEqual([{ kind: 'consent', subjectId: actId }]);
    await sayToAct(db, second, dossierId, actId);
    expect(await listDossiers(tenantReader(db, partner))).toEqual([]);
    expect(await listActs(tenantReader(db, owner), dossierId)).toMatchObject([
      { outcome: 'carried_out', missing: [], consents: [{ name: 'Tweede', answer: 'agree' }] },
    ]);
    await expect(sayToAct(db, owner, dossierId, actId, 'refuse')).rejects.toMatchObject(
      refused('actId', 'sharing.actDecided'),
    );
  });

  test('close the dossier together, and from then on nothing is done in it', async () => {
    const second = await region('Tweede');
    const { dossierId, owner } = await buildDossier(db, {
      participants: [{ tenantId: second.tenantId, role: 'accounthoudend' }],
    });
    const actId = await putAct(db, owner, dossierId, { kind: 'close_dossier' });
    expect((await getDossier(tenantReader(db, owner), dossierId)).closedOn).toBe(null);
    await sayToAct(db, second, dossierId, actId);
    expect((await getDossier(tenantReader(db, owner), dossierId)).closedOn).toBe(TODAY);
    await expect(
      putAct(db, owner, dossierId, { kind: 'hand_over', tenantId: second.tenantId }),
    ).rejects.toMatchObject(INSUFFICIENT);
  });

  test('that refuse at the same moment refuse once', async () => {
    const second = await region('Tweede');
    const { dossierId, owner } = await buildDossier(db, {
      participants: [{ tenantId: second.tenantId, role: 'accounthoudend' }],
    });
    const actId = await putAct(db, owner, dossierId, { kind: 'close_dossier' });
    const both = await Promise.allSettled([
      sayToAct(db, owner, dossierId, actId, 'refuse'),
      sayToAct(db, second, dossierId, actId, 'refuse'),
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
    await putAct(db, leaver, dossierId, { kind: 'leave', tenantId: leaver.tenantId });
    expect(await listDossiers(tenantReader(db, leaver))).toEqual([]);
    expect(await stepsSeenBy(leaver)).toEqual([]);
    expect(await stepsSeenBy(owner)).toEqual([TODAY]);
  });
});
