import type {
  RegionOfAnswer,
  RegionsOnDay,
  SearchAnswer,
  SupervisorAnswer,
} from '@regietafel/contracts/reference/regions';
import { openDatabase } from '@regietafel/db/kernel/database';
import { loadReferenceData } from '@regietafel/db/reference-data/load-reference-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD } from '../testing/people.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const LAST_OF_2025 = '2025-12-31';
const FIRST_OF_2026 = '2026-01-01';

let api: TestApi;
let browser: Browser;

beforeAll(async () => {
  api = await startTestApi();
  const database = openDatabase(api.urls);
  await loadReferenceData(database);
  await database.close();
  const { email } = await buildPerson(api.database, [[await buildTenant(api.database), 'lezer']]);
  browser = openBrowser(api.url);
  await browser.mutate('accounts.signIn', { email, password: PASSWORD });
});
afterAll(() => api.close());

async function ask<Answer>(procedure: string, input: unknown): Promise<Answer> {
  const { data, body } = await browser.query(`reference.${procedure}`, input);
  expect(data, body).toBeDefined();
  return data as Answer;
}

const regionOf = (municipality: string, on: string) => ask<RegionOfAnswer>('regionOf', { municipality, on });

describe('the region of a municipality', () => {
  it.each([
    ['Maastricht', LAST_OF_2025, 'Zuid-Limburg'],
    ['Roermond', LAST_OF_2025, 'Midden-Limburg Oost'],
    ['Roermond', FIRST_OF_2026, 'Midden-Limburg'],
    ['Weert', LAST_OF_2025, 'Midden-Limburg West'],
    ['Weert', FIRST_OF_2026, 'Midden-Limburg'],
    ['  gemeente DEN bosch ', FIRST_OF_2026, 'Noordoost Brabant'],
  ])('%s on %s is %s', async (municipality, on, region) => {
    expect(await regionOf(municipality, on)).toMatchObject({ kind: 'found', region: { name: region } });
  });

  it('tells how certain it is and where it comes from', async () => {
    expect(await regionOf('Roermond', FIRST_OF_2026)).toMatchObject({
      region: { from: FIRST_OF_2026, source: expect.stringMatching(/\w/), note: expect.stringMatching(/\w/) },
      membership: { from: FIRST_OF_2026, source: expect.stringMatching(/\w/) },
      standing: expect.stringMatching(/^(established|probable|uncertain)$/),
    });
  });

  it('offers what comes near for a name that nobody carries, and guesses nothing', async () => {
    expect(await regionOf('Maastrigt', FIRST_OF_2026)).toEqual({
      kind: 'unknown_municipality',
      suggestions: expect.arrayContaining(['Maastricht']),
    });
    expect(await regionOf('Atlantis', FIRST_OF_2026)).toMatchObject({ kind: 'unknown_municipality' });
  });

  it.each([
    [{ municipality: '', on: FIRST_OF_2026 }, 'municipality'],
    [{ municipality: 'x'.repeat(101), on: FIRST_OF_2026 }, 'municipality'],
    [{ municipality: 'Maas\u0007tricht', on: FIRST_OF_2026 }, 'municipality'],
    [{ municipality: 'Maastricht', on: '2025-02-30' }, 'on'],
    [{ municipality: 'Maastricht', on: '2061-01-01' }, 'on'],
    [{ municipality: 'Maastricht' }, 'on'],
  ])('refuses %j at %s', async (input, path) => {
    const { status, error } = await browser.query('reference.regionOf', input);
    expect(status).toBe(400);
    expect(error?.fields).toMatchObject([{ path }]);
  });
});

describe('the regions of a day', () => {
  it.each([
    [LAST_OF_2025, 42],
    [FIRST_OF_2026, 41],
  ])('on %s are %i, and hold the 342 municipalities once each', async (on, count) => {
    const { regions } = await ask<RegionsOnDay>('regions', { on });
    expect(regions).toHaveLength(count);
    const municipalities = regions.flatMap((region) => region.municipalities);
    expect(municipalities).toHaveLength(342);
    expect(new Set(municipalities).size).toBe(342);
  });
});

describe('the search', () => {
  it('finds municipalities with their region of the day, and regions, by name and alias', async () => {
    const found = await ask<SearchAnswer>('search', { name: 'limburg', on: FIRST_OF_2026 });
    expect(found.regions.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Zuid-Limburg', 'Noord-Limburg', 'Midden-Limburg']),
    );
    expect(found.regions.map(({ name }) => name)).not.toContain('Midden-Limburg West');
    const bosch = await ask<SearchAnswer>('search', { name: 'den bosch', on: FIRST_OF_2026 });
    expect(bosch.municipalities).toMatchObject([{ regionName: 'Noordoost Brabant' }]);
  });

  it('puts names that begin with the text before names that hold it', async () => {
    const { municipalities } = await ask<SearchAnswer>('search', { name: 'maas', on: FIRST_OF_2026 });
    const begins = municipalities.map(({ name }) => name.toLowerCase().startsWith('maas'));
    expect(begins).toContain(true);
    expect(begins).toContain(false);
    expect(begins.lastIndexOf(true)).toBeLessThan(begins.indexOf(false));
  });

  it('finds nothing for marks alone, and never more than twenty', async () => {
    expect(await ask('search', { name: '-- /', on: FIRST_OF_2026 })).toEqual({
      municipalities: [],
      regions: [],
    });
    const { municipalities } = await ask<SearchAnswer>('search', { name: 'e', on: FIRST_OF_2026 });
    expect(municipalities).toHaveLength(20);
  });
});

describe('the supervisor', () => {
  it.each([
    [LAST_OF_2025, /Jeugdautoriteit/],
    [FIRST_OF_2026, /NZa/],
  ])('on %s is %s', async (on, name) => {
    const { supervisor } = await ask<SupervisorAnswer>('supervisorOn', { on });
    expect(supervisor).toMatchObject({
      name: expect.stringMatching(name),
      source: expect.stringMatching(/\w/),
    });
  });
});
