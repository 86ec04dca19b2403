import type { Ladder } from '@regietafel/contracts/ladder/ladder';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NOW } from '../risks/testing/risk-table.ts';
import { type JointTable, type Seat, seatJointTable } from '../testing/joint-table.ts';

let table: JointTable;
/** A dossier of its own for each test; nobody acts for its table. */
let dossier: JointTable['dossier'];

beforeAll(async () => {
  table = await seatJointTable();
});
beforeEach(async () => {
  dossier = await table.openShared();
});
afterAll(() => table.close());

const STEP = {
  recordAs: 'own',
  kind: 'vaststelling',
  trede: 3,
  effectiveOn: '2024-05-28',
  precision: 'day',
  decidedBy: 'Aanbieder, regio en toezichthouder',
  document: 'Verslag van het overleg',
  note: '',
};

function record(seat: Seat, overrides: object = {}) {
  const { dossierId, kringen } = dossier;
  return table.tell(seat, 'ladder.recordStep', {
    dossierId,
    kringId: kringen.tafel,
    ...STEP,
    ...overrides,
  });
}

async function recorded(seat: Seat, overrides: object = {}) {
  const outcome = await record(seat, overrides);
  expect(outcome.error).toBeUndefined();
}

const ladderOf = (seat: Seat, overrides: object = {}) =>
  table.ask<Ladder>(seat, 'ladder.ladder', { dossierId: dossier.dossierId, asOf: NOW, ...overrides });

/** The first dossier, where the owner and the partner have a seat that acts for the table. */
const atJointTable = () => ({
  dossierId: table.dossier.dossierId,
  kringId: table.dossier.kringen.tafel,
});

describe('the ladder', () => {
  test('says that only the duties of trede 3 are established', async () => {
    const { definitions, current, steps } = await ladderOf('owner');
    expect(current).toBeNull();
    expect(steps).toEqual([]);
    expect(definitions.map(({ trede, standing }) => [trede, standing])).toEqual([
      [1, 'uncertain'],
      [2, 'uncertain'],
      [3, 'established'],
      [4, 'uncertain'],
      [5, 'uncertain'],
      [6, 'uncertain'],
    ]);
    const withDuties = definitions.filter(({ duties }) => duties.length > 0);
    expect(withDuties.map(({ trede }) => trede)).toEqual([3]);
  });

  test('derives where the dossier stands: exploring and advising move nothing', async () => {
    await recorded('owner');
    await recorded('owner', { kind: 'verkenning', trede: 4, effectiveOn: '2024-08-17', precision: 'month' });
    await recorded('owner', { kind: 'advies', trede: 4, effectiveOn: '2024-10-01' });
    const { current, steps } = await ladderOf('provider');
    expect(current).toEqual({ trede: 3, since: '2024-05-28', precision: 'day' });
    expect(steps.map((step) => [step.kind, step.effectiveOn, step.tredeBefore, step.tredeAfter])).toEqual([
      ['vaststelling', '2024-05-28', null, 3],
      // Of a month the first day stands.
      ['verkenning', '2024-08-01', 3, 3],
      ['advies', '2024-10-01', 3, 3],
    ]);
    expect(steps[0]?.origin).toMatchObject({
      author: { name: table.tenantOf('owner').name, isOwn: false, mayWrite: false },
      kring: { kind: 'tafel' },
    });
  });

  test('reads as of a day, and as of what was known', async () => {
    await recorded('owner', { trede: 2, effectiveOn: '2023-01-01' });
    const between = Temporal.Now.instant().toString();
    await recorded('owner');
    const tredeAt = async (standPer: string | null, knownAt: string | null) =>
      (await ladderOf('owner', { asOf: { standPer, knownAt } })).current?.trede ?? null;
    expect(await tredeAt(null, null)).toBe(3);
    expect(await tredeAt('2024-05-27', null)).toBe(2);
    expect(await tredeAt('2022-12-31', null)).toBeNull();
    expect(await tredeAt(null, between)).toBe(2);
    expect(await tredeAt('2024-12-31', between)).toBe(2);
  });

  test('shows a step to the readers of its kring alone', async () => {
    await recorded('owner', { kringId: dossier.kringen.kernteam });
    expect((await ladderOf('owner')).current?.trede).toBe(3);
    expect((await ladderOf('provider')).current).toBeNull();
    expect((await ladderOf('council')).steps).toEqual([]);
  });
});

