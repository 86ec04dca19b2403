import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import { uploadForm } from '@regietafel/contracts/core/upload';
import type { Plans } from '@regietafel/contracts/liquidity/plans';
import type { ForecastImported, ForecastOutlook } from '@regietafel/contracts/liquidity/workbook';
import { cents } from '@regietafel/domain/core/cents';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import type { Sheet } from '@regietafel/domain/liquidity/sheet';
import { buildPart, buildPlan, buildSheet } from '@regietafel/domain/testing/build-cash';
import { buildForecastInput, PROVIDER } from '@regietafel/domain/testing/build-forecast';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NOW } from '../../risks/testing/risk-table.ts';
import { type JointTable, type Seat, seatJointTable } from '../../testing/joint-table.ts';
import { WORKBOOK_DAY, workbookOf } from '../testing/workbook-file.ts';

let table: JointTable;
let dossier: JointTable['dossier'];

beforeAll(async () => {
  table = await seatJointTable();
});
beforeEach(async () => {
  dossier = await table.openShared();
});
afterAll(() => table.close());

const STAND_PER = WORKBOOK_DAY;
const SHEET = buildSheet({ year: 2025 });
const PLAN = buildPlan([SHEET]);
const RICHER: Sheet = {
  ...SHEET,
  lines: SHEET.lines.map((line, at) =>
    at > 0
      ? line
      : { ...line, months: line.months.map((value, month) => (month === 2 ? cents(250_050) : value)) },
  ),
};
const LATER: CashPlan = {
  ...PLAN,
  creditLimitCents: cents(500_000),
  lines: PLAN.lines.map((line, at) =>
    at > 0
      ? line
      : {
          ...line,
          rule: {
            kind: 'parts',
            parts: [buildPart({ shareBp: 6_000 }), buildPart({ shareBp: 4_000, delayMonths: 1 })],
          },
        },
  ),
};

const workbookWith = (plan: CashPlan, sheets: readonly Sheet[], typed = plan) =>
  workbookOf(buildForecastInput({ plan: { ...plan, authorTenantId: PROVIDER }, sheets }), { plan: typed });

async function upload(procedure: string, file: File, values: object, seat: Seat = 'provider') {
  const browser = await table.as(seat);
  return browser.send(`/trpc/liquidity.${procedure}`, {
    method: 'POST',
    body: uploadForm(file, { dossierId: dossier.dossierId, ...values }),
  });
}

async function looked(file: File): Promise<ForecastOutlook> {
  const outcome = await upload('readForecast', file, {});
  expect(outcome.error).toBeUndefined();
  return outcome.data as ForecastOutlook;
}

async function imported(file: File): Promise<ForecastImported> {
  const { hash } = await looked(file);
  const outcome = await take(file, hash);
  expect(outcome.error).toBeUndefined();
  return outcome.data as ForecastImported;
}

const take = (file: File, hash: string, seat?: Seat) =>
  upload('importForecast', file, { kringId: dossier.kringen.tafel, standPer: STAND_PER, hash }, seat);

async function recorded(path: string, input: object): Promise<void> {
  const outcome = await table.tell('provider', `liquidity.${path}`, {
    dossierId: dossier.dossierId,
    kringId: dossier.kringen.tafel,
    supersedes: null,
    standPer: STAND_PER,
    ...input,
  });
  expect(outcome.error).toBeUndefined();
}

async function byForm(plan: CashPlan, sheet: Sheet): Promise<void> {
  await recorded('recordSheet', { ...sheet, source: '' });
  await recorded('recordPlan', { plan, note: '' });
}

async function standing() {
  const { books } = await table.ask<Plans>('provider', 'liquidity.plans', {
    dossierId: dossier.dossierId,
    asOf: NOW,
  });
  const [book] = books;
  return {
    plan: book?.plan?.plan,
    sheets: book?.sheets.map(({ year, kind, lines }) => ({ year, kind, lines })),
  };
}

