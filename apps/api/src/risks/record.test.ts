import type { Register } from '@regietafel/contracts/risks/register';
import type { Risk, RiskConflict } from '@regietafel/contracts/risks/risk';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildContent, NOW, type RiskTable, seatRiskTable } from './testing/risk-table.ts';

let table: RiskTable;

beforeAll(async () => {
  table = await seatRiskTable();
});

afterAll(() => table.close());

type Seat = Parameters<RiskTable['as']>[0];

async function record(seat: Seat, overrides: object = {}) {
  const browser = await table.as(seat);
  return browser.mutate('risks.record', {
    dossierId: table.dossier.dossierId,
    riskId: null,
    supersedes: null,
    kringId: table.dossier.kringen.tafel,
    standPer: '2024-08-15',
    content: buildContent(),
    ...overrides,
  });
}

async function recorded(seat: Seat, overrides: object = {}) {
  const outcome = await record(seat, overrides);
  expect(outcome.error).toBeUndefined();
  return outcome.data as { riskId: string; revisionId: string };
}

async function getRisk(seat: Seat, riskId: string, asOf: object = NOW) {
  const browser = await table.as(seat);
  const outcome = await browser.query('risks.risk', {
    dossierId: table.dossier.dossierId,
    riskId,
    asOf,
  });
  return outcome.data as Risk;
}

async function getRegister(seat: Seat, asOf: object = NOW) {
  const browser = await table.as(seat);
  const outcome = await browser.query('risks.register', { dossierId: table.dossier.dossierId, asOf });
  return outcome.data as Register;
}

describe('recording a risk', () => {
  test('its readers see it with author and kring; whoever is outside the kring does not', async () => {
    const { riskId } = await recorded('owner');
    const row = (await getRegister('owner')).rows.find((one) => one.riskId === riskId);
    expect(row?.content).toEqual(buildContent());
    expect(row?.colour).toBe('oranje');
    expect(row?.origin).toMatchObject({
      author: { name: table.tenantOf('owner').name, isOwn: true, mayWrite: true },
      kring: { kind: 'tafel' },
    });
    const seen = (await getRegister('provider')).rows.find((one) => one.riskId === riskId);
    expect(seen?.origin.author).toMatchObject({ isOwn: false, mayWrite: false });
    expect((await getRegister('council')).rows.map((one) => one.riskId)).not.toContain(riskId);
  });

  test('a next state supersedes, and the earlier one stays readable', async () => {
    const { riskId, revisionId } = await recorded('owner', { content: buildContent({ number: 2 }) });
    await recorded('owner', {
      riskId,
      supersedes: revisionId,
      standPer: '2024-09-15',
      content: buildContent({ number: 2, status: 'opgelost', statusDate: '2024-09-01' as never }),
    });
    const risk = await getRisk('owner', riskId);
    expect(risk.colour).toBe('groen');
    expect(risk.history.map((entry) => entry.changes.map((change) => change.field))).toEqual([
      ['status', 'statusDate'],
      [],
    ]);
    const earlier = await getRisk('owner', riskId, { standPer: '2024-08-31', knownAt: null });
    expect(earlier.content.status).toBe('onderhanden');
  });

  test('recording the very same state adds nothing', async () => {
    const first = await recorded('owner', { content: buildContent({ number: 3 }) });
    const again = await recorded('owner', {
      riskId: first.riskId,
      supersedes: first.revisionId,
      content: buildContent({ number: 3 }),
    });
    expect(again).toEqual(first);
    expect((await getRisk('owner', first.riskId)).history).toHaveLength(1);
  });

  test('a late correction of an earlier day does not push out what was said of a later day', async () => {
    const { riskId, revisionId } = await recorded('owner', { standPer: '2024-09-15' });
    await recorded('owner', {
      riskId,
      supersedes: revisionId,
      standPer: '2024-08-15',
      content: buildContent({ title: 'Zo stond het in augustus' }),
    });
    const now = await getRisk('owner', riskId);
    expect(now.content.title).toBe(buildContent().title);
    expect(now.headRevisionId).not.toBe(now.revisionId);
    const next = await recorded('owner', {
      riskId,
      supersedes: now.headRevisionId,
      standPer: '2024-10-15',
      content: buildContent({ title: 'Zo staat het in oktober' }),
    });
    expect((await getRisk('owner', riskId)).revisionId).toBe(next.revisionId);
  });
});

