import type { Agreement, AgreementConflict, Agreements } from '@regietafel/contracts/agreements/agreements';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW } from '../risks/testing/risk-table.ts';
import { type JointTable, type Seat, seatJointTable } from '../testing/joint-table.ts';

let table: JointTable;

beforeAll(async () => {
  table = await seatJointTable();
});
afterAll(() => table.close());

interface Ids {
  readonly agreementId: string;
  readonly revisionId: string;
}

function record(seat: Seat, overrides: object = {}) {
  return table.tell(seat, 'agreements.record', {
    kringId: table.dossier.kringen.tafel,
    standPer: '2024-08-31',
    title: 'Plan voor het vastgoed',
    party: 'Aanbieder',
    topic: 'Vastgoed',
    dueOn: '2024-10-31',
    source: 'Overleg van augustus',
    ...overrides,
  });
}

async function recorded(seat: Seat, overrides: object = {}): Promise<Ids> {
  const outcome = await record(seat, overrides);
  expect(outcome.error).toBeUndefined();
  return outcome.data as Ids;
}

const move = (seat: Seat, { agreementId, revisionId }: Ids, overrides: object = {}) =>
  table.tell(seat, 'agreements.move', {
    agreementId,
    supersedes: revisionId,
    standPer: '2024-10-31',
    dueOn: '2025-01-01',
    moveReason: 'De taxatie duurt langer.',
    source: 'Overleg van oktober',
    ...overrides,
  });

const settle = (seat: Seat, { agreementId, revisionId }: Ids, overrides: object = {}) =>
  table.tell(seat, 'agreements.settle', {
    agreementId,
    supersedes: revisionId,
    standPer: '2024-12-01',
    status: 'nagekomen',
    settledOn: '2024-11-30',
    source: '',
    ...overrides,
  });

const listOf = (seat: Seat, asOf: object = NOW) => table.ask<Agreements>(seat, 'agreements.list', { asOf });

async function shown(seat: Seat, { agreementId }: Ids, asOf: object = NOW): Promise<Agreement | undefined> {
  return (await listOf(seat, asOf)).agreements.find((one) => one.agreementId === agreementId);
}

describe('an agreement', () => {
  test('keeps its first due date for ever, with every move and its reason', async () => {
    const first = await recorded('owner');
    const second = (await move('owner', first)).data as Ids;
    await move('owner', second, {
      standPer: '2024-12-15',
      dueOn: '2025-03-01',
      moveReason: 'Nog een offerte.',
    });
    expect(await shown('provider', first, { standPer: '2024-12-31', knownAt: null })).toMatchObject({
      firstDueOn: '2024-10-31',
      dueOn: '2025-03-01',
      slipDays: 121,
      overdueDays: 0,
      status: 'open',
      moves: [
        { from: '2024-10-31', to: '2025-01-01', days: 62, reason: 'De taxatie duurt langer.' },
        { from: '2025-01-01', to: '2025-03-01', days: 59, reason: 'Nog een offerte.' },
      ],
      origin: { author: { name: table.tenantOf('owner').name }, kring: { kind: 'tafel' } },
    });
  });

  test('counts the days that it is late while open, and those it was late when kept', async () => {
    const first = await recorded('owner');
    const late = await shown('owner', first, { standPer: '2024-11-10', knownAt: null });
    expect(late).toMatchObject({ overdueDays: 10, slipDays: 10 });
    await settle('owner', first);
    expect(await shown('owner', first)).toMatchObject({
      status: 'nagekomen',
      settledOn: '2024-11-30',
      overdueDays: 0,
      slipDays: 30,
    });
  });

  test('reads as of a day, and as of what was known', async () => {
    const first = await recorded('owner');
    const known = Temporal.Now.instant().toString();
    await move('owner', first);
    expect((await shown('owner', first))?.dueOn).toBe('2025-01-01');
    expect((await shown('owner', first, { standPer: '2024-10-30', knownAt: null }))?.dueOn).toBe(
      '2024-10-31',
    );
    expect((await shown('owner', first, { standPer: null, knownAt: known }))?.moves).toEqual([]);
    expect(await shown('owner', first, { standPer: '2024-08-30', knownAt: null })).toBeUndefined();
  });

  test('is shown to the readers of its kring alone, and counted for them alone', async () => {
    const kernteam = table.dossier.kringen.kernteam;
    const hidden = await recorded('owner', { kringId: kernteam, party: 'Verborgen partij' });
    expect(await shown('partner', hidden)).toBeDefined();
    const seen = await listOf('provider');
    expect(seen.agreements.map(({ agreementId }) => agreementId)).not.toContain(hidden.agreementId);
    expect(seen.byParty.map(({ party }) => party)).not.toContain('Verborgen partij');
  });

  test('of the table is changed by whoever acts for the table', async () => {
    const joint = await recorded('owner', { recordAs: 'tafel', kringId: table.dossier.kringen.breed });
    expect((await shown('partner', joint))?.origin.author).toEqual({
      name: 'De tafel',
      isOwn: false,
      mayWrite: true,
    });
    expect((await move('partner', joint)).error).toBeUndefined();
    expect((await move('council', joint)).error?.code).toBe('FORBIDDEN');
  });
});

