import { uploadForm } from '@regietafel/contracts/core/upload';
import type { ImportPreview, ImportResult } from '@regietafel/contracts/risks/import';
import type { Register } from '@regietafel/contracts/risks/register';
import type { Comparison } from '@regietafel/contracts/risks/versions';
import type { RiskContent } from '@regietafel/domain/risks/risk';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildContent, NOW, type RiskTable, seatRiskTable } from '../testing/risk-table.ts';

let table: RiskTable;

let dossier: RiskTable['dossier'];

beforeAll(async () => {
  table = await seatRiskTable();
});

afterAll(() => table.close());

beforeEach(async () => {
  dossier = await table.openShared();
});

type Seat = Parameters<RiskTable['as']>[0];

const REGISTER = [
  buildContent({ number: 1, title: 'Leegstand aan de dijk' }),
  buildContent({ number: 2, title: 'Verzuim onder nachtdiensten', amount: { kind: 'none' } }),
  buildContent({
    number: 3,
    title: 'Achterstallig onderhoud',
    group: 'herstelplan',
    status: 'opgelost',
    statusDate: '2023-12-07' as never,
  }),
];

function fileOf(rows: readonly RiskContent[], standPer: string | null = '2024-08-15'): File {
  return new File([JSON.stringify({ standPer, rows })], 'register.json');
}

async function upload(seat: Seat, procedure: string, file: File, values: object) {
  const browser = await table.as(seat);
  return browser.send(`/trpc/risks.${procedure}`, {
    method: 'POST',
    body: uploadForm(file, { dossierId: dossier.dossierId, ...values }),
  });
}

const preview = (file: File, standPer: string | null = null, seat: Seat = 'owner') =>
  upload(seat, 'importPreview', file, { standPer });

async function previewed(file: File, standPer: string | null = null): Promise<ImportPreview> {
  const outcome = await preview(file, standPer);
  expect(outcome.error).toBeUndefined();
  return outcome.data as ImportPreview;
}

async function confirm(file: File, values: object = {}, seat: Seat = 'owner') {
  const standPer = 'standPer' in values ? String(values.standPer) : '2024-08-15';
  const { previewHash } = await previewed(file, standPer);
  return upload(seat, 'importConfirm', file, {
    standPer,
    kringId: dossier.kringen.tafel,
    previewHash,
    reasons: [],
    publish: true,
    ...values,
  });
}

async function confirmed(file: File, values: object = {}): Promise<ImportResult> {
  const outcome = await confirm(file, values);
  expect(outcome.error).toBeUndefined();
  return outcome.data as ImportResult;
}

async function query<T>(procedure: string, values: object, seat: Seat = 'owner'): Promise<T> {
  const browser = await table.as(seat);
  const outcome = await browser.query(`risks.${procedure}`, {
    dossierId: dossier.dossierId,
    ...values,
  });
  expect(outcome.error).toBeUndefined();
  return outcome.data as T;
}

const register = (asOf: object = NOW) => query<Register>('register', { asOf });

describe('a first import', () => {
  test('is previewed without storing anything, then recorded and published in one go', async () => {
    const seen = await previewed(fileOf(REGISTER));
    expect(seen).toMatchObject({ standPer: '2024-08-15', isUnchanged: false, blocked: [] });
    expect(seen.difference.added.map((one) => one.number)).toEqual([1, 2, 3]);
    expect((await register()).rows).toEqual([]);

    const result = await confirmed(fileOf(REGISTER));
    expect(result).toMatchObject({ added: 3, changed: 0, removed: 0, hasChanged: true });
    const { rows, latestVersion } = await register();
    expect(rows.map((row) => row.content)).toEqual(REGISTER);
    expect(latestVersion).toMatchObject({ standPer: '2024-08-15', isCurrent: true });
  });

  test('again changes nothing and says so', async () => {
    const first = await confirmed(fileOf(REGISTER));
    const again = await confirmed(fileOf(REGISTER));
    expect(again).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 3, hasChanged: false });
    expect(again.version).toMatchObject({ versionId: first.version?.versionId, isNew: false });
    expect((await previewed(fileOf(REGISTER))).isUnchanged).toBe(true);
  });

  test('two at the same moment record the risks once', async () => {
    const file = fileOf(REGISTER);
    const outcomes = await Promise.all([confirm(file), confirm(file), confirm(file)]);
    expect(outcomes.filter((outcome) => outcome.status === 200).length).toBeGreaterThan(0);
    for (const { error } of outcomes) expect(error?.code ?? 'CONFLICT').toBe('CONFLICT');
    expect((await register()).rows).toHaveLength(3);
  });
});

