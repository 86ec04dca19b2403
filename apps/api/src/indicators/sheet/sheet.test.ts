import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import { uploadForm } from '@regietafel/contracts/core/upload';
import type { ShownItem } from '@regietafel/contracts/indicators/shapes';
import type { importedSheet, SheetOutlook } from '@regietafel/contracts/indicators/sheet';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { cellOfField } from '@regietafel/documents/indicators/layout';
import { type Typed, typeOver } from '@regietafel/documents/indicators/testing/edit-sheet';
import { addPeriods, periodCode } from '@regietafel/domain/indicators/period';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import type { Browser } from '../../testing/browser.ts';
import {
  boardFor,
  type DemoReports,
  given,
  LAST,
  openDemoReports,
  reportOf,
  stateOf,
  XONAR,
} from '../testing/demo-reports.ts';

const PACTUM = demoDossierId('pactum');
const SENT_BACK = { period: LAST, scope: 'whole', basis: 'quarter_figures' };
const NEW = { ...SENT_BACK, period: addPeriods(LAST, -9) };

let table: DemoReports;
let provider: Browser;
let items: readonly ShownItem[];

beforeAll(async () => {
  table = await openDemoReports();
  ({ provider } = table);
  ({ items } = await boardFor(provider));
});

afterAll(() => table.close());

async function sheetOf(question: object, browser = provider, dossierId: string = XONAR): Promise<Uint8Array> {
  const { data, body } = await browser.query('indicators.exportSheet', { dossierId, ...question });
  if (data === undefined) throw new Error(body);
  return Buffer.from((data as ExportedFile).content, 'base64');
}

/** The cell of a field, without the name of its sheet. */
function cellOf(path: string): string {
  return given(cellOfField(items, path)).replace('Opgave!', '');
}

/** The sheet with figures, in the unit of the sheet, and texts typed over, by the field that stands in the cell. */
function filled(sheet: Uint8Array, fields: Readonly<Record<string, Typed | number | string>>): Uint8Array {
  const cells = Object.entries(fields).map(([path, typed]): readonly [string, Typed] => [
    cellOf(path),
    typeof typed === 'number' ? { number: typed } : typeof typed === 'string' ? { text: typed } : typed,
  ]);
  return typeOver(sheet, Object.fromEntries(cells));
}

function upload(procedure: string, sheet: Uint8Array, values: object, browser = provider) {
  const file = new File([Uint8Array.from(sheet)], 'opgave.xlsx');
  const body = uploadForm(file, { dossierId: XONAR, ...values });
  return browser.send(`/trpc/indicators.${procedure}`, { method: 'POST', body });
}

async function look(sheet: Uint8Array, asked: object | null, browser = provider): Promise<SheetOutlook> {
  const { data, body } = await upload('readSheet', sheet, { asked }, browser);
  if (data === undefined) throw new Error(body);
  return data as SheetOutlook;
}

/** Looks at a sheet and takes it over as it was looked at. */
async function take(sheet: Uint8Array, asked: object | null, isSubmitted = true, browser = provider) {
  const { hash } = await look(sheet, asked, browser);
  const { data, error } = await upload('importSheet', sheet, { asked, hash, isSubmitted }, browser);
  return { done: data as z.infer<typeof importedSheet> | undefined, error };
}

const told = (remarks: SheetOutlook['problems']) => remarks.map(({ cell, message }) => `${cell} ${message}`);