describe('the slip by party', () => {
  test('adds up over the agreements of a party, the most first', async () => {
    const first = await recorded('owner', { party: 'Partij A' });
    await recorded('owner', { party: 'Partij A', dueOn: '2025-06-01' });
    await recorded('owner', { party: 'Partij B', dueOn: '2024-12-20' });
    await move('owner', first);
    const { byParty } = await listOf('owner', { standPer: '2024-12-31', knownAt: null });
    expect(byParty.filter(({ party }) => party.startsWith('Partij'))).toEqual([
      {
        party: 'Partij A',
        agreements: 2,
        slipped: 1,
        overdue: 0,
        moves: 1,
        totalSlipDays: 62,
        largestSlipDays: 62,
      },
      {
        party: 'Partij B',
        agreements: 1,
        slipped: 1,
        overdue: 1,
        moves: 0,
        totalSlipDays: 11,
        largestSlipDays: 11,
      },
    ]);
  });
});

describe('refusals', () => {
  test('only the author changes it, and a reader or the provider records none', async () => {
    const first = await recorded('owner', { kringId: table.dossier.kringen.breed });
    const refused = await move('council', first);
    expect(refused.error).toMatchObject({ code: 'FORBIDDEN', messageKey: 'agreements.notAuthor' });
    expect((await settle('partner', first)).error?.code).toBe('FORBIDDEN');
    for (const seat of ['provider', 'clerk'] as const) {
      expect((await record(seat)).error?.code).toBe('FORBIDDEN');
      expect((await move(seat, first)).error?.code).toBe('FORBIDDEN');
    }
    expect((await record('council', { recordAs: 'tafel' })).error?.code).toBe('FORBIDDEN');
    expect((await listOf('provider')).places).toEqual([]);
  });

  test.each([
    ['no title', { title: ' ' }, 'title', 'field.required'],
    ['a title of two lines', { title: 'a\nb' }, 'title', 'field.control'],
    ['a party beyond bounds', { party: 'x'.repeat(201) }, 'party', 'field.tooLong'],
    ['a day that does not exist', { dueOn: '2024-02-30' }, 'dueOn', 'field.date'],
    ['no due date', { dueOn: '' }, 'dueOn', 'field.required'],
    ['a state of tomorrow', { standPer: '2059-01-01' }, 'standPer', 'field.future'],
    ['a kring that is none', { kringId: newId() }, 'kringId', 'field.choice'],
    ['a field that does not belong', { status: 'nagekomen' }, 'status', 'field.unknown'],
  ])('recording %s is refused with its field', async (_name, overrides, path, messageKey) => {
    const before = (await listOf('owner')).agreements.length;
    const outcome = await record('owner', overrides);
    expect(outcome.error?.code).toBe('INVALID_INPUT');
    expect(outcome.error?.fields).toMatchObject([{ path, messageKey }]);
    expect((await listOf('owner')).agreements).toHaveLength(before);
  });

  test.each([
    ['no reason', { moveReason: '  ' }, 'moveReason', 'field.required'],
    ['no other date', { dueOn: '2024-10-31' }, 'moveReason', 'agreements.moveReasonWithoutMove'],
    ['an earlier state', { standPer: '2024-08-30' }, 'standPer', 'agreements.standPerTooEarly'],
  ])('moving with %s is refused with its field, and the date stays', async (_name, overrides, path, key) => {
    const first = await recorded('owner');
    const outcome = await move('owner', first, overrides);
    expect(outcome.error?.fields).toMatchObject([{ path, messageKey: key }]);
    expect(await shown('owner', first)).toMatchObject({ dueOn: '2024-10-31', moves: [] });
  });

  test('what is settled does not move, and is settled on a day that has come', async () => {
    const first = await recorded('owner');
    const early = await settle('owner', first, { settledOn: '2024-12-02' });
    expect(early.error?.fields[0]?.messageKey).toBe('agreements.settledOnTooLate');
    const settled = (await settle('owner', first)).data as Ids;
    const moved = await move('owner', settled, { standPer: '2024-12-02' });
    expect(moved.error?.fields[0]).toMatchObject({
      path: 'dueOn',
      messageKey: 'agreements.settledDoesNotMove',
    });
  });

  test('a foreign dossier or agreement is refused to the byte like one that does not exist', async () => {
    const first = await recorded('owner');
    const absent = { agreementId: newId(), revisionId: newId() };
    const foreign = await move('outsider', first);
    expect(foreign.status).toBe(404);
    expect(foreign.body).toBe((await move('outsider', absent, { dossierId: newId() })).body);
    expect((await settle('outsider', first)).body).toBe((await settle('owner', absent)).body);
    expect((await record('outsider')).body).toBe((await record('outsider', { dossierId: newId() })).body);
    const ask = async (dossierId: string) =>
      (await (await table.as('outsider')).query('agreements.list', { dossierId, asOf: NOW })).body;
    expect(await ask(table.dossier.dossierId)).toBe(await ask(newId()));
  });

  test('an agreement outside the kring of the asker is as absent', async () => {
    const hidden = await recorded('owner', { kringId: table.dossier.kringen.kernteam });
    const absent = { agreementId: newId(), revisionId: newId() };
    expect((await move('council', hidden)).body).toBe((await move('council', absent)).body);
  });
});

describe('two people at once', () => {
  test('the second is shown how it stands by the first, and nothing is lost', async () => {
    const first = await recorded('owner', { recordAs: 'tafel' });
    await move('owner', first, { dueOn: '2025-02-01', moveReason: 'De eerste.' });
    const second = await settle('partner', first);
    expect(second.error?.code).toBe('CONFLICT');
    const { current } = (second.error?.details ?? {}) as AgreementConflict;
    expect(current).toMatchObject({ dueOn: '2025-02-01', status: 'open', moves: [{ reason: 'De eerste.' }] });
    const again = { ...first, revisionId: current?.headRevisionId ?? '' };
    expect((await settle('partner', again)).error).toBeUndefined();
    expect(await shown('owner', first)).toMatchObject({ status: 'nagekomen', dueOn: '2025-02-01' });
  });

  test('of moves at the same moment exactly one is stored', async () => {
    const first = await recorded('owner');
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd'].map((moveReason) => move('owner', first, { moveReason })),
    );
    expect(outcomes.map(({ error }) => error?.code ?? 'stored').toSorted()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'CONFLICT',
      'stored',
    ]);
    expect((await shown('owner', first))?.moves).toHaveLength(1);
  });
});