describe('a later register', () => {
  beforeEach(() => confirmed(fileOf(REGISTER)));

  test('that is the same makes the open risks red, and the difference between the days is empty', async () => {
    const result = await confirmed(fileOf(REGISTER, '2024-09-15'), { standPer: '2024-09-15' });
    expect(result).toMatchObject({ unchanged: 3, hasChanged: true, version: { isNew: true } });
    expect((await register()).rows.map((row) => row.colour)).toEqual(['rood', 'rood', 'groen']);
    const compared = await query<Comparison>('compare', {
      from: { kind: 'day', day: '2024-08-15' },
      to: { kind: 'day', day: '2024-09-15' },
      knownAt: null,
    });
    expect(compared).toMatchObject({
      isUnchanged: true,
      difference: { added: [], removed: [], changed: [] },
    });
  });

  test('gives exactly the changed field, and a renumbered risk keeps its identity', async () => {
    const before = (await register()).rows;
    const [first, second, third] = REGISTER as [RiskContent, RiskContent, RiskContent];
    const later = [{ ...second, number: 1 }, { ...first, number: 2, measures: 'Andere maatregel.' }, third];
    const seen = await previewed(fileOf(later, '2024-09-15'));
    expect(seen.difference).toMatchObject({ added: [], removed: [] });
    expect(
      seen.difference.changed.map((one) => [one.number, one.fields.map((field) => field.field)]),
    ).toEqual([[2, ['measures']]]);
    expect(seen.renumbered.map((one) => [one.before, one.number])).toEqual([
      [2, 1],
      [1, 2],
    ]);
    await confirmed(fileOf(later, '2024-09-15'), { standPer: '2024-09-15' });
    const after = (await register()).rows;
    expect(after.map((row) => row.riskId)).toEqual([before[1]?.riskId, before[0]?.riskId, before[2]?.riskId]);
  });

  test('that leaves a risk out asks a reason for it, and shows it', async () => {
    const later = fileOf(REGISTER.slice(0, 2), '2024-09-15');
    const refused = await confirm(later, { standPer: '2024-09-15' });
    expect(refused.error).toMatchObject({ code: 'INVALID_INPUT', messageKey: 'risks.reasonsMissing' });
    expect(refused.error?.message).toContain('3');
    const { riskId } = (await previewed(later)).difference.removed[0] ?? {};
    const reasons = [{ riskId, reason: 'Onderhoud is uitgevoerd' }];
    expect(await confirmed(later, { standPer: '2024-09-15', reasons })).toMatchObject({ removed: 1 });
    const { difference } = await query<Comparison>('compare', {
      from: { kind: 'day', day: '2024-08-15' },
      to: { kind: 'day', day: '2024-09-15' },
      knownAt: null,
    });
    expect(difference.removed).toEqual([
      expect.objectContaining({ number: 3, reason: 'Onderhoud is uitgevoerd' }),
    ]);
  });

  test('an earlier letter that comes later does not double the risks', async () => {
    await confirmed(fileOf(REGISTER, '2024-07-15'), { standPer: '2024-07-15' });
    expect((await register()).rows).toHaveLength(3);
    expect((await register({ standPer: '2024-07-20', knownAt: null })).rows).toHaveLength(3);
  });
});