describe('the sheet of a report', () => {
  test('comes back as it left, and changes nothing', async () => {
    const sheet = await sheetOf(SENT_BACK);
    expect(await look(sheet, SENT_BACK)).toMatchObject({
      ...{ problems: [], refusals: [], items: [], texts: [], isUnchanged: true, state: 'sent_back' },
      asked: SENT_BACK,
    });
    const { headRevisionId } = reportOf(await boardFor(provider), LAST);
    expect((await take(sheet, SENT_BACK, false)).done).toMatchObject({
      revisionId: headRevisionId,
      isRecorded: false,
    });
    expect(reportOf(await boardFor(provider), LAST).headRevisionId).toBe(headRevisionId);
  });

  test('says by its cell what it changes, and corrects what was sent back', async () => {
    const sheet = filled(await sheetOf(SENT_BACK), { 'items.verzuimdagen': 3_650, note: 'In dagen.' });
    const outlook = await look(sheet, SENT_BACK);
    expect(outlook.items).toMatchObject([{ item: 'verzuimdagen', before: 29_200, after: 3_650 }]);
    expect(outlook.texts).toMatchObject([{ field: 'note', after: 'In dagen.' }]);
    expect((await take(sheet, SENT_BACK)).done).toMatchObject({ isRecorded: true });
    expect(reportOf(await boardFor(provider), LAST)).toMatchObject({ state: 'submitted', note: 'In dagen.' });
    // The same sheet once more finds everything as it says.
    expect((await take(sheet, SENT_BACK)).done).toMatchObject({ isRecorded: false });
  });

  test('tells of which period it is when nothing was asked of it', async () => {
    expect((await look(await sheetOf(NEW), null)).asked).toEqual(NEW);
    expect(await look(new Uint8Array([1, 2, 3]), null)).toMatchObject({ asked: null, items: [] });
  });

  test('and the form give the same report, to the byte', async () => {
    const figures = { balanstotaal: 31_234_567_89, eigen_vermogen: -12, fte: 12.75, wachtenden: 0 };
    const form = stateOf(null, {
      ...NEW,
      items: { ...figures, wachtdagen: null },
      deviations: [{ item: 'fte', reason: 'Zonder stage.' }],
      note: 'Eerste regel\nTweede é',
      sourceName: 'Jaarrekening, blz. 12',
      isSubmitted: false,
    });
    expect((await table.region.mutate('indicators.report', form)).status).toBe(200);
    const sheet = filled(await sheetOf(NEW), {
      'items.balanstotaal': 31_234_567.89,
      'items.eigen_vermogen': -0.12,
      'items.fte': 12.75,
      'items.wachtenden': 0,
      'items.wachtdagen': 'onbekend',
      'deviations.fte': 'Zonder stage.',
      note: 'Eerste regel\nTweede é',
      sourceName: 'Jaarrekening, blz. 12',
    });
    expect((await take(sheet, NEW, false)).done).toMatchObject({ isRecorded: true });
    const [byForm, bySheet] = [await boardFor(table.region), await boardFor(provider)].map(contentIn);
    expect(bySheet).toBe(byForm);
    expect(byForm).toContain('"wachtdagen":null');
    // What the form wrote stands in the sheet in the same way.
    expect(await look(await sheetOf(NEW, table.region), NEW, table.region)).toMatchObject({
      isUnchanged: true,
    });
  });
});

/** All that a report says, in the order in which it was kept. */
function contentIn(board: Awaited<ReturnType<typeof boardFor>>): string {
  const {
    period,
    scope,
    basis,
    items: said,
    deviations,
    note,
    sourceName,
    state,
  } = reportOf(board, NEW.period);
  return JSON.stringify({ period, scope, basis, said, deviations, note, sourceName, state });
}