describe('refusals', () => {
  test('only the author changes a risk, and nobody may be spoken for', async () => {
    const { riskId, revisionId } = await recorded('owner');
    const outcome = await record('partner', { riskId, supersedes: revisionId });
    expect(outcome.error).toMatchObject({ code: 'FORBIDDEN', messageKey: 'risks.notAuthor' });
    expect((await record('provider')).error?.code).toBe('FORBIDDEN');
    expect((await record('clerk')).error?.code).toBe('FORBIDDEN');
  });

  test('a foreign dossier, risk or kring is refused to the byte like one that does not exist', async () => {
    const { riskId } = await recorded('owner');
    const foreign = await record('outsider');
    const absent = await record('outsider', { dossierId: newId() });
    expect(foreign.status).toBe(404);
    expect(foreign.body).toBe(absent.body);
    const ask = async (asked: object) =>
      (await (await table.as('outsider')).query('risks.risk', { asOf: NOW, ...asked })).body;
    expect(await ask({ dossierId: table.dossier.dossierId, riskId })).toBe(
      await ask({ dossierId: newId(), riskId: newId() }),
    );
    const kringOfOthers = await record('owner', { kringId: table.foreignDossier.kringen.tafel });
    const noKring = await record('owner', { kringId: newId() });
    expect(kringOfOthers.body).toBe(noKring.body);
    expect(kringOfOthers.error?.fields[0]?.path).toBe('kringId');
  });

  test.each([
    ['standPer', { standPer: '2014-12-31' }, 'standPer'],
    ['standPer of no day', { standPer: '2024-02-30' }, 'standPer'],
    ['standPer in the future', { standPer: '2059-01-01' }, 'standPer'],
    [
      'a title with control characters',
      { content: { ...buildContent(), title: 'a\u0007b' } },
      'content.title',
    ],
    ['a title that is too long', { content: { ...buildContent(), title: 'x'.repeat(501) } }, 'content.title'],
    ['no title', { content: { ...buildContent(), title: '  ' } }, 'content.title'],
    [
      'an amount beyond bounds',
      { content: { ...buildContent(), amount: { kind: 'known', cents: 2 ** 51 + 1, frequency: 'once' } } },
      'content.amount.cents',
    ],
    [
      'a range upside down',
      {
        content: {
          ...buildContent(),
          amount: { kind: 'range', minCents: 200, maxCents: 100, frequency: 'once' },
        },
      },
      'content.amount.maxCents',
    ],
    [
      'a window upside down',
      { content: { ...buildContent(), window: { from: '2024-09-01', to: '2024-01-01' } } },
      'content.window.to',
    ],
    ['a number that is none', { content: { ...buildContent(), number: 0 } }, 'content.number'],
    ['a key that does not belong', { content: { ...buildContent(), colour: 'groen' } }, 'content.colour'],
  ])('%s is refused with its field, and nothing is stored', async (_name, overrides, path) => {
    const before = (await getRegister('owner')).rows.length;
    const outcome = await record('owner', overrides);
    expect(outcome.error?.code).toBe('INVALID_INPUT');
    expect(outcome.error?.fields.map((field) => field.path)).toContain(path);
    expect((await getRegister('owner')).rows).toHaveLength(before);
  });
});

describe('two people at once', () => {
  test('the second is shown both versions, and nothing is lost', async () => {
    const { riskId, revisionId } = await recorded('owner');
    const mine = buildContent({ title: 'De eerste' });
    await recorded('owner', { riskId, supersedes: revisionId, content: mine });
    const second = await record('owner', {
      riskId,
      supersedes: revisionId,
      content: buildContent({ title: 'De tweede' }),
    });
    expect(second.error?.code).toBe('CONFLICT');
    const { current } = (second.error?.details ?? {}) as RiskConflict;
    expect(current?.content).toEqual(mine);
    await recorded('owner', {
      riskId,
      supersedes: current?.revisionId,
      content: buildContent({ title: 'De tweede' }),
    });
    expect((await getRisk('owner', riskId)).history).toHaveLength(3);
  });

  test('of saves at the same moment exactly one is stored', async () => {
    const { riskId, revisionId } = await recorded('owner');
    const outcomes = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((title) =>
        record('owner', { riskId, supersedes: revisionId, content: buildContent({ title }) }),
      ),
    );
    expect(outcomes.map((outcome) => outcome.error?.code ?? 'stored').toSorted()).toEqual([
      'CONFLICT',
      'CONFLICT',
      'CONFLICT',
      'CONFLICT',
      'stored',
    ]);
    expect((await getRisk('owner', riskId)).history).toHaveLength(2);
  });
});

describe('taking a risk off the register', () => {
  test('asks a reason, keeps the history, and can be undone', async () => {
    const { riskId, revisionId } = await recorded('owner');
    const remove = async (values: object) =>
      (await table.as('owner')).mutate('risks.remove', {
        dossierId: table.dossier.dossierId,
        riskId,
        supersedes: revisionId,
        standPer: '2024-09-15',
        ...values,
      });
    expect((await remove({ reason: '' })).error?.fields[0]?.path).toBe('reason');
    expect((await remove({ reason: 'Samengevoegd met een ander risico' })).status).toBe(200);
    expect((await getRegister('owner')).rows.map((row) => row.riskId)).not.toContain(riskId);
    const before = await getRegister('owner', { standPer: '2024-08-31', knownAt: null });
    expect(before.rows.map((row) => row.riskId)).toContain(riskId);
    const removed = await getRisk('owner', riskId);
    expect(removed.removedReason).toBe('Samengevoegd met een ander risico');
    await recorded('owner', { riskId, supersedes: removed.headRevisionId, standPer: '2024-10-15' });
    expect((await getRegister('owner')).rows.map((row) => row.riskId)).toContain(riskId);
  });
});
