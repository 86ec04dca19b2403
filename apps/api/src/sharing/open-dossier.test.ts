import { buildProvider } from '@regietafel/db/factories/build-organisation';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTenant } from '../testing/people.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import {
  done,
  LATER,
  openedBy,
  personOf,
  portfolioOf,
  refusalOf,
  region,
  TODAY,
  told,
} from './testing/table-of-acts.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

describe('opening a dossier', () => {
  it('makes the region accounthoudend in it, with the person in the kernteam', async () => {
    const opened = await openedBy(api, 'Jeugdregio Opent');
    expect(await portfolioOf(opened.person)).toEqual([opened.slug]);
    const { participants, seats } = await told<{ participants: unknown[]; seats: unknown[] }>(
      opened.person,
      'sharing.participants',
      { dossierId: opened.dossierId },
    );
    expect(participants).toContainEqual(
      expect.objectContaining({
        name: 'Jeugdregio Opent',
        periods: [expect.objectContaining({ role: 'accounthoudend', validFrom: TODAY, validTo: null })],
      }),
    );
    expect(seats).toMatchObject([{ kind: 'ambtelijk', mayActForTable: true }]);
  });

  it('shows of a provider that is followed that fact, and nothing else', async () => {
    const opened = await openedBy(api, 'Jeugdregio Verborgen');
    const other = await region(api, 'Jeugdregio Nieuwsgierig');
    const { status, body, error } = await other.person.mutate('sharing.open', {
      providerId: opened.provider.id,
    });
    expect([status, error?.message]).toEqual([409, 'Deze aanbieder heeft al een accounthoudende regio.']);
    expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(body).not.toContain('Verborgen');
    expect(await portfolioOf(other.person)).toEqual([]);
  });

  it('lets of two regions at the same moment one be first', async () => {
    const provider = await buildProvider(api.database);
    const both = await Promise.all(['Een', 'Twee'].map((name) => region(api, name)));
    const outcomes = await Promise.all(
      both.map(({ person }) => person.mutate('sharing.open', { providerId: provider.id })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('can be done anew once the dossier is closed', async () => {
    const opened = await openedBy(api, 'Jeugdregio Sluit');
    const close = {
      kind: 'close_dossier',
      dossierId: opened.dossierId,
      effectiveOn: TODAY,
      reason: 'Klaar',
      lapsesOn: LATER,
    };
    await done(opened.person, 'sharing.propose', close);
    const next = await region(api, 'Jeugdregio Volgt op');
    await done(next.person, 'sharing.open', { providerId: opened.provider.id });
    expect(await portfolioOf(next.person)).toEqual([opened.slug]);
  });

  it('is for a regievoerder or bestuurder of a region, on a provider that exists', async () => {
    const { tenant, person } = await region(api, 'Jeugdregio Rechten');
    const provider = await buildProvider(api.database);
    for (const role of ['ambtenaar', 'controller', 'beheerder', 'lezer'] as const) {
      const { status } = await (await personOf(api, tenant, role)).mutate('sharing.open', {
        providerId: provider.id,
      });
      expect(status, role).toBe(403);
    }
    const council = await personOf(
      api,
      await buildTenant(api.database, { kind: 'gemeente', slug: 'gemeente-rechten' }),
    );
    expect((await council.mutate('sharing.open', { providerId: provider.id })).status).toBe(403);
    expect(await refusalOf(person, 'sharing.open', { providerId: newId() })).toBe(
      'Aanbieder is geen van de mogelijke keuzen.',
    );
  });
});