describe('who may record', () => {
  test('the accounthoudende regio in its own name, in the table’s with a seat; nobody else', async () => {
    const places = async (seat: Seat, dossierId: string) =>
      (await ladderOf(seat, { dossierId })).places.map(({ recordAs }) => recordAs);
    const { dossierId } = table.dossier;
    expect(await places('owner', dossierId)).toEqual(['tafel', 'own']);
    expect(await places('partner', dossierId)).toEqual(['tafel']);
    expect(await places('owner', dossier.dossierId)).toEqual(['own']);
    for (const seat of ['partner', 'provider', 'council', 'clerk'] as const) {
      expect(await places(seat, dossier.dossierId)).toEqual([]);
      expect((await record(seat)).error?.code).toBe('FORBIDDEN');
      expect((await record(seat, { recordAs: 'tafel' })).error?.code).toBe('FORBIDDEN');
    }
    expect((await record('owner', { recordAs: 'tafel' })).error?.code).toBe('FORBIDDEN');
  });

  test('a step of the table has the table for its author', async () => {
    await recorded('partner', { ...atJointTable(), recordAs: 'tafel' });
    const { steps } = await ladderOf('provider', { dossierId: table.dossier.dossierId });
    expect(steps.map(({ origin }) => origin.author)).toEqual([
      { name: 'De tafel', isOwn: false, mayWrite: false },
    ]);
  });
});

describe('refusals', () => {
  test.each([
    ['an unknown trede of the ladder', { effectiveOn: '2020-01-01' }, 'trede', 'ladder.unknown_trede'],
    ['a trede out of bounds', { trede: 7 }, 'trede', 'field.tooHigh'],
    ['a lowering from nowhere', { kind: 'afschaling' }, 'trede', 'ladder.nothing_to_lower'],
    ['a day in the future', { effectiveOn: '2059-01-01' }, 'effectiveOn', 'field.future'],
    ['a day that does not exist', { effectiveOn: '2024-02-30' }, 'effectiveOn', 'field.date'],
    ['nobody who decided', { decidedBy: ' ' }, 'decidedBy', 'field.required'],
    ['a document of control characters', { document: 'a\u0000b' }, 'document', 'field.control'],
    ['a note beyond bounds', { note: 'x'.repeat(4001) }, 'note', 'field.tooLong'],
    ['a kind that is none', { kind: 'sprong' }, 'kind', 'field.choice'],
    ['a field that does not belong', { colour: 'rood' }, 'colour', 'field.unknown'],
    ['a kring that is none', { kringId: newId() }, 'kringId', 'field.choice'],
  ])('%s is refused with its field, and nothing is stored', async (_name, overrides, path, messageKey) => {
    const outcome = await record('owner', overrides);
    expect(outcome.error?.code).toBe('INVALID_INPUT');
    expect(outcome.error?.fields).toMatchObject([{ path, messageKey }]);
    expect((await ladderOf('owner')).steps).toEqual([]);
  });

  test('a lower trede must be called a lowering, and a lowering must go down', async () => {
    await recorded('owner', { trede: 4, effectiveOn: '2024-01-01' });
    const keyOf = async (overrides: object) =>
      (await record('owner', overrides)).error?.fields[0]?.messageKey;
    expect(await keyOf({ trede: 3 })).toBe('ladder.establishing_must_not_go_down');
    expect(await keyOf({ kind: 'afschaling', trede: 4 })).toBe('ladder.lowering_must_go_down');
    await recorded('owner', { kind: 'afschaling', trede: 3 });
    expect((await ladderOf('owner')).current).toMatchObject({ trede: 3, since: '2024-05-28' });
  });

  test('a kring of another dossier is refused like one that does not exist', async () => {
    const foreign = await record('owner', { kringId: table.foreignDossier.kringen.tafel });
    expect(foreign.body).toBe((await record('owner', { kringId: newId() })).body);
  });

  test('a foreign dossier reads and writes to the byte like one that does not exist', async () => {
    const browser = await table.as('outsider');
    const ask = async (dossierId: string) =>
      (await browser.query('ladder.ladder', { dossierId, asOf: NOW })).body;
    expect(await ask(dossier.dossierId)).toBe(await ask(newId()));
    const foreign = await record('outsider');
    expect(foreign.status).toBe(404);
    expect(foreign.body).toBe((await record('outsider', { dossierId: newId() })).body);
  });
});