describe('refusals', () => {
  test('when file or register is not what the preview showed, nothing is stored', async () => {
    const { previewHash } = await previewed(fileOf(REGISTER));
    const values = {
      standPer: '2024-08-15',
      kringId: dossier.kringen.tafel,
      previewHash,
      reasons: [],
      publish: false,
    };
    const other = await upload('owner', 'importConfirm', fileOf(REGISTER.slice(1)), values);
    expect(other.error).toMatchObject({ code: 'CONFLICT', messageKey: 'risks.previewOutdated' });
    expect((await register()).rows).toEqual([]);
  });

  test('of other people: a role without the right, another dossier, a risk of another author', async () => {
    expect((await preview(fileOf(REGISTER), null, 'provider')).error?.code).toBe('FORBIDDEN');
    expect((await preview(fileOf(REGISTER), null, 'clerk')).error?.code).toBe('FORBIDDEN');
    expect((await preview(fileOf(REGISTER), null, 'outsider')).error?.code).toBe('NOT_FOUND');
    await confirmed(fileOf(REGISTER));
    const changed = REGISTER.map((row) => ({ ...row, cause: 'Iets anders.' }));
    const seen = (await preview(fileOf(changed, '2024-09-15'), null, 'partner')).data as ImportPreview;
    expect(seen.blocked).toHaveLength(3);
    const refused = await upload('partner', 'importConfirm', fileOf(changed, '2024-09-15'), {
      standPer: '2024-09-15',
      kringId: dossier.kringen.tafel,
      previewHash: seen.previewHash,
      reasons: [],
      publish: false,
    });
    expect(refused.error).toMatchObject({ code: 'FORBIDDEN', messageKey: 'risks.rowsOfOthers' });
  });

  test.each([
    ['no register', new File(['Beste raadsleden, hierbij onze groet.'], 'brief.txt')],
    ['an empty file', new File([], 'leeg.pdf')],
    ['a broken archive', new File([new Uint8Array([80, 75, 3, 4, 1, 2, 3])], 'kapot.docx')],
  ])('%s is refused in one sentence and stores nothing', async (_name, file) => {
    const { status, error } = await preview(file);
    expect(status).toBe(422);
    expect(error?.code).toBe('UNREADABLE_FILE');
    expect(error?.message).toMatch(/^[A-ZI].+\.$/);
    expect((await register()).rows).toEqual([]);
  });

  test('a file over 20 MB is refused', async () => {
    const { status } = await preview(new File([new Uint8Array(21 * 1024 * 1024)], 'groot.pdf'));
    expect([400, 413]).toContain(status);
  });

  test('a cell that is too long leaves its row out, and says so', async () => {
    const rows = [...REGISTER.slice(1), buildContent({ number: 1, title: 'x'.repeat(501) })];
    const seen = await previewed(fileOf(rows));
    expect(seen.rows.map((row) => row.content.number)).toEqual([2, 3]);
    expect(seen.warnings).toEqual([expect.objectContaining({ row: 1, field: 'title' })]);
  });
});

test('a spreadsheet with headings of its own is recognised', async () => {
  const csv = [
    'Nr;Groep;Risico;Oorzaak;Gevolg;Beheersmaatregelen;Eigenaar;Status;Bedrag',
    '1;Bedrijfsvoering;Leegstand;Minder aanmeldingen;Lagere dekking;Afbouw groep;Aanbieder en gemeenten;Onderhanden;max 114k',
    '2;Bedrijfsvoering;Verzuim;Griep;Inhuur;Beleid;Aanbieder;Opgelost 07122023;PM',
  ].join('\n');
  const seen = await previewed(new File([csv], 'register.csv'), '2024-08-15');
  expect(
    seen.rows.map(({ content }) => [content.owners, content.status, content.statusDate, content.amount]),
  ).toEqual([
    [
      ['Aanbieder', 'gemeenten'],
      'onderhanden',
      null,
      { kind: 'max', cents: 11_400_000, frequency: 'unstated' },
    ],
    [['Aanbieder'], 'opgelost', '2023-12-07', { kind: 'pm' }],
  ]);
});