describe('a workbook that a provider hands in', () => {
  test('gives the same state as the forms, from nothing', async () => {
    await byForm(LATER, RICHER);
    const typed = await standing();
    dossier = await table.openShared();
    const file = await workbookWith(LATER, [RICHER]);
    expect(await looked(file)).toMatchObject({ problems: [], plan: [{ part: 'plan', name: null }] });
    expect((await standing()).plan).toBeUndefined();
    expect(await imported(file)).toMatchObject({ sheets: 1, hasPlan: true, hasChanged: true });
    expect(await standing()).toEqual(typed);
  });

  test('shows what it would change, changes only that, and the second time nothing', async () => {
    await byForm(PLAN, SHEET);
    const file = await workbookWith(LATER, [RICHER]);
    expect(await looked(file)).toMatchObject({
      isUnchanged: false,
      plan: [
        { part: 'credit', name: null },
        { part: 'rule', name: 'verblijf' },
      ],
      sheets: [
        {
          year: 2025,
          kind: 'begroting',
          changes: 1,
          cells: [{ title: 'verblijf', month: 3, before: 100_000, after: 250_050 }],
          lines: [],
        },
      ],
    });
    expect(await imported(file)).toMatchObject({ sheets: 1, hasPlan: true, hasChanged: true });
    expect(await standing()).toMatchObject({ plan: LATER, sheets: [RICHER] });
    expect(await looked(file)).toMatchObject({ isUnchanged: true, plan: [], sheets: [] });
    expect(await imported(file)).toMatchObject({ sheets: 0, hasPlan: false, hasChanged: false });
  });

  test('is refused by the cell that a rule of the plan refuses, and nothing is recorded', async () => {
    await byForm(PLAN, SHEET);
    const half: CashPlan = { ...PLAN, opening: { ...PLAN.opening, bankCents: cents(7) } };
    const wrong = await workbookWith(PLAN, [SHEET], half);
    const { problems, hash, isUnchanged } = await looked(wrong);
    expect(isUnchanged).toBe(false);
    expect(problems.map(({ cell }) => cell)).toEqual(['Uitgangspunten!B6']);
    expect(problems[0]?.message).toContain('banksaldo');
    expect((await take(wrong, hash)).error).toMatchObject({ messageKey: 'liquidity.workbookCells' });
    expect(await standing()).toMatchObject({ plan: PLAN });
  });

  test('is refused when something else stands than was looked at, when it is no workbook, and by who does not record', async () => {
    await byForm(PLAN, SHEET);
    const file = await workbookWith(LATER, [RICHER]);
    expect((await take(file, '0'.repeat(64))).error).toMatchObject({ code: 'CONFLICT' });
    const text = new File(['code;naam'], 'prognose.xlsx');
    expect((await take(text, '0'.repeat(64))).error).toMatchObject({ code: 'UNREADABLE_FILE' });
    expect((await upload('readForecast', file, {}, 'outsider')).error).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a forecast that leaves', () => {
  test('comes back as no change at all', async () => {
    await byForm(LATER, RICHER);
    const { input } = await table.ask<{ input: { plan: { authorTenantId: string } } }>(
      'provider',
      'liquidity.forecast',
      { dossierId: dossier.dossierId, asOf: NOW },
    );
    const out = await table.ask<ExportedFile>('provider', 'liquidity.exportForecast', {
      dossierId: dossier.dossierId,
      asOf: NOW,
      view: { kind: 'party', tenantId: input.plan.authorTenantId },
      overrides: { events: {}, returnChoice: null, drivers: {} },
    });
    expect(out.fileName).toBe('liquiditeitsprognose-2024-10-02.xlsx');
    const file = new File([Uint8Array.from(Buffer.from(out.content, 'base64'))], out.fileName);
    expect(await looked(file)).toMatchObject({ isUnchanged: true, problems: [], notes: [], absent: [] });
  });
});
