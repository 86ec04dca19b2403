import type { PlainDate } from '@regietafel/domain/core/dates';
import { newId } from '@regietafel/domain/core/ids';
import { findRegion, regionOf, supervisorOn } from '@regietafel/domain/reference/region-of';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { withSystem } from '../../kernel/with-system.ts';
import { type TenantReader, tenantReader } from '../../kernel/with-tenant.ts';
import { kpiIdOf, providerIdOf } from '../../reference-data/ids.ts';
import { loadReferenceData } from '../../reference-data/load-reference-data.ts';
import { listTredeDefinitions } from '../ladder/definitions.ts';
import { listKpiDefinitions, listProviders } from './catalogue.ts';
import { getRegionReference, listSupervisors, type RegionReference } from './regions.ts';

const LAST_OF_2025 = '2025-12-31' as PlainDate;
const FIRST_OF_2026 = '2026-01-01' as PlainDate;

let db: Database;
let reader: TenantReader;
let reference: RegionReference;
let drop: () => Promise<void>;

beforeAll(async () => {
  const urls = await createTestDatabase();
  db = openDatabase(urls);
  drop = () => urls.drop();
  await loadReferenceData(db);
  // Reference data is for everybody: this actor is nobody's member.
  reader = tenantReader(db, { tenantId: newId(), accountId: newId() });
  reference = await getRegionReference(reader);
});

afterAll(async () => {
  await db.close();
  await drop();
});

function regionNameOf(municipality: string, day: PlainDate): string | undefined {
  const found = regionOf(municipality, day, reference);
  return found.ok ? found.value.region.name : undefined;
}

describe('regions', () => {
  test.each([
    [LAST_OF_2025, 42],
    [FIRST_OF_2026, 41],
  ])('on %s there are %i', (day, count) => {
    const current = reference.regions.filter(
      ({ from, to }) => (from === null || from <= day) && (to === null || day < to),
    );
    expect(current).toHaveLength(count);
  });

  test.each([LAST_OF_2025, FIRST_OF_2026])('on %s each of the 342 municipalities is in one', (day) => {
    expect(reference.municipalities).toHaveLength(342);
    const homeless = reference.municipalities.filter(({ name }) => regionNameOf(name, day) === undefined);
    expect(homeless).toEqual([]);
    const current = reference.memberships.filter(
      ({ from, to }) => (from === null || from <= day) && (to === null || day < to),
    );
    expect(current).toHaveLength(342);
  });

  test.each([
    ['Maastricht', 'Zuid-Limburg'],
    ['Zeewolde', 'Noord-Veluwe'],
    ['Eemnes', 'Eemland'],
    ['Wageningen', 'Centraal Gelderland'],
    ['Voorschoten', 'Holland Rijnland'],
    ['Vijfheerenlanden', 'Lekstroom'],
    ['Baarle-Nassau', 'Midden-Brabant (Hart van Brabant)'],
    ['Altena', 'West Brabant Oost'],
    ['Mook en Middelaar', 'Rijk van Nijmegen'],
    ['Hattem', 'Midden IJssel / Oost Veluwe'],
    ['den bosch', 'Noordoost Brabant'],
    ['Nuenen, Gerwen en Nederwetten', 'Zuidoost-Brabant'],
  ])('%s lies in %s', (municipality, region) => {
    expect(regionNameOf(municipality, LAST_OF_2025)).toBe(region);
  });

  test('Roermond goes over to Midden-Limburg on the first day of 2026', () => {
    expect(regionNameOf('Roermond', LAST_OF_2025)).toBe('Midden-Limburg Oost');
    expect(regionNameOf('Roermond', FIRST_OF_2026)).toBe('Midden-Limburg');
  });

  test('Bergen alone is ambiguous', () => {
    expect(regionOf('Bergen', LAST_OF_2025, reference)).toMatchObject({
      ok: false,
      error: { kind: 'ambiguous' },
    });
  });

  test.each([
    ['Eindhoven', LAST_OF_2025, 'established'],
    ['Eindhoven', FIRST_OF_2026, 'probable'],
    ['Wijdemeren', LAST_OF_2025, 'established'],
    ['Wijdemeren', FIRST_OF_2026, 'uncertain'],
    ['Arnhem', FIRST_OF_2026, 'established'],
  ])('%s on %s is %s', (municipality, day, standing) => {
    expect(regionOf(municipality, day, reference)).toMatchObject({ ok: true, value: { standing } });
  });

  test.each([
    ['Hart van Brabant', 'JZ35'],
    ['Midden-IJssel/Oost-Veluwe', 'JZ17'],
    ['Rotterdam-Rijnmond', 'JZ29'],
    ['FoodValley', 'JZ21'],
    ['IJmond', 'JZ10'],
    ['Fryslân', 'JZ02'],
  ])('%s leads to %s', (name, code) => {
    expect(findRegion(name, LAST_OF_2025, reference.regions)?.code).toBe(code);
  });

  test('landsdeel Zuidoost has its seven regions, and that is established', () => {
    const established = reference.regions.filter(
      ({ landsdeelStanding }) => landsdeelStanding === 'established',
    );
    expect(established.map(({ code }) => code).toSorted()).toEqual([
      'JZ33',
      'JZ35',
      'JZ37',
      'JZ39',
      'JZ41',
      'JZ42',
      'JZ43',
    ]);
    expect(new Set(established.map(({ landsdeel }) => landsdeel))).toEqual(new Set(['Zuidoost']));
  });

  test('municipalities lie in their own province, not in that of their region', () => {
    const provinceOf = (name: string) => reference.municipalities.find((one) => one.name === name)?.province;
    expect(['Zeewolde', 'Rhenen', 'Mook en Middelaar', 'Ede', 'Nijmegen'].map(provinceOf)).toEqual([
      'Flevoland',
      'Utrecht',
      'Limburg',
      'Gelderland',
      'Gelderland',
    ]);
    expect(new Set(reference.municipalities.map(({ province }) => province)).size).toBe(12);
  });
});

