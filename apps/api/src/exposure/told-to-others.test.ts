import { VIEW_AS_HEADER } from '@regietafel/contracts/core/view-as';
import type { Exposure, OwnExposure, ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { demoTenantId } from '@regietafel/db/scenarios/demo/people';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { type DemoTable, openDemoTable } from '../testing/demo-table.ts';

/*
 * What others can make of the share of a region when they look twice: as somebody else, at the state before, at a total that
 * moved, or after it was taken back.
 */

const NOW = { standPer: null, knownAt: null };
const PACTUM = demoDossierId('pactum');
const YEAR = 2021;

let table: DemoTable;
/** Tells, in these tests. */
let author: Browser;
/** Reads what is told to the kernteam. */
let reader: Browser;

beforeAll(async () => {
  table = await openDemoTable();
  author = await table.as('ambtenaar@centraal-gelderland');
  reader = await table.as('ambtenaar@ijsselland');
});
afterAll(() => table.close());

async function seenBy(browser: Browser, dossierId = PACTUM, header = {}): Promise<Exposure> {
  const input = encodeURIComponent(JSON.stringify({ dossierId, asOf: NOW }));
  const { data, body } = await browser.send(`/trpc/exposure.exposure?input=${input}`, { headers: header });
  if (data === undefined) throw new Error(body);
  return data as Exposure;
}

function of({ statements }: Exposure, name: string, year: number): ShownStatement {
  const told = statements.find((one) => one.year === year && one.origin.author.name?.includes(name));
  if (told === undefined) throw new Error(`nothing of ${name} in ${year}`);
  return told;
}

/** Tells of a year so many children in foster care, by municipality. */
async function tell(year: number, children: Readonly<Record<string, number>>, over: object = {}) {
  const seen = await seenBy(author);
  const before = seen.statements.find((one) => one.year === year && one.origin.author.isOwn);
  return author.mutate('exposure.record', {
    dossierId: PACTUM,
    supersedes: before?.headRevisionId ?? null,
    kringId: seen.desk.kringen.find(({ kind }) => kind === 'kernteam')?.id,
    mayWiden: false,
    standPer: table.today,
    year,
    rows: Object.entries(children).map(([municipality, count]) => ({
      municipality,
      careKind: 'pleegzorg',
      revenueCents: null,
      places: null,
      children: count,
    })),
    guarantees: [],
    room: [],
    mayBeTraced: true,
    source: '',
    note: '',
    ...over,
  });
}

const childrenOf = ({ rows }: ShownStatement) =>
  Object.fromEntries(rows.map(({ municipality, children }) => [municipality, children]));

describe('a small number of children', () => {
  test('is not read by who looks as its author', async () => {
    const tenantId = demoTenantId('centraal-gelderland');
    const asAuthor = await seenBy(reader, PACTUM, { [VIEW_AS_HEADER]: `pactum ${tenantId}` });
    const looked = of(asAuthor, 'Gelderland', 2024);
    expect(looked.rows.some(({ children }) => children === 'hidden')).toBe(true);
    expect(looked.rows).toEqual(of(await seenBy(reader), 'Gelderland', 2024).rows);
    expect(looked.uncovered.map(({ children }) => children.kind)).not.toContain('known');
  });

  test('does not follow from the state before it, nor from a total that moved', async () => {
    expect((await tell(YEAR, { Arnhem: 40, Duiven: 12 })).status).toBe(200);
    const before = await seenBy(reader);
    expect(childrenOf(of(before, 'Gelderland', YEAR))).toEqual({ Arnhem: 40, Duiven: 12 });
    expect(before.totals).toContainEqual(
      expect.objectContaining({ year: YEAR, measure: 'children', total: 52 }),
    );
    await tell(YEAR, { Arnhem: 40, Duiven: 12, Rheden: 3 });
    const after = await seenBy(reader);
    expect(childrenOf(of(after, 'Gelderland', YEAR))).toEqual({
      Arnhem: 'hidden',
      Duiven: 12,
      Rheden: 'hidden',
    });
    expect(of(after, 'Gelderland', YEAR).measures.children?.value).toBe('hidden');
    expect(after.totals).toContainEqual(
      expect.objectContaining({ year: YEAR, measure: 'children', total: 'hidden' }),
    );
    // Its author reads everything as it is.
    expect(childrenOf(of(await seenBy(author), 'Gelderland', YEAR))).toMatchObject({ Rheden: 3 });
  });

  test('stays hidden once it is taken away', async () => {
    await tell(YEAR, { Arnhem: 40, Duiven: 12 });
    const { measures, ...told } = of(await seenBy(reader), 'Gelderland', YEAR);
    expect(told.rows.map(({ children }) => children)).toEqual(['hidden', 12]);
    expect(measures.children?.value).toBe('hidden');
  });
});

describe('a statement that is taken back', () => {
  const reason = 'Dubbel geteld met de vorige regio';

  async function takeBack(browser: Browser, supersedes: string, mayBeTraced: boolean) {
    return browser.mutate('exposure.withdraw', { dossierId: PACTUM, supersedes, reason, mayBeTraced });
  }

  test('says so with its reason to whoever read it, and leaves the total when its author lets it', async () => {
    const { headRevisionId } = of(await seenBy(author), 'Gelderland', YEAR);
    expect((await takeBack(reader, headRevisionId, true)).error).toMatchObject({ code: 'NOT_FOUND' });
    expect((await takeBack(author, headRevisionId, true)).status).toBe(200);
    const seen = await seenBy(reader);
    expect(of(seen, 'Gelderland', YEAR)).toMatchObject({ withdrawnReason: reason, rows: [], uncovered: [] });
    expect(seen.totals.filter(({ year }) => year === YEAR)).toEqual([]);
    expect((await takeBack(author, headRevisionId, true)).error).toMatchObject({ code: 'CONFLICT' });
    const taken = of(await seenBy(author), 'Gelderland', YEAR);
    expect((await takeBack(author, taken.headRevisionId, true)).error).toMatchObject({
      messageKey: 'exposure.alreadyWithdrawn',
    });
  });

  test('stays in the total as long as that would tell it', async () => {
    const before = (await seenBy(author)).totals.filter(({ year }) => year === 2024);
    const { headRevisionId } = of(await seenBy(author), 'Gelderland', 2024);
    expect((await takeBack(author, headRevisionId, false)).status).toBe(200);
    expect((await seenBy(author)).totals.filter(({ year }) => year === 2024)).toEqual(before);
    const { providers } = (await author.query('exposure.own')).data as OwnExposure;
    expect(providers.filter(({ year }) => year === 2024)).toEqual([]);
  });

  test('can be told anew', async () => {
    expect((await tell(YEAR, { Arnhem: 44 })).status).toBe(200);
    expect(of(await seenBy(reader), 'Gelderland', YEAR).withdrawnReason).toBeNull();
  });
});

test('a provider is hard to replace by the word of whoever said so, for who reads that', async () => {
  const xonar = demoDossierId('xonar');
  const region = await table.as('controller@zuid-limburg');
  expect((await seenBy(region, xonar)).hardToReplace).toEqual([
    { byName: 'Jeugdregio Zuid-Limburg', reason: expect.stringContaining('crisisbedden') },
  ]);
  const { providers } = (await region.query('exposure.own')).data as OwnExposure;
  expect(providers.map(({ hardToReplace }) => hardToReplace.length)).toEqual([1]);
  expect((await seenBy(await table.as('controller@xonar'), xonar)).hardToReplace).toEqual([]);
});
