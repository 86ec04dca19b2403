import type { Agreements } from '@regietafel/contracts/agreements/agreements';
import type { Change } from '@regietafel/contracts/history/changes';
import type { KpiBoard, KpiDetail } from '@regietafel/contracts/kpis/kpis';
import type { Register } from '@regietafel/contracts/risks/register';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { insertKring } from '@regietafel/db/queries/sharing/kringen-of-dossier';
import { getRoom } from '@regietafel/db/queries/sharing/room';
import type { KringId, RevisionId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildContent, NOW } from '../risks/testing/risk-table.ts';
import { type JointTable, type Seat, seatJointTable } from '../testing/joint-table.ts';

/*
 * Revisions of one record in different kringen: who reads only the earlier one sees that one as it was and learns of no
 * other; who reads only the later one learns nothing of where it was before.
 */

let table: JointTable;
let kernteam: KringId;
let tafel: KringId;
let kpiId: string;

beforeAll(async () => {
  table = await seatJointTable();
  ({ kernteam, tafel } = table.dossier.kringen);
  const board = await table.ask<KpiBoard>('owner', 'kpis.board', { asOf: NOW });
  kpiId = String(board.unused.find(({ name }) => name === 'Ziekteverzuim')?.kpiId ?? board.unused[0]?.kpiId);
});
afterAll(() => table.close());

interface Saved {
  readonly revisionId: RevisionId;
}

async function save<T = Saved>(seat: Seat, path: string, input: object): Promise<T> {
  const { data, error } = await table.tell(seat, path, input);
  expect(error).toBeUndefined();
  return data as T;
}

/** A kind of record that is recorded in a kring and then moved, as each party finds it. */
interface Kind {
  /** Records it for the first time; `kringId` and what it says. */
  readonly first: (kringId: KringId) => Promise<{ readonly id: string; readonly head: string }>;
  /** The input of the move, and its procedure. */
  readonly move: (
    id: string,
    head: string,
    kringId: KringId,
    mayWiden?: boolean,
  ) => readonly [string, object];
  /** What a party reads of it now; undefined when nothing. */
  readonly read: (
    seat: Seat,
    id: string,
  ) => Promise<{ readonly text: string; readonly kring: string } | undefined>;
}

let made = 0;

const agreements: Kind = {
  first: async (kringId) => {
    made += 1;
    const said = { kringId, standPer: '2024-08-31', party: 'Aanbieder', topic: '', source: '' };
    const { agreementId, revisionId } = await save<Saved & { agreementId: string }>(
      'owner',
      'agreements.record',
      { ...said, title: `Afspraak ${made}`, dueOn: '2024-10-31' },
    );
    return { id: agreementId, head: revisionId };
  },
  move: (agreementId, supersedes, kringId, mayWiden) => [
    'agreements.share',
    { agreementId, supersedes, kringId, ...(mayWiden !== undefined && { mayWiden }) },
  ],
  read: async (seat, id) => {
    const { agreements: all } = await table.ask<Agreements>(seat, 'agreements.list', { asOf: NOW });
    const found = all.find((one) => one.agreementId === id);
    return found && { text: found.title, kring: found.origin.kring.name };
  },
};

const risks: Kind = {
  first: async (kringId) => {
    made += 1;
    const content = buildContent({ number: made, title: `Risico ${made}` });
    const { riskId, revisionId } = await save<Saved & { riskId: string }>('owner', 'risks.record', {
      riskId: null,
      supersedes: null,
      kringId,
      standPer: '2024-08-15',
      content,
    });
    return { id: riskId, head: revisionId };
  },
  move: (riskId, supersedes, kringId, mayWiden) => [
    'risks.record',
    {
      riskId,
      supersedes,
      kringId,
      standPer: '2024-08-15',
      content: buildContent({ number: made, title: `Risico ${made}` }),
      ...(mayWiden !== undefined && { mayWiden }),
    },
  ],
  read: async (seat, id) => {
    const { rows } = await table.ask<Register>(seat, 'risks.register', { asOf: NOW });
    const found = rows.find((one) => one.riskId === id);
    return found && { text: found.content.title, kring: found.origin.kring.name };
  },
};

let year = 2015;
const values: Kind = {
  first: async (kringId) => {
    year += 1;
    const month = `${year}-01`;
    await save('owner', 'kpis.recordValues', {
      kpiId,
      kringId,
      values: [{ month, value: year, supersedes: null }],
    });
    const { own } = await table.ask<KpiDetail>('owner', 'kpis.kpi', { kpiId, asOf: NOW });
    return { id: month, head: String(own.find((one) => one.month === month)?.revisionId) };
  },
  move: (month, supersedes, kringId, mayWiden) => [
    'kpis.recordValues',
    {
      kpiId,
      kringId,
      values: [{ month, value: Number(month.slice(0, 4)), supersedes }],
      ...(mayWiden !== undefined && { mayWiden }),
    },
  ],
  read: async (seat, month) => {
    const { recordings } = await table.ask<KpiDetail>(seat, 'kpis.kpi', { kpiId, asOf: NOW });
    const found = recordings.find((one) => one.month === month && one.isLatest);
    return found && { text: String(found.value), kring: found.origin.kring.name };
  },
};