test('the supervisor changes with the year', async () => {
  const supervisors = await listSupervisors(reader);
  expect(supervisorOn(LAST_OF_2025, supervisors)?.code).toBe('jeugdautoriteit');
  expect(supervisorOn(FIRST_OF_2026, supervisors)?.code).toBe('nza');
});

test('providers, with Pactum in its group', async () => {
  const providers = await listProviders(reader);
  expect(providers.map(({ slug }) => slug)).toEqual(['mutsaersstichting', 'pactum', 'via-jeugd', 'xonar']);
  expect(providers[1]).toMatchObject({ id: providerIdOf('pactum'), groupName: 'VIGO', isFictitious: false });
  expect(providers[0]?.aliases).toContain('Mutsaers');
});

test('the KPI catalogue keeps the old name of a renamed KPI', async () => {
  const kpis = await listKpiDefinitions(reader);
  expect(kpis.map(({ code }) => code)).toEqual([
    'productiviteit',
    'bedbezetting',
    'normering-inzet-formatie',
    'onverzekerde-zorg',
    'ziekteverzuim',
  ]);
  expect(kpis[3]).toMatchObject({
    id: kpiIdOf('onverzekerde-zorg'),
    aliases: [{ name: 'Geen beschikking geen zorg', from: null, to: '2024-10-01' }],
  });
});

test('of the ladder only the duties of trede 3 are established', async () => {
  const treden = await listTredeDefinitions(reader, FIRST_OF_2026);
  expect(treden.map(({ trede }) => trede)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(treden.filter(({ standing }) => standing === 'established')).toMatchObject([
    { trede: 3, planKind: 'herstelplan' },
  ]);
  expect(treden.filter(({ duties }) => duties.length > 0).map(({ trede }) => trede)).toEqual([3]);
});

test('loading again changes nothing, and repairs what reads otherwise', async () => {
  const pactum = () => listProviders(reader).then((all) => all.find(({ slug }) => slug === 'pactum'));
  const before = await pactum();
  await withSystem(db, 'load reference data', (tx) =>
    tx.updateTable('provider').set({ groupName: 'Oude groep' }).where('slug', '=', 'pactum').execute(),
  );
  expect(await pactum()).not.toEqual(before);
  await loadReferenceData(db);
  expect(await pactum()).toEqual(before);
  expect(await getRegionReference(reader)).toEqual(reference);
});
