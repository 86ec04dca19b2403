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
import { type TenantTx, tenantReader, withTenant } from '../../kernel/with-tenant.ts';
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

/** Holds its transaction open after the work until it is told to go on. */
function pausing(actor: Actor, work: (tx: TenantTx) => Promise<void>) {
  const reached = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const done = withTenant(db, actor, async (tx) => {
    await work(tx).finally(() => reached.resolve());
    await goOn.promise;
  });
  // It is looked at later; until then its failure is nobody's.
  done.catch(() => undefined);
  return { reached: reached.promise, goOn: () => goOn.resolve(), done };
}

/** Resolves once a session waits for a lock that another one holds. */
async function somebodyWaits(): Promise<void> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from pg_locks where locktype = 'advisory' and not granted) as waits`.execute(
    tenantReader(db, owner),
  );
  if (rows[0]?.waits !== true) await somebodyWaits();
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

  test('that comes after it is refused in a transaction that had begun before', async () => {
    const late = pausing(partner, async (tx) => {
      await tx.selectFrom('dossier').select('dossierId').execute();
    });
    await late.reached;
    await withTenant(db, owner, end);
    late.goOn();
    await late.done;
    const inOne = withTenant(db, partner, async (tx) => writeStep(partner)(tx));
    await expect(inOne).rejects.toMatchObject({ code: '42501' });
    expect(await stepsOfPartner()).toBe(0);
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