describe('a sheet is refused and explained, and nothing of it is kept', () => {
  /** What is told of a sheet, after it was refused for real and the reports stand as they stood. */
  async function refused(sheet: Uint8Array, asked: object | null = SENT_BACK): Promise<readonly string[]> {
    const before = await boardFor(provider);
    const outlook = await look(sheet, asked);
    const { error } = await take(sheet, asked, false);
    expect(error).toMatchObject({ code: 'INVALID_INPUT', messageKey: 'indicators.sheetCells' });
    expect(error?.fields.length).toBe(outlook.problems.length);
    expect(await boardFor(provider)).toEqual(before);
    return told(outlook.problems);
  }

  test('when it is of another period', async () => {
    const [period, expected] = [addPeriods(LAST, -1), LAST].map((one) =>
      one.split('-').toReversed().join(' '),
    );
    expect(await refused(await sheetOf({ ...SENT_BACK, period: addPeriods(LAST, -1) }))).toEqual([
      expect.stringContaining(`gemaakt voor ${period}, en niet voor ${expected}`),
    ]);
  });

  test('when it is of another provider', async () => {
    const theirs = await sheetOf(SENT_BACK, await table.as('controller@pactum'), PACTUM);
    expect(await refused(theirs)).toEqual([
      expect.stringContaining('gemaakt voor Pactum, en niet voor XONAR'),
    ]);
    expect(await refused(theirs, null)).toHaveLength(1);
  });

  test('when it is over something else, or out of other books', async () => {
    expect(await refused(await sheetOf({ ...SENT_BACK, scope: 'youth' }))).toEqual([
      expect.stringContaining('andere reikwijdte'),
    ]);
    expect(await refused(await sheetOf({ ...SENT_BACK, basis: 'estimate' }))).toEqual([
      expect.stringContaining('andere grondslag'),
    ]);
  });

  test('when its unit was changed', async () => {
    const at = cellOf('items.balanstotaal').replace('D', 'B');
    const sheet = typeOver(await sheetOf(SENT_BACK), { [at]: { text: '× € 1.000' } });
    expect(await refused(sheet)).toEqual([
      expect.stringMatching(/^Opgave!D\d+ Naast deze cel staat “× € 1.000”; gevraagd wordt “euro”/),
    ]);
  });

  test('when rows were shifted', async () => {
    const [first, second] = items;
    const at = (code: string) => cellOf(`items.${code}`).replace('D', 'A');
    const sheet = typeOver(await sheetOf(SENT_BACK), {
      [at(given(first).code)]: { text: given(second).name },
      [at(given(second).code)]: { text: given(first).name },
    });
    const problems = await refused(sheet);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain(`Naast deze cel staat ${given(second).name}, en niet ${given(first).name}`);
  });

  test('when a cell for input holds a formula, a word, a per cent or what can not be', async () => {
    const sheet = filled(await sheetOf(SENT_BACK), {
      'items.balanstotaal': { formula: 'D10*1000', value: 31_000_000 },
      'items.fte': 'veel',
      'items.opbrengsten': { number: 0.5, as: 'percent' },
      'items.wachtenden': -1,
      'items.clienten': 1.5,
    });
    const problems = new Map((await refused(sheet)).map((one) => [one.split(' ')[0], one]));
    expect(problems.size).toBe(5);
    const at = (code: string) => problems.get(`Opgave!${cellOf(`items.${code}`)}`);
    expect(at('balanstotaal')).toContain('Hier staat een formule. Vul het cijfer zelf in.');
    expect(at('opbrengsten')).toContain('Hier staat een percentage.');
    expect(at('fte')).toContain('“veel” is geen getal.');
    expect(at('wachtenden')).toContain('Dit kan niet onder nul zijn.');
    expect(at('clienten')).toContain('Dit is een heel getal.');
  });

  test('when it is filled in in thousands', async () => {
    const { items: figures } = reportOf(await boardFor(provider), LAST);
    const amounts = items.filter(({ unit }) => unit === 'cents');
    const inThousands = amounts.map(({ code }) => [`items.${code}`, (figures[code] ?? 0) / 100_000]);
    const sheet = filled(await sheetOf(SENT_BACK), Object.fromEntries(inThousands));
    expect((await refused(sheet)).join()).toContain('het blad lijkt in duizenden ingevuld');
  });

  test('when it is no sheet, or another one', async () => {
    expect(await refused(new TextEncoder().encode('code;naam'))).toEqual([
      expect.stringContaining('geen Excel-bestand'),
    ]);
    expect(await refused(new Uint8Array(), null)).toEqual([expect.stringContaining('leeg')]);
  });

  test('when the period has not come', async () => {
    const period = addPeriods(LAST, 2);
    const asked = { ...SENT_BACK, period, basis: 'estimate' };
    expect(await refused(await sheetOf(asked), asked)).toEqual([
      expect.stringContaining('deze periode is nog niet begonnen'),
    ]);
  });

  test('when report or file are not what was looked at', async () => {
    const question = { ...SENT_BACK, period: addPeriods(LAST, -3) };
    const sheet = filled(await sheetOf(question), { 'items.wachtenden': 7 });
    const { hash } = await look(sheet, question);
    const other = filled(sheet, { 'items.wachtenden': 8 });
    const values = { asked: question, hash, isSubmitted: false };
    expect((await upload('importSheet', other, values)).error?.messageKey).toBe('indicators.sheetOutdated');
    const report = reportOf(await boardFor(provider), question.period);
    expect((await provider.mutate('indicators.report', stateOf(report, { note: 'Eerst' }))).status).toBe(200);
    expect((await upload('importSheet', sheet, values)).error?.messageKey).toBe('indicators.sheetOutdated');
    expect(reportOf(await boardFor(provider), question.period)).toMatchObject({ note: 'Eerst' });
  });
});

