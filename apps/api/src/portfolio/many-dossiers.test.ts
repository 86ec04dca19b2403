import { createTestDatabase } from '@regietafel/db/embedded/test-database';
import { type Database, openDatabase } from '@regietafel/db/kernel/database';
import { loadNational, type NationalSummary } from '@regietafel/db/scenarios/load-national';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Asker } from '../sharing/asker.ts';
import { countRoundTrips, type RoundTripCounter } from '../testing/count-round-trips.ts';
import { getPortfolio } from './list.ts';

const TODAY = '2026-11-22' as PlainDate;
const DOSSIERS = 300;

let counter: RoundTripCounter;
let database: Database;
let national: NationalSummary;
let drop: () => Promise<void>;

beforeAll(async () => {
  const urls = await createTestDatabase();
  drop = () => urls.drop();
  national = await loadNational(urls, { dossiers: DOSSIERS, years: 1, today: TODAY });
  counter = await countRoundTrips(urls.appUrl);
  const { appUrl, systemUrl } = urls;
  database = openDatabase({ appUrl: counter.through(appUrl), systemUrl });
});

afterAll(async () => {
  await database.close();
  await counter.close();
  await drop();
});

function askerOf(actor: Asker['actor']): Asker {
  const tenant = { id: actor.tenantId, slug: 'waarnemer', name: 'Waarnemer', kind: 'taskforce' as const };
  return { database, actor, tenant, role: 'analist', today: TODAY, language: 'nl' };
}

/** The portfolio of an actor with the round trips that it took, not counting those of new connections. */
async function portfolioOf(actor: Asker['actor']) {
  await getPortfolio(askerOf(actor));
  counter.take();
  const { dossiers } = await getPortfolio(askerOf(actor));
  return { dossiers, roundTrips: counter.take() };
}

it('asks the same few questions for one dossier and for three hundred', async () => {
  const [one] = national.dossiers;
  if (one === undefined) throw new Error('a national scenario without dossiers');
  const few = await portfolioOf(one.provider);
  const many = await portfolioOf(national.observer);
  expect(few.dossiers).toHaveLength(1);
  expect(many.dossiers).toHaveLength(DOSSIERS);
  expect(many.roundTrips).toBe(few.roundTrips);
  // The dossiers themselves, and then eight questions about all of them.
  expect(many.roundTrips).toBe(9);
});

it('tells of every dossier what stands in it', async () => {
  const { dossiers } = await portfolioOf(national.observer);
  expect(dossiers.every(({ kpis }) => kpis.total === 5)).toBe(true);
  expect(dossiers.every(({ isFictitious }) => isFictitious)).toBe(true);
  expect(new Set(dossiers.map(({ trede }) => trede)).size).toBeGreaterThan(1);
  expect(dossiers.some(({ openRisks }) => openRisks.total > 0)).toBe(true);
});
