import type { Change } from '@regietafel/contracts/history/changes';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildContent, NOW } from '../risks/testing/risk-table.ts';
import { type JointTable, type Seat, seatJointTable } from '../testing/joint-table.ts';

let table: JointTable;

interface Page {
  readonly items: readonly Change[];
  readonly nextCursor: string | null;
}

beforeAll(async () => {
  table = await seatJointTable();
  await fillTable();
});
afterAll(() => table.close());

/** Records, one after the other: seven for the table, one of them by the council, and one for the kernteam alone. */
async function fillTable(): Promise<void> {
  const { tafel, kernteam, breed } = table.dossier.kringen;
  const risk = await done('owner', 'risks.record', {
    riskId: null,
    supersedes: null,
    kringId: breed,
    standPer: '2024-08-15',
    content: buildContent(),
  });
  const { riskId, revisionId } = risk as { riskId: string; revisionId: string };
  await done('owner', 'risks.assess', {
    riskId,
    supersedes: null,
    kringId: kernteam,
    standPer: '2024-08-20',
    probabilityPercent: 60,
    amountMinCents: null,
    amountMaxCents: null,
    expectedFrom: null,
    expectedTo: null,
    rationale: 'Hoger dan de aanbieder.',
  });
  await done('owner', 'risks.remove', {
    riskId,
    supersedes: revisionId,
    standPer: '2024-09-15',
    reason: 'Dubbel',
  });
  for (const [seat, title] of [
    ['owner', 'Eerste'],
    ['council', 'Tweede'],
    ['owner', 'Derde'],
  ] as const)
    await done(seat, 'agreements.record', {
      kringId: breed,
      standPer: '2024-08-31',
      title,
      party: 'Aanbieder',
      topic: '',
      dueOn: '2024-10-31',
      source: '',
    });
  await done('owner', 'ladder.recordStep', {
    recordAs: 'tafel',
    kringId: tafel,
    kind: 'vaststelling',
    trede: 3,
    effectiveOn: '2024-05-28',
    precision: 'day',
    decidedBy: 'Samen',
    document: 'Verslag',
    note: '',
  });
}

async function done(seat: Seat, path: string, input: object): Promise<unknown> {
  const outcome = await table.tell(seat, path, input);
  expect(outcome.error).toBeUndefined();
  return outcome.data;
}

const pageOf = (seat: Seat, overrides: object = {}) =>
  table.ask<Page>(seat, 'history.changes', { asOf: NOW, kinds: [], cursor: null, limit: 50, ...overrides });

const subjectsOf = ({ items }: Page) => items.map(({ kind, subject }) => `${kind} ${subject ?? ''}`.trim());

