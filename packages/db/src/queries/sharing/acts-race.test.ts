import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import {
  type DossierId,
  type KringId,
  newId,
  type SharingActId,
  type TenantId,
} from '@regietafel/domain/core/ids';
import type { SharingAct } from '@regietafel/domain/sharing/acts';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { TABLES } from '../../kernel/registry.ts';
import { type TenantTx, tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { recordVisit } from '../portfolio/visits.ts';
import { recordAct, recordConsent, recordInvitationAnswer } from './acts.ts';
import { listDossiers } from './dossiers.ts';

/* Two sessions at once: whatever overlaps ends as if one had come after the other. */

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

let db: Database;
let drop: () => Promise<void>;
let dossierId: DossierId;
let kernteam: KringId;
let owner: Actor;
let second: Actor;
let partner: Actor;

beforeAll(async () => {
  const urls = await createTestDatabase();
  db = openDatabase(urls);
  drop = () => urls.drop();
});

afterAll(async () => {
  await db.close();
  await drop();
});

beforeEach(async () => {
  [second, partner] = [(await buildAccount(db)).actor, (await buildAccount(db)).actor];
  const opened = await buildDossier(db, {
    participants: [{ tenantId: partner.tenantId, role: 'strategisch_belang' }],
  });
  ({ dossierId, owner } = opened);
  kernteam = opened.kringen.kernteam;
});

/** Holds its transaction open after the work until it is told to go on, perhaps with more. */
function pausing(
  actor: Actor,
  work: (tx: TenantTx) => Promise<void>,
  more: (tx: TenantTx) => Promise<void> = async () => undefined,
) {
  const reached = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const done = withTenant(db, actor, async (tx) => {
    await work(tx).finally(() => reached.resolve());
    await goOn.promise;
    await more(tx);
  });
  // It is looked at later; until then its failure is nobody's.
  done.catch(() => undefined);
  return { reached: reached.promise, goOn: () => goOn.resolve(), done };
}

/** Resolves once a session waits for a lock that another one holds: of a dossier's acts, or of a row. */
async function somebodyWaits(lock: 'advisory' | 'transactionid' = 'advisory'): Promise<void> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from pg_locks where locktype = ${lock} and not granted) as waits`.execute(
    tenantReader(db, owner),
  );
  if (rows[0]?.waits !== true) await somebodyWaits(lock);
}

const act = (kind: SharingAct['kind'], tenantId: TenantId, rest: Partial<SharingAct> = {}) => ({
  actId: newId<SharingActId>(),
  dossierId,
  kind,
  tenantId,
  role: null,
  from: TODAY,
  until: null,
  history: null,
  seesFrom: null,
  reason: 'Een reden',
  lapsesOn: addDays(TODAY, 30),
  ...rest,
});

const writeStep = (actor: Actor) => (tx: TenantTx) =>
  tx
    .insertInto('ladderStep')
    .values({
      dossierId,
      authorTenantId: actor.tenantId,
      kringId: kernteam,
      stepId: crypto.randomUUID() as never,
      kind: 'verkenning',
      trede: 4,
      effectiveOn: TODAY,
      datePrecision: 'day',
      decidedBy: 'Samen',
      document: 'Verslag',
      note: '',
    })
    .execute()
    .then(() => undefined);

const stepsOfPartner = async () =>
  (
    await tenantReader(db, owner)
      .selectFrom('ladderStep')
      .where('dossierId', '=', dossierId)
      .where('authorTenantId', '=', partner.tenantId)
      .select('stepId')
      .execute()
  ).length;

/** Locks the own visits to the dossier, a row that one may change; gives how many there are. */
async function lockOwnVisits(tx: TenantTx): Promise<number> {
  const visits = tx.selectFrom('visit').where('dossierId', '=', dossierId).select('visitedAt').forUpdate();
  return (await visits.execute()).length;
}

describe('ending a participation while a write is in flight', () => {
  const end = (tx: TenantTx) => recordAct(tx, owner.tenantId, act('end_participation', partner.tenantId));

  test('that came first leaves the record, and nothing after it', async () => {
    const write = pausing(partner, writeStep(partner));
    await write.reached;
    await withTenant(db, owner, end);
    write.goOn();
    await write.done;
    expect(await stepsOfPartner()).toBe(1);
    await expect(withTenant(db, partner, writeStep(partner))).rejects.toMatchObject({ code: '42501' });
    expect(await listDossiers(tenantReader(db, partner))).toEqual([]);
  });

  test('that comes before it is certain goes in as if it had come first', async () => {
    const ending = pausing(owner, end);
    await ending.reached;
    await withTenant(db, partner, writeStep(partner));
    ending.goOn();
    await ending.done;
    expect(await stepsOfPartner()).toBe(1);
    await expect(withTenant(db, partner, writeStep(partner))).rejects.toMatchObject({ code: '42501' });
  });

  test('that comes after it is refused in a transaction that had begun, and written, before', async () => {
    const late = pausing(partner, writeStep(partner), writeStep(partner));
    await late.reached;
    await withTenant(db, owner, end);
    late.goOn();
    await expect(late.done).rejects.toMatchObject({ code: '42501' });
    expect(await stepsOfPartner()).toBe(0);
  });

  test('is refused also to who held a lock on what is its own since before (P23)', async () => {
    const seen: number[] = [];
    const lockVisit = async (tx: TenantTx) => void seen.push(await lockOwnVisits(tx));
    await withTenant(db, partner, (tx) => recordVisit(tx, partner, dossierId));
    const holding = pausing(partner, lockVisit, async (tx) => {
      await lockVisit(tx);
      await writeStep(partner)(tx);
    });
    await holding.reached;
    // Whoever ends it waits for nobody.
    await withTenant(db, owner, end);
    holding.goOn();
    await expect(holding.done).rejects.toMatchObject({ code: '42501' });
    expect(seen).toEqual([1, 0]);
    expect(await stepsOfPartner()).toBe(0);
  });

  test('is refused also to who waited for such a lock while it ended (P23)', async () => {
    await withTenant(db, partner, (tx) => recordVisit(tx, partner, dossierId));
    const holding = pausing(partner, async (tx) => void (await lockOwnVisits(tx)));
    await holding.reached;
    const waiting = pausing(partner, async (tx) => void (await lockOwnVisits(tx)), writeStep(partner));
    await somebodyWaits('transactionid');
    await withTenant(db, owner, end);
    holding.goOn();
    await holding.done;
    await waiting.reached;
    waiting.goOn();
    await expect(waiting.done).rejects.toMatchObject({ code: '42501' });
    expect(await stepsOfPartner()).toBe(0);
  });

  test('cannot be outrun by locking records: nobody may lock any, not even the own (P23)', async () => {
    await withTenant(db, partner, writeStep(partner));
    const locks = Object.entries(TABLES)
      .filter(([, { kind }]) => kind === 'dossier')
      .flatMap(([table]) => ['update', 'no key update', 'share', 'key share'].map((how) => ({ table, how })));
    expect(locks.length).toBeGreaterThan(100);
    for (const { table, how } of locks) {
      const locking = withTenant(db, partner, (tx) =>
        sql`select from ${sql.table(`public.${table}`)} for ${sql.raw(how)}`.execute(tx),
      );
      await expect(locking, `${table} for ${how}`).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('a letter', () => {
  const invite = () => act('invite', second.tenantId, { role: 'strategisch_belang', history: 'joining' });
  const accept = (actId: SharingActId) => (tx: TenantTx) =>
    recordInvitationAnswer(tx, { actId, answer: 'accept', note: '' });
  const takeBack = (actId: SharingActId) => (tx: TenantTx) =>
    recordConsent(tx, { dossierId, actId, answer: 'refuse', note: '' });

  test('that is taken back while it is accepted is one of the two', async () => {
    const letter = invite();
    await withTenant(db, owner, (tx) => recordAct(tx, owner.tenantId, letter));
    const withdrawing = pausing(owner, takeBack(letter.actId));
    await withdrawing.reached;
    const accepting = withTenant(db, second, accept(letter.actId));
    accepting.catch(() => undefined);
    await somebodyWaits();
    withdrawing.goOn();
    await withdrawing.done;
    await expect(accepting).rejects.toMatchObject({ code: 'RT400', message: 'sharing.actDecided' });
    expect(await listDossiers(tenantReader(db, second))).toEqual([]);
  });

  test('that is accepted while it is taken back is one of the two', async () => {
    const letter = invite();
    await withTenant(db, owner, (tx) => recordAct(tx, owner.tenantId, letter));
    const accepting = pausing(second, accept(letter.actId));
    await accepting.reached;
    const withdrawing = withTenant(db, owner, takeBack(letter.actId));
    withdrawing.catch(() => undefined);
    await somebodyWaits();
    accepting.goOn();
    await accepting.done;
    await expect(withdrawing).rejects.toMatchObject({ code: 'RT400', message: 'sharing.actDecided' });
    expect(await listDossiers(tenantReader(db, second))).toHaveLength(1);
  });

  test('goes out once when two people send it at the same moment', async () => {
    const both = await Promise.allSettled(
      [invite(), invite()].map((letter) =>
        withTenant(db, owner, (tx) => recordAct(tx, owner.tenantId, letter)),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('who has the account', () => {
  test('never both go when each is ended by the other at the same moment', async () => {
    const join = act('invite', second.tenantId, { role: 'accounthoudend', history: 'all' });
    await withTenant(db, owner, (tx) => recordAct(tx, owner.tenantId, join));
    await withTenant(db, second, (tx) =>
      recordInvitationAnswer(tx, { actId: join.actId, answer: 'accept', note: '' }),
    );
    const ending = [
      act('end_participation', owner.tenantId),
      act('end_participation', second.tenantId),
    ] as const;
    await withTenant(db, owner, (tx) => recordAct(tx, owner.tenantId, ending[0]));
    await withTenant(db, second, (tx) => recordAct(tx, second.tenantId, ending[1]));
    const agree = (actor: Actor, actId: SharingActId) =>
      withTenant(db, actor, (tx) => recordConsent(tx, { dossierId, actId, answer: 'agree', note: '' }));
    const both = await Promise.allSettled([agree(second, ending[0].actId), agree(owner, ending[1].actId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const reading = await Promise.all([owner, second].map((actor) => listDossiers(tenantReader(db, actor))));
    expect(reading.map((dossiers) => dossiers.length).toSorted()).toEqual([0, 1]);
  });
});
