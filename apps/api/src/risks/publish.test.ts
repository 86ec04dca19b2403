import type { Risk } from '@regietafel/contracts/risks/risk';
import type { Comparison, Published } from '@regietafel/contracts/risks/versions';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildContent, NOW, type RiskTable, seatRiskTable } from './testing/risk-table.ts';

let table: RiskTable;
let risk: { riskId: string; revisionId: string };
let number = 0;

beforeAll(async () => {
  table = await seatRiskTable();
});

afterAll(() => table.close());

type Seat = Parameters<RiskTable['as']>[0];

async function mutate(seat: Seat, procedure: string, values: object) {
  const browser = await table.as(seat);
  return browser.mutate(`risks.${procedure}`, { dossierId: table.dossier.dossierId, ...values });
}

async function ask<T>(seat: Seat, procedure: string, values: object): Promise<T> {
  const browser = await table.as(seat);
  const outcome = await browser.query(`risks.${procedure}`, {
    dossierId: table.dossier.dossierId,
    ...values,
  });
  expect(outcome.error).toBeUndefined();
  return outcome.data as T;
}

async function recordNew(overrides: object = {}) {
  number += 1;
  const outcome = await mutate('owner', 'record', {
    riskId: null,
    supersedes: null,
    kringId: table.dossier.kringen.tafel,
    standPer: '2024-08-15',
    content: buildContent({ number, title: `Risico nummer ${number}` }),
    ...overrides,
  });
  expect(outcome.error).toBeUndefined();
  return outcome.data as { riskId: string; revisionId: string };
}

beforeEach(async () => {
  risk = await recordNew();
});

describe('published registers', () => {
  const publish = (seat: Seat, standPer: string, values: object = {}) =>
    mutate(seat, 'publish', { standPer, kringId: table.dossier.kringen.tafel, ...values });
  const versionsSeenBy = (seat: Seat) =>
    ask<{ versions: readonly { versionId: string }[] }>(seat, 'versions', { asOf: NOW });

  test('only the accounthoudende regio publishes, and the same register once', async () => {
    expect((await publish('partner', '2024-08-15')).error?.code).toBe('FORBIDDEN');
    expect((await publish('provider', '2024-08-15')).error?.code).toBe('FORBIDDEN');
    const first = (await publish('owner', '2024-08-15')).data as Published;
    expect(first).toMatchObject({ isNew: true, leftOut: 0 });
    expect((await publish('owner', '2024-08-15')).data).toMatchObject({ ...first, isNew: false });
    const version = await ask<{ isIntact: boolean; rows: readonly { riskId: string }[] }>(
      'provider',
      'version',
      {
        versionId: first.versionId,
      },
    );
    expect(version.isIntact).toBe(true);
    expect(version.rows.map((row) => row.riskId)).toContain(risk.riskId);
    expect((await versionsSeenBy('council')).versions).toEqual([]);
  });

  test('two equal versions make an open risk red; recording something makes it orange again', async () => {
    const colour = async () => (await ask<Risk>('owner', 'risk', { riskId: risk.riskId, asOf: NOW })).colour;
    await publish('owner', '2024-08-15');
    expect(await colour()).toBe('oranje');
    await publish('owner', '2024-09-15');
    expect(await colour()).toBe('rood');
    const compared = await ask<Comparison>('owner', 'compare', {
      from: { kind: 'day', day: '2024-08-15' },
      to: { kind: 'day', day: '2024-09-15' },
      knownAt: null,
    });
    expect(compared.isUnchanged).toBe(true);
    await mutate('owner', 'record', {
      riskId: risk.riskId,
      supersedes: risk.revisionId,
      kringId: table.dossier.kringen.tafel,
      standPer: '2024-10-01',
      content: buildContent({ number, title: `Risico nummer ${number}`, measures: 'Nieuwe maatregel.' }),
    });
    expect(await colour()).toBe('oranje');
  });

  test('a version stays as it was when the register goes on, and the difference names one changed field', async () => {
    const { versionId, contentHash } = (await publish('owner', '2024-10-14')).data as Published;
    await mutate('owner', 'record', {
      riskId: risk.riskId,
      supersedes: risk.revisionId,
      kringId: table.dossier.kringen.tafel,
      standPer: '2024-10-15',
      content: buildContent({ number, title: `Risico nummer ${number}`, amount: { kind: 'none' } }),
    });
    const frozen = await ask<{ contentHash: string; isIntact: boolean }>('owner', 'version', { versionId });
    expect(frozen).toMatchObject({ contentHash, isIntact: true });
    const { difference } = await ask<Comparison>('owner', 'compare', {
      from: { kind: 'version', versionId },
      to: { kind: 'day', day: '2024-10-15' },
      knownAt: null,
    });
    expect(difference).toMatchObject({ added: [], removed: [] });
    expect(difference.changed).toHaveLength(1);
    expect(difference.changed[0]?.fields).toEqual([
      { field: 'amount', before: { kind: 'pm' }, after: { kind: 'none' } },
    ]);
  });

  test('a removed risk is in the difference with its reason', async () => {
    await mutate('owner', 'remove', {
      riskId: risk.riskId,
      supersedes: risk.revisionId,
      standPer: '2024-11-01',
      reason: 'Overgenomen door een andere aanbieder',
    });
    const { difference } = await ask<Comparison>('owner', 'compare', {
      from: { kind: 'day', day: '2024-10-31' },
      to: { kind: 'day', day: '2024-11-01' },
      knownAt: null,
    });
    expect(difference.removed).toEqual([
      expect.objectContaining({ riskId: risk.riskId, reason: 'Overgenomen door een andere aanbieder' }),
    ]);
  });

  test("a risk in the publisher's own kring stays out of a version for others", async () => {
    const own = table.dossier.ownKringen.get(table.tenantOf('owner').id);
    const secret = await recordNew({ kringId: own });
    const published = (await publish('owner', '2024-12-01')).data as Published;
    expect(published.leftOut).toBe(1);
    const version = await ask<{ rows: readonly { riskId: string }[] }>('owner', 'version', {
      versionId: published.versionId,
    });
    expect(version.rows.map((row) => row.riskId)).not.toContain(secret.riskId);
  });

  test('a version of another dossier is refused to the byte like one that does not exist', async () => {
    const { versionId } = (await publish('owner', '2024-12-02')).data as Published;
    const browser = await table.as('outsider');
    const body = async (asked: object) => (await browser.query('risks.version', asked)).body;
    expect(await body({ dossierId: table.foreignDossier.dossierId, versionId })).toBe(
      await body({ dossierId: table.foreignDossier.dossierId, versionId: newId() }),
    );
  });
});

// Last, since the register is not the same afterwards.
test('publishing asks who newly reads a risk of the kernteam before it goes along to a wider kring', async () => {
  const { tafel, kernteam } = table.dossier.kringen;
  const hidden = await recordNew({ kringId: kernteam });
  const publish = (more: object) =>
    mutate('owner', 'publish', { standPer: '2024-08-20', kringId: tafel, ...more });
  const refused = await publish({});
  expect([refused.status, refused.error?.fields]).toMatchObject([400, [{ path: 'mayWiden' }]]);
  const published = (await publish({ mayWiden: true })).data;
  const { versionId } = published as Published;
  const seen = await ask<{ rows: readonly { riskId: string }[] }>('provider', 'version', { versionId });
  expect(seen.rows.map((row) => row.riskId)).toContain(hidden.riskId);
});