describe('the log', () => {
  test('tells what was recorded, newest first, with both times, author and kring', async () => {
    const page = await pageOf('owner');
    expect(subjectsOf(page)).toEqual([
      'ladder_step vaststelling trede 3',
      'agreement Derde',
      'agreement Tweede',
      'agreement Eerste',
      `risk ${buildContent().title}`,
      `assessment ${buildContent().title}`,
      `risk ${buildContent().title}`,
    ]);
    expect(page.nextCursor).toBeNull();
    const [step, third, , , removed, , added] = page.items;
    expect(step).toMatchObject({ standPer: '2024-05-28', origin: { author: { name: 'De tafel' } } });
    expect(third).toMatchObject({ standPer: '2024-08-31', origin: { kring: { kind: 'breed' } } });
    expect([removed?.isRemoval, removed?.isFirst]).toEqual([true, false]);
    expect([added?.isRemoval, added?.isFirst]).toEqual([false, true]);
    const moments = page.items.map(({ origin }) => origin.recordedAt);
    expect(moments.toSorted().toReversed()).toEqual(moments);
  });

  test('names the person within the own organisation alone', async () => {
    const handOf = async (seat: Seat, subject: string) =>
      (await pageOf(seat)).items.find((item) => item.subject === subject)?.handName ?? null;
    expect(await handOf('owner', 'Eerste')).toMatch(/^Persoon/);
    expect(await handOf('clerk', 'Eerste')).toBe(await handOf('owner', 'Eerste'));
    expect(await handOf('owner', 'Tweede')).toBeNull();
    expect(await handOf('provider', 'Eerste')).toBeNull();
  });

  test('masks an author whom the reader may not know', async () => {
    const item = (await pageOf('provider')).items.find(({ subject }) => subject === 'Tweede');
    expect(item?.origin.author).toEqual({ name: null, isOwn: false, mayWrite: false });
  });

  test('holds what the reader may see, and not a trace of the rest', async () => {
    const seen = subjectsOf(await pageOf('provider'));
    expect(seen).toHaveLength(6);
    expect(seen.filter((one) => one.startsWith('assessment'))).toEqual([]);
    const first = await pageOf('provider', { limit: 6 });
    expect(first.nextCursor).toBeNull();
  });

  test('filters by kind, and reads as of both times', async () => {
    expect(subjectsOf(await pageOf('owner', { kinds: ['assessment', 'ladder_step'] }))).toHaveLength(2);
    const standPer = await pageOf('owner', { asOf: { standPer: '2024-08-15', knownAt: null } });
    expect(subjectsOf(standPer)).toEqual([
      'ladder_step vaststelling trede 3',
      `risk ${buildContent().title}`,
    ]);
    const { items } = await pageOf('owner');
    const knownAt = items[4]?.origin.recordedAt;
    expect((await pageOf('owner', { asOf: { standPer: null, knownAt } })).items).toEqual(items.slice(4));
  });

  test('comes page by page, nothing twice and nothing lost, also when something is recorded meanwhile', async () => {
    const { items } = await pageOf('owner');
    const first = await pageOf('owner', { limit: 3 });
    const { tafel } = table.dossier.kringen;
    await done('owner', 'agreements.record', {
      kringId: tafel,
      standPer: '2024-09-30',
      title: 'Later',
      party: 'Aanbieder',
      topic: '',
      dueOn: '2024-10-31',
      source: '',
    });
    const second = await pageOf('owner', { limit: 3, cursor: first.nextCursor });
    const third = await pageOf('owner', { limit: 3, cursor: second.nextCursor });
    expect([...first.items, ...second.items, ...third.items]).toEqual(items);
    expect(third.nextCursor).toBeNull();
  });
});

describe('refusals', () => {
  const ask = async (seat: Seat, overrides: object) =>
    (await table.as(seat)).query('history.changes', {
      dossierId: table.dossier.dossierId,
      asOf: NOW,
      kinds: [],
      cursor: null,
      limit: 50,
      ...overrides,
    });

  test.each([
    ['a cursor that is none', { cursor: 'x' }, 'cursor'],
    ['a cursor of no moment', { cursor: `2024-99-99T99:99:99Z_${newId()}` }, 'cursor'],
    ['a cursor of no id', { cursor: '2024-08-15T12:00:00Z_1' }, 'cursor'],
    ['a page that is too large', { limit: 201 }, 'limit'],
    ['a page of nothing', { limit: 0 }, 'limit'],
    ['a kind that is none', { kinds: ['letter'] }, 'kinds.0'],
    ['a moment that is none', { asOf: { standPer: null, knownAt: 'gisteren' } }, 'asOf.knownAt'],
  ])('%s is refused with its field', async (_name, overrides, path) => {
    const { error } = await ask('owner', overrides);
    expect(error?.code).toBe('INVALID_INPUT');
    expect(error?.fields[0]?.path).toBe(path);
  });

  test('a foreign dossier is refused to the byte like one that does not exist', async () => {
    const foreign = await ask('outsider', {});
    expect(foreign.status).toBe(404);
    expect(foreign.body).toBe((await ask('outsider', { dossierId: newId() })).body);
  });
});
