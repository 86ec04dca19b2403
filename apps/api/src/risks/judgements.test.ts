import type { Register } from '@regietafel/contracts/risks/register';
import type { Risk } from '@regietafel/contracts/risks/risk';
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

const judgement = {
  supersedes: null,
  standPer: '2024-09-01',
  probabilityPercent: 40,
  amountMinCents: 10_000_000,
  amountMaxCents: 20_000_000,
  expectedFrom: '2024-10-01',
  expectedTo: '2025-03-31',
  rationale: 'Eigen berekening.',
};

beforeEach(async () => {
  risk = await recordNew();
});

describe('judgements side by side', () => {
  const assess = (seat: Seat, values: object = {}) =>
    mutate(seat, 'assess', {
      ...judgement,
      riskId: risk.riskId,
      kringId: table.dossier.kringen.tafel,
      ...values,
    });

  test('each party writes its own, none touches another, and the gap is shown', async () => {
    expect((await assess('owner', { probabilityPercent: 70, amountMaxCents: 60_000_000 })).status).toBe(200);
    expect((await assess('provider', { probabilityPercent: 20 })).status).toBe(200);
    const seen = await ask<Risk>('partner', 'risk', { riskId: risk.riskId, asOf: NOW });
    expect(seen.assessments.map((one) => one.probabilityPercent).toSorted()).toEqual([20, 70]);
    expect(seen).toMatchObject({ gapCents: 40_000_000, gapProbabilityPoints: 50 });
    const row = (await ask<Register>('partner', 'register', { asOf: NOW })).rows.find(
      (one) => one.riskId === risk.riskId,
    );
    expect(row).toMatchObject({ assessmentCount: 2, gapCents: 40_000_000, gapProbabilityPoints: 50 });
  });

  test('a region keeps its judgement from the provider in the kernteam', async () => {
    await assess('partner', { kringId: table.dossier.kringen.kernteam });
    const provider = await ask<Risk>('provider', 'risk', { riskId: risk.riskId, asOf: NOW });
    expect(provider.assessments).toEqual([]);
    expect((await ask<Risk>('owner', 'risk', { riskId: risk.riskId, asOf: NOW })).assessments).toHaveLength(
      1,
    );
    const kernteam = await assess('provider', { kringId: table.dossier.kringen.kernteam });
    expect(kernteam.error?.fields[0]?.path).toBe('kringId');
  });

  test('the next judgement supersedes the own one; the second of two at once is told', async () => {
    const first = await assess('owner');
    const { revisionId } = first.data as { revisionId: string };
    expect((await assess('owner', { supersedes: revisionId, probabilityPercent: 55 })).status).toBe(200);
    const overtaken = await assess('owner', { supersedes: revisionId, probabilityPercent: 60 });
    expect(overtaken.error).toMatchObject({
      code: 'CONFLICT',
      details: { current: { probabilityPercent: 55 } },
    });
    const seen = await ask<Risk>('owner', 'risk', { riskId: risk.riskId, asOf: NOW });
    expect(seen.assessments.map((one) => one.probabilityPercent)).toEqual([55]);
    expect(seen.earlierAssessments.map((one) => one.probabilityPercent)).toEqual([40]);
  });

  test('a risk that the party does not see cannot be judged, just as one that does not exist', async () => {
    const hidden = await assess('council', { kringId: table.dossier.kringen.breed });
    const absent = await assess('council', { kringId: table.dossier.kringen.breed, riskId: newId() });
    expect(hidden.status).toBe(404);
    expect(hidden.body).toBe(absent.body);
  });

  test.each([
    ['a probability over 100', { probabilityPercent: 101 }, 'probabilityPercent'],
    ['amounts upside down', { amountMinCents: 2, amountMaxCents: 1 }, 'amountMaxCents'],
    ['a period upside down', { expectedFrom: '2025-01-01', expectedTo: '2024-01-01' }, 'expectedTo'],
    [
      'a judgement that says nothing',
      { probabilityPercent: null, amountMinCents: null, amountMaxCents: null, rationale: '' },
      'rationale',
    ],
  ])('%s is refused with its field', async (_name, values, path) => {
    const { error } = await assess('owner', values);
    expect(error?.code).toBe('INVALID_INPUT');
    expect(error?.fields[0]?.path).toBe(path);
  });
});
