import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount, buildTenant } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { withSystem } from '../../kernel/with-system.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { admitParticipant, endParticipation, grantSeat } from './admit.ts';
import { openDossier } from './open-dossier.ts';

const REASON = 'open a dossier and admit participants';
const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

let db: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const urls = await createTestDatabase();
  db = openDatabase(urls);
  drop = () => urls.drop();
});

afterAll(async () => {
  await db.close();
  await drop();
});

async function kindsSeenBy(actor: Actor): Promise<readonly string[]> {
  const rows = await tenantReader(db, actor).selectFrom('kring').select('kind').orderBy('kind').execute();
  return rows.map(({ kind }) => kind);
}

async function namesSeenBy(actor: Actor): Promise<readonly string[]> {
  const rows = await tenantReader(db, actor)
    .selectFrom('participant')
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

describe('openDossier', () => {
  test('gives each capacity its kringen, and hides who is merely concerned', async () => {
    const region = await buildTenant(db, { name: 'Regio' });
    const provider = await buildTenant(db, { name: 'Aanbieder', kind: 'aanbieder' });
    const concerned = await buildTenant(db, { name: 'Betrokken regio' });
    const owner = await buildAccount(db, { tenantId: region.id });
    const atProvider = await buildAccount(db, { tenantId: provider.id, role: 'controller' });
    const atConcerned = await buildAccount(db, { tenantId: concerned.id });
    const outsider = await buildAccount(db);
    await buildDossier(db, {
      owner: owner.actor,
      participants: [
        { tenantId: provider.id, role: 'aanbieder' },
        { tenantId: concerned.id, role: 'betrokken' },
      ],
    });

    expect(await kindsSeenBy(owner.actor)).toEqual(['breed', 'eigen', 'kernteam', 'openbaar', 'tafel']);
    expect(await kindsSeenBy(atProvider.actor)).toEqual(['breed', 'eigen', 'openbaar', 'tafel']);
    expect(await kindsSeenBy(atConcerned.actor)).toEqual(['breed', 'eigen', 'openbaar']);
    expect(await kindsSeenBy(outsider.actor)).toEqual([]);
    expect(await namesSeenBy(owner.actor)).toEqual(['Aanbieder', 'Betrokken regio', 'De tafel', 'Regio']);
    expect(await namesSeenBy(atProvider.actor)).toEqual(['Aanbieder', 'De tafel', 'Regio']);
  });

  test('lets who has a seat for it write as the table', async () => {
    const { owner, dossierId, jointTenantId, kringen } = await buildDossier(db);
    const colleague = await buildAccount(db, { tenantId: owner.tenantId });
    const step = (actor: Actor) =>
      withTenant(db, actor, (tx) =>
        tx
          .insertInto('ladderStep')
          .values({
            dossierId,
            authorTenantId: jointTenantId,
            kringId: kringen.tafel,
            stepId: crypto.randomUUID() as never,
            kind: 'vaststelling',
            trede: 3,
            effectiveOn: TODAY,
            datePrecision: 'day',
            decidedBy: 'De tafel',
            document: 'Verslag',
            note: '',
          })
          .execute(),
      );
    await step(owner);
    await expect(step(colleague.actor)).rejects.toMatchObject({ code: '42501' });
  });

  test('refuses an opening hand that is not accounthoudend, and leaves nothing behind', async () => {
    const owner = await buildAccount(db);
    const other = await buildTenant(db);
    const { dossierId: _, ...existing } = await buildDossier(db);
    const providerId = await withSystem(db, REASON, (tx) =>
      tx.selectFrom('provider').select('providerId').executeTakeFirstOrThrow(),
    );
    await expect(
      withSystem(db, REASON, (tx) =>
        openDossier(tx, {
          slug: `${existing.slug}-2`,
          ...providerId,
          openedOn: TODAY,
          hand: owner.actor,
          participants: [{ tenantId: other.id, role: 'accounthoudend', validFrom: TODAY }],
        }),
      ),
    ).rejects.toThrow('accounthoudend');
    expect(await kindsSeenBy(owner.actor)).toEqual([]);
  });
});

describe('admitting and ending', () => {
  test('who joins later reads from the first day, who leaves reads no more', async () => {
    const { dossierId, owner } = await buildDossier(db);
    const joining = await buildAccount(db);
    const admit = (from: PlainDate) =>
      withSystem(db, REASON, (tx) =>
        admitParticipant(
          tx,
          dossierId,
          { tenantId: joining.actor.tenantId, role: 'strategisch_belang', validFrom: from },
          { hand: owner },
        ),
      );
    await admit(addDays(TODAY, 1));
    expect(await kindsSeenBy(joining.actor)).toEqual([]);
    await admit(TODAY);
    expect(await kindsSeenBy(joining.actor)).toContain('kernteam');
    await withSystem(db, REASON, (tx) =>
      endParticipation(tx, { dossierId, tenantId: joining.actor.tenantId }, TODAY),
    );
    expect(await kindsSeenBy(joining.actor)).toEqual([]);
  });

  test('an invitation that was not accepted opens nothing', async () => {
    const { dossierId, owner } = await buildDossier(db);
    const invited = await buildAccount(db);
    await withSystem(db, REASON, (tx) =>
      admitParticipant(
        tx,
        dossierId,
        {
          tenantId: invited.actor.tenantId,
          role: 'strategisch_belang',
          validFrom: '2024-01-01' as PlainDate,
          acceptedOn: null,
        },
        { hand: owner },
      ),
    );
    expect(await kindsSeenBy(invited.actor)).toEqual([]);
  });

  test('who was merely concerned becomes known to all in another capacity', async () => {
    const provider = await buildTenant(db, { name: 'Aanbieder', kind: 'aanbieder' });
    const atProvider = await buildAccount(db, { tenantId: provider.id });
    const later = await buildTenant(db, { name: 'Later' });
    const { dossierId, owner } = await buildDossier(db, {
      participants: [
        { tenantId: provider.id, role: 'aanbieder' },
        { tenantId: later.id, role: 'betrokken', validTo: TODAY },
      ],
    });
    expect(await namesSeenBy(atProvider.actor)).not.toContain('Later');
    await withSystem(db, REASON, (tx) =>
      admitParticipant(
        tx,
        dossierId,
        { tenantId: later.id, role: 'strategisch_belang', validFrom: TODAY },
        { hand: owner },
      ),
    );
    expect(await namesSeenBy(atProvider.actor)).toContain('Later');
  });

  test('an adviser reads the kernteam by a seat alone', async () => {
    const authority = await buildTenant(db, { kind: 'toezichthouder' });
    const adviser = await buildAccount(db, { tenantId: authority.id, role: 'adviseur' });
    const colleague = await buildAccount(db, { tenantId: authority.id, role: 'adviseur' });
    const { dossierId, owner } = await buildDossier(db, {
      participants: [{ tenantId: authority.id as TenantId, role: 'adviserend' }],
    });
    expect(await kindsSeenBy(adviser.actor)).toEqual(['breed', 'eigen', 'openbaar']);
    await withSystem(db, REASON, (tx) =>
      grantSeat(
        tx,
        dossierId,
        { ...adviser.actor, kind: 'ambtelijk', validFrom: '2024-01-01' as PlainDate },
        { hand: owner },
      ),
    );
    expect(await kindsSeenBy(adviser.actor)).toEqual(['breed', 'eigen', 'kernteam', 'openbaar', 'tafel']);
    expect(await kindsSeenBy(colleague.actor)).toEqual(['breed', 'eigen', 'openbaar']);
  });
});
