import type { Portfolio, PortfolioNews } from '@regietafel/contracts/portfolio/portfolio';
import type { Register } from '@regietafel/contracts/risks/register';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildContent, NOW, type RiskTable, seatRiskTable } from '../risks/testing/risk-table.ts';
import { behindTheGuards } from '../testing/behind-the-guards.ts';

let table: RiskTable;

beforeAll(async () => {
  table = await seatRiskTable();
});
afterAll(() => table.close());

type Seat = Parameters<RiskTable['as']>[0];
type Dossier = RiskTable['dossier'];

async function newsOf(seat: Seat, { dossierId }: Dossier) {
  const { data } = await (await table.as(seat)).query('portfolio.list');
  return (data as Portfolio).dossiers.find((row) => row.dossierId === dossierId)?.news;
}

async function visit(seat: Seat, { dossierId }: Pick<Dossier, 'dossierId'>) {
  return (await table.as(seat)).mutate('portfolio.visit', { dossierId });
}

/** As if all that was recorded and looked at so far had been an hour earlier: then the next look is a new visit. */
async function passAnHour(): Promise<void> {
  await behindTheGuards(table.api.ownerUrl, ['visit', 'risk_revision'], async (owner) => {
    await owner.query(`update visit set visited_at = visited_at - interval '1 hour',
      previous_at = previous_at - interval '1 hour'`);
    await owner.query("update risk_revision set recorded_at = recorded_at - interval '1 hour'");
  });
}

async function recordRisk(seat: Seat, dossier: Dossier, kring: keyof Dossier['kringen']) {
  const { status } = await (await table.as(seat)).mutate('risks.record', {
    dossierId: dossier.dossierId,
    riskId: null,
    supersedes: null,
    kringId: dossier.kringen[kring],
    standPer: '2024-08-15',
    content: buildContent(),
  });
  expect(status).toBe(200);
}

describe('what is new', () => {
  it('is not told before the first visit, and is what others recorded since the last', async () => {
    const dossier = await table.openShared();
    await recordRisk('owner', dossier, 'tafel');
    expect(await newsOf('partner', dossier)).toBeNull();
    await visit('partner', dossier);
    await passAnHour();
    expect(await newsOf('partner', dossier)).toMatchObject({ total: 0, counts: [] });
    await recordRisk('owner', dossier, 'tafel');
    await recordRisk('owner', dossier, 'tafel');
    expect(await newsOf('partner', dossier)).toMatchObject({
      total: 2,
      counts: [{ kind: 'risk', count: 2 }],
    });
  });

  it('stays new during the visit in which it is read, and is old at the next', async () => {
    const dossier = await table.openShared();
    await visit('partner', dossier);
    await passAnHour();
    await recordRisk('owner', dossier, 'tafel');
    await visit('partner', dossier);
    await visit('partner', dossier);
    expect(await newsOf('partner', dossier)).toMatchObject({ total: 1 });
    await passAnHour();
    expect(await newsOf('partner', dossier)).toMatchObject({ total: 0 });
  });

  it('counts nothing that the reader may not see, and nothing of the own hand', async () => {
    const dossier = await table.openShared();
    await Promise.all([visit('owner', dossier), visit('provider', dossier), visit('partner', dossier)]);
    await passAnHour();
    await recordRisk('owner', dossier, 'kernteam');
    expect(await newsOf('partner', dossier)).toMatchObject({ total: 1 });
    expect(await newsOf('provider', dossier)).toMatchObject({ total: 0 });
    expect(await newsOf('owner', dossier)).toMatchObject({ total: 0 });
  });

  it('is a matter of the person: a colleague who has not been here has no news', async () => {
    const dossier = await table.openShared();
    await visit('owner', dossier);
    await passAnHour();
    expect(await newsOf('owner', dossier)).not.toBeNull();
    expect(await newsOf('clerk', dossier)).toBeNull();
  });
});

describe('a dossier of others', () => {
  it('answers like one that does not exist, to the byte, and keeps no visit', async () => {
    const browser = await table.as('outsider');
    const bodies = [];
    for (const dossierId of [table.dossier.dossierId, newId()]) {
      const overview = await browser.query('portfolio.overview', { dossierId, asOf: NOW });
      const visited = await browser.mutate('portfolio.visit', { dossierId });
      expect([overview.status, visited.status]).toEqual([404, 404]);
      bodies.push([overview.body, visited.body]);
    }
    expect(bodies[0]).toEqual(bodies[1]);
    await visit('owner', table.dossier);
    const visitors = await behindTheGuards(table.api.ownerUrl, ['visit'], (owner) =>
      owner.query('select tenant_id from visit'),
    );
    const tenantIds = visitors.rows.map((row) => row.tenant_id);
    expect(tenantIds).toContain(table.tenantOf('owner').id);
    expect(tenantIds).not.toContain(table.tenantOf('outsider').id);
  });
});

describe('the news of all dossiers', () => {
  const newsFor = async (seat: Seat) => {
    const { data } = await (await table.as(seat)).query('portfolio.news');
    return (data as PortfolioNews).dossiers;
  };
  const say = (seat: Seat, dossier: Dossier, about: { kind: string; id: string }) =>
    table.as(seat).then((browser) =>
      browser.mutate('threads.write', {
        dossierId: dossier.dossierId,
        subject: about,
        kringId: dossier.kringen.tafel,
        parentId: null,
        body: 'Iets nieuws.',
        mentions: [],
      }),
    );

  it('are those of each dossier, with comments, of what the reader sees', async () => {
    const dossier = await table.openShared();
    await Promise.all([visit('provider', dossier), visit('partner', dossier)]);
    await passAnHour();
    await recordRisk('owner', dossier, 'kernteam');
    const browser = await table.as('owner');
    const input = { dossierId: dossier.dossierId, asOf: NOW };
    const { rows } = (await browser.query('risks.register', input)).data as Register;
    // The provider does not see that risk, so it does not hear what is said about it either.
    await say('owner', dossier, { kind: 'risk', id: rows[0]?.riskId ?? '' });
    await say('owner', dossier, { kind: 'dossier', id: dossier.dossierId });
    const told = async (seat: Seat) =>
      (await newsFor(seat))
        .find(({ dossierId }) => dossierId === dossier.dossierId)
        ?.changes.map(({ kind, about }) => `${kind} ${about.kind}`);
    expect(await told('partner')).toEqual(['comment dossier', 'comment risk', 'risk risk']);
    expect(await told('provider')).toEqual(['comment dossier']);
    expect(await newsOf('provider', dossier)).toMatchObject({ total: 1, counts: [{ kind: 'comment' }] });
    expect(await told('owner')).toBeUndefined();
  });

  it('are none for who takes part in nothing', async () => {
    expect(await newsFor('outsider')).toEqual([]);
  });
});