describe('a figure that can not be beside another', () => {
  test('stands in the way of submitting alone', async () => {
    const question = { ...NEW, period: addPeriods(LAST, -10) };
    const sheet = filled(await sheetOf(question), {
      'items.opbrengsten': 100,
      'items.opbrengsten_jeugd': 101,
    });
    const outlook = await look(sheet, question);
    expect(outlook.problems).toEqual([]);
    expect(told(outlook.refusals)).toEqual([
      `Opgave!${cellOf('items.opbrengsten_jeugd')} Opbrengsten jeugdhulp is meer dan Opbrengsten, en kan dat niet zijn.`,
    ]);
    expect((await take(sheet, question)).error).toMatchObject({ messageKey: 'indicators.sheetCells' });
    expect((await take(sheet, question, false)).done).toMatchObject({ isRecorded: true });
  });
});

describe('an annual account', () => {
  test('is held against its quarters, item by item, and taken over all the same', async () => {
    const year = periodCode(String(Number(LAST.slice(0, 4)) - 1));
    const question = { period: year, scope: 'whole', basis: 'annual_account' };
    const board = await boardFor(provider);
    const quarters = [1, 2, 3, 4].map((quarter) => reportOf(board, `${year}-Q${quarter}`).items);
    const sum = quarters.reduce((total, { opbrengsten }) => total + (opbrengsten ?? 0), 0) / 100;
    const last = (quarters[3]?.['balanstotaal'] ?? 0) / 100;
    const right = filled(await sheetOf(question), { 'items.opbrengsten': sum, 'items.balanstotaal': last });
    expect((await look(right, question)).doubts).toEqual([]);
    const sheet = filled(right, { 'items.opbrengsten': sum + 1_000, 'items.balanstotaal': last - 1_000 });
    const doubts = told((await look(sheet, question)).doubts);
    expect(doubts).toHaveLength(2);
    expect(doubts.join()).toContain('in de vier kwartalen samen');
    expect(doubts.join()).toContain('het laatste kwartaal op');
    expect((await take(sheet, question)).done).toMatchObject({ isRecorded: true });
    expect(reportOf(await boardFor(provider), year)).toMatchObject({ basis: 'annual_account' });
  });
});

describe('a sheet', () => {
  test('speaks the language of who hands it in', async () => {
    const english = await table.as('controller@xonar', { 'accept-language': 'en' });
    const sheet = filled(await sheetOf(SENT_BACK), { 'items.fte': { formula: '1+1' } });
    expect((await look(sheet, SENT_BACK, english)).problems).toMatchObject([
      { item: 'Formatie', message: 'This is a formula. Fill in the figure itself.' },
    ]);
  });

  test('is given to and taken from nobody who may not report', async () => {
    const sheet = await sheetOf(SENT_BACK);
    for (const [account, code] of [
      ['griffie@maastricht', 'FORBIDDEN'],
      ['ambtenaar@food-valley', 'NOT_FOUND'],
      ['controller@pactum', 'NOT_FOUND'],
    ] as const) {
      const browser = await table.as(account);
      const input = { dossierId: XONAR, ...SENT_BACK };
      expect((await browser.query('indicators.exportSheet', input)).error?.code).toBe(code);
      const values = { asked: SENT_BACK, hash: '0'.repeat(64), isSubmitted: true };
      expect((await upload('readSheet', sheet, { asked: SENT_BACK }, browser)).error?.code).toBe(code);
      expect((await upload('importSheet', sheet, values, browser)).error?.code).toBe(code);
    }
  });
});
