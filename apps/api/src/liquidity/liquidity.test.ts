import type { Plans } from '@regietafel/contracts/liquidity/plans';
import type { Exploitatie } from '@regietafel/contracts/liquidity/sheets';
import { newId } from '@regietafel/domain/core/ids';
import { buildPlan, buildSheet } from '@regietafel/domain/testing/build-cash';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NOW } from '../risks/testing/risk-table.ts';
import { type JointTable, type Seat, seatJointTable } from '../testing/joint-table.ts';

let table: JointTable;
let dossier: JointTable['dossier'];

beforeAll(async () => {
  table = await seatJointTable();
});
beforeEach(async () => {
  dossier = await table.openShared();
});
afterAll(() => table.close());

const SHEET = {
  ...buildSheet({ year: 2025 }),
  source: 'Begroting 2025',
  supersedes: null,
  standPer: '2024-10-01',
};
const PLAN = {
  plan: buildPlan([buildSheet({ year: 2025 })]),
  note: '',
  supersedes: null,
  standPer: '2024-10-02',
};

type Recorded = { readonly revisionId: string };

const tell = (seat: Seat, path: string, input: object) =>
  table.tell(seat, `liquidity.${path}`, {
    dossierId: dossier.dossierId,
    kringId: dossier.kringen.tafel,
    ...input,
  });

async function told(seat: Seat, path: string, input: object): Promise<Recorded> {
  const outcome = await tell(seat, path, input);
  expect(outcome.error).toBeUndefined();
  return outcome.data as Recorded;
}

const exploitatie = (seat: Seat, asOf: object = NOW) =>
  table.ask<Exploitatie>(seat, 'liquidity.exploitatie', { dossierId: dossier.dossierId, asOf });
const plans = (seat: Seat, asOf: object = NOW) =>
  table.ask<Plans>(seat, 'liquidity.plans', { dossierId: dossier.dossierId, asOf });

describe('a sheet', () => {
  test('is read by its kring, as of any day, with the next state after it', async () => {
    const first = await told('provider', 'recordSheet', SHEET);
    const lines = SHEET.lines.map((line) => ({ ...line, title: 'Anders' }));
    await told('provider', 'recordSheet', {
      ...SHEET,
      lines,
      supersedes: first.revisionId,
      standPer: '2024-10-09',
    });
    const now = await exploitatie('partner');
    expect(
      now.books.map(({ author, sheets }) => [author.isOwn, sheets.map((one) => one.lines[0]?.title)]),
    ).toEqual([[false, ['Anders']]]);
    const then = await exploitatie('partner', { standPer: '2024-10-05', knownAt: null });
    expect(then.books[0]?.sheets[0]?.lines[0]?.title).toBe('verblijf');
  });

  test('stays with its author in the own kring, and never becomes that of another', async () => {
    await told('owner', 'recordSheet', { ...SHEET, kringId: dossier.kringen.kernteam });
    expect((await exploitatie('provider')).books).toEqual([]);
    await told('provider', 'recordSheet', SHEET);
    const seen = await exploitatie('owner');
    expect(seen.books.map(({ author }) => author.isOwn)).toEqual([false, true]);
  });

  test('is refused by the cell that cannot be right', async () => {
    const lines = SHEET.lines.map((line) => ({ ...line, months: [...line.months, 1] }));
    const outcome = await tell('provider', 'recordSheet', { ...SHEET, lines });
    expect(outcome.error).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [
        { path: 'lines.0.months', messageKey: 'liquidity.twelveMonths' },
        { path: 'lines.1.months', messageKey: 'liquidity.twelveMonths' },
      ],
    });
    const text = SHEET.lines.map((line) => ({ ...line, months: ['veel', ...line.months.slice(1)] }));
    const second = await tell('provider', 'recordSheet', { ...SHEET, lines: text });
    expect(second.error?.fields?.[0]?.path).toBe('lines.0.months.0');
  });

  test('does not overwrite what a colleague recorded meanwhile, and tells how it stands', async () => {
    await told('provider', 'recordSheet', SHEET);
    const outcome = await tell('provider', 'recordSheet', SHEET);
    expect(outcome.error?.code).toBe('CONFLICT');
  });

  test('does not speak of an earlier day than the one before it', async () => {
    const { revisionId } = await told('provider', 'recordSheet', SHEET);
    const earlier = { ...SHEET, supersedes: revisionId, standPer: '2024-09-30' };
    const outcome = await tell('provider', 'recordSheet', earlier);
    expect(outcome.error?.fields).toMatchObject([{ path: 'standPer' }]);
  });
});

describe('a plan', () => {
  test('rests on the own sheets and is read with them', async () => {
    expect((await tell('provider', 'recordPlan', PLAN)).error?.messageKey).toBe('liquidity.noSheets');
    await told('provider', 'recordSheet', SHEET);
    const { revisionId } = await told('provider', 'recordPlan', PLAN);
    const [book] = (await plans('partner')).books;
    expect(book?.plan).toMatchObject({ revisionId, plan: PLAN.plan });
    expect(book?.sheets).toHaveLength(1);
    // Another organisation has no sheets of its own to rest on.
    expect((await tell('owner', 'recordPlan', PLAN)).error?.messageKey).toBe('liquidity.noSheets');
  });

  test('is refused with the difference when the opening is not the bank balance', async () => {
    await told('provider', 'recordSheet', SHEET);
    const opening = { ...PLAN.plan.opening, bankCents: PLAN.plan.opening.cents - 123_456 };
    const outcome = await tell('provider', 'recordPlan', { ...PLAN, plan: { ...PLAN.plan, opening } });
    expect(outcome.error?.fields).toMatchObject([
      { path: 'plan.opening.cents', messageKey: 'liquidity.openingNotBank' },
    ]);
    expect(outcome.error?.fields?.[0]?.message).toMatch(/het verschil is €\s1\.234,56/);
  });

  test('refuses an assumption that is not there for its author', async () => {
    await told('provider', 'recordSheet', SHEET);
    const returns = { choice: 'theoretisch', assumptionId: newId() };
    const outcome = await tell('provider', 'recordPlan', { ...PLAN, plan: { ...PLAN.plan, returns } });
    expect(outcome.error?.fields).toMatchObject([
      { path: 'plan.returns.assumptionId', messageKey: 'liquidity.assumptionUnknown' },
    ]);
  });
});

describe('what came true', () => {
  const ACTUAL = {
    month: '2024-09',
    closingCents: 250_000,
    lines: [{ key: 'verblijf', cents: null }],
    source: 'Bankafschrift',
    supersedes: null,
    standPer: '2024-10-01',
  };

  test('is kept month by month, unknown as unknown, and corrected by its author', async () => {
    const { revisionId } = await told('provider', 'recordActual', ACTUAL);
    await told('provider', 'recordActual', { ...ACTUAL, supersedes: revisionId, closingCents: null });
    const [book] = (await plans('owner')).books;
    expect(book?.actuals).toMatchObject([{ month: '2024-09', closingCents: null, lines: ACTUAL.lines }]);
  });

  test('is not told of a month that has not begun', async () => {
    const outcome = await tell('provider', 'recordActual', { ...ACTUAL, month: '2024-11' });
    expect(outcome.error?.fields).toMatchObject([{ path: 'month', messageKey: 'liquidity.monthAhead' }]);
  });
});