describe.each([
  ['an agreement', agreements],
  ['a risk', risks],
  ['a monthly value', values],
])('%s', (_what, kind) => {
  test('is not widened before somebody has agreed to its new readers', async () => {
    const { id, head } = await kind.first(kernteam);
    const [path, input] = kind.move(id, head, tafel);
    const { status, error } = await table.tell('owner', path, input);
    expect([status, error?.fields]).toMatchObject([400, [{ path: 'mayWiden' }]]);
    expect(await kind.read('provider', id)).toBeUndefined();
  });

  test('is read by its new readers as it stands, and by nobody who was there as anything else', async () => {
    const { id, head } = await kind.first(kernteam);
    const before = await kind.read('owner', id);
    await save('owner', ...kind.move(id, head, tafel, true));
    expect(await kind.read('provider', id)).toEqual({ ...before, kring: 'Tafel' });
    expect(await kind.read('partner', id)).toEqual({ ...before, kring: 'Tafel' });
  });

  test('stays readable as it was for who read it before it went to a narrower kring', async () => {
    const { id, head } = await kind.first(tafel);
    const shared = await kind.read('provider', id);
    await save('owner', ...kind.move(id, head, kernteam));
    expect(await kind.read('provider', id)).toEqual(shared);
    expect(await kind.read('partner', id)).toEqual({ ...shared, kring: 'Kernteam' });
  });

  test('tells its way from kring to kring to who reads both, and nothing of it to others', async () => {
    const { id, head } = await kind.first(kernteam);
    await save('owner', ...kind.move(id, head, tafel, true));
    const moves = async (seat: Seat) =>
      (await table.ask<{ items: readonly Change[] }>(seat, 'history.changes', CHANGES)).items
        .filter((one) => one.subjectId === (kind === values ? kpiId : id))
        .slice(0, 1)
        .map(({ movedFrom, origin }) => [movedFrom?.name ?? null, origin.kring.name]);
    expect(await moves('owner')).toEqual([['Kernteam', 'Tafel']]);
    expect(await moves('council')).toEqual([]);
  });
});

const CHANGES = { asOf: NOW, kinds: [], cursor: null, limit: 50 };

test('a norm is widened only by who agreed, and stays as it was for who read it before', async () => {
  const norm = { kpiId, validFrom: '2024-01-01', validTo: null, min: null, max: 7, nearMargin: 0.5 };
  const set = (kringId: KringId, supersedes: string | null, more: object = {}) =>
    table.tell('owner', 'kpis.recordNorm', {
      ...norm,
      toleratedUntil: null,
      toleratedReason: null,
      kringId,
      supersedes,
      ...more,
    });
  const seen = async (seat: Seat) =>
    (await table.ask<KpiDetail>(seat, 'kpis.kpi', { kpiId, asOf: NOW })).kpi.norm;
  expect((await set(kernteam, null)).error).toBeUndefined();
  const first = String((await seen('owner'))?.revisionId);
  expect((await set(tafel, first)).error?.fields).toMatchObject([{ path: 'mayWiden' }]);
  expect(await seen('provider')).toBeNull();
  expect((await set(tafel, first, { mayWiden: true })).error).toBeUndefined();
  const shared = await seen('provider');
  expect(shared).toMatchObject({ max: 7, origin: { kring: { name: 'Tafel' } } });
  expect((await set(kernteam, String(shared?.revisionId), { max: 5 })).error).toBeUndefined();
  expect(await seen('provider')).toEqual(shared);
  expect(await seen('partner')).toMatchObject({ max: 5 });
});

test('a judgement is widened only by who agreed', async () => {
  const { id: riskId } = await risks.first(tafel);
  const assess = (kringId: KringId, supersedes: string | null, mayWiden?: boolean) =>
    table.tell('owner', 'risks.assess', {
      riskId,
      kringId,
      supersedes,
      standPer: '2024-08-20',
      probabilityPercent: 60,
      amountMinCents: null,
      amountMaxCents: null,
      expectedFrom: null,
      expectedTo: null,
      rationale: '',
      ...(mayWiden !== undefined && { mayWiden }),
    });
  const { revisionId } = (await assess(kernteam, null)).data as Saved;
  expect((await assess(tafel, revisionId)).error?.fields).toMatchObject([{ path: 'mayWiden' }]);
  expect((await assess(tafel, revisionId, true)).error).toBeUndefined();
});

test('who does not read the kring where a colleague put it is told so, and stores nothing', async () => {
  const board = await withSystem(table.api.database, 'open a dossier and admit participants', async (tx) =>
    insertKring(
      tx,
      await getRoom(tx, table.dossier.dossierId),
      {
        dossierId: table.dossier.dossierId,
        kind: 'ander',
        name: 'Ambtelijk kernteam',
        ownerTenantId: null,
        admittedRoles: [],
        admittedSeats: ['ambtelijk'],
      },
      { hand: table.actorOf('owner') },
    ),
  );
  const { id, head } = await agreements.first(tafel);
  // The owner's person has an ambtelijke seat; the same organisation's other clerk has none.
  await save('owner', ...agreements.move(id, head, board, true));
  const before = await agreements.read('colleague', id);
  expect(before).toMatchObject({ kring: 'Tafel' });
  const { status, error } = await table.tell('colleague', ...agreements.move(id, head, kernteam));
  expect([status, error?.messageKey]).toEqual([403, 'history.followedElsewhere']);
  expect(await agreements.read('colleague', id)).toEqual(before);
});
