import type { LandsdeelPlan } from '@regietafel/contracts/landsdeel/plan';
import type { Work } from '@regietafel/contracts/tasks/work';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listMilestoneDeadlines } from '@regietafel/db/queries/notifications/deadlines/landsdeel';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { demoActor, demoTenantId } from '@regietafel/db/scenarios/demo/people';
import { addDays } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoTable, openDemoTable } from '../testing/demo-table.ts';

const DOSSIER = demoDossierId('jeugdzorgplus-zuidoost');
const NOW = { standPer: null, knownAt: null };
const SECRETARIS = 'secretaris@landsdeel-zuidoost';
const REGION = 'ambtenaar@noord-limburg';

let table: DemoTable;
beforeAll(async () => {
  table = await openDemoTable();
  // The secretaris works for a region too.
  const secretaris = await table.as(SECRETARIS);
  await secretaris.mutate('accounts.chooseTenant', { tenantId: demoTenantId('landsdeel-zuidoost') });
});
afterAll(() => table.close());

async function planFor(person: string): Promise<LandsdeelPlan> {
  const { data, body } = await (await table.as(person)).query('landsdeel.plan', {
    dossierId: DOSSIER,
    asOf: NOW,
  });
  if (data === undefined) throw new Error(body);
  return data as LandsdeelPlan;
}

async function record(person: string, over: object) {
  const { desk } = await planFor(person);
  return (await table.as(person)).mutate('landsdeel.recordMilestone', {
    dossierId: DOSSIER,
    kringId: desk.kringen.find(({ kind }) => kind === 'breed')?.id,
    mayWiden: false,
    supersedes: null,
    standPer: table.today,
    id: null,
    kind: 'ombouw',
    title: 'Derde groep wordt open',
    partTenantId: null,
    providerId: null,
    places: null,
    dueOn: addDays(table.today, 7),
    doneOn: null,
    note: '',
    withdrawnReason: null,
    ...over,
  });
}

async function waitingFor(person: string): Promise<readonly string[]> {
  const { data } = await (await table.as(person)).query('tasks.work');
  return (data as Work).items.filter(({ kind }) => kind === 'milestone').map(({ title }) => title);
}

describe('a milestone of a plan', () => {
  test('is promised by a region for its own part, and by who leads the plan for any', async () => {
    const other = { partTenantId: demoTenantId('zuid-limburg') };
    expect((await record(REGION, other)).error).toMatchObject({ messageKey: 'landsdeel.onlyLead' });
    const own = { partTenantId: demoTenantId('noord-limburg') };
    expect((await record(REGION, { ...own, title: 'Eigen groep open' })).status).toBe(200);
    expect((await record(SECRETARIS, { ...own, title: 'Groep van Noord open' })).status).toBe(200);
  });

  test('waits for who promised it and for the region of its part, until it is reached', async () => {
    expect((await waitingFor(REGION)).toSorted()).toEqual(['Eigen groep open', 'Groep van Noord open']);
    expect(await waitingFor(SECRETARIS)).toContain('Groep van Noord open');
    expect(await waitingFor(SECRETARIS)).not.toContain('Eigen groep open');
    expect(await waitingFor('ambtenaar@zuidoost-brabant')).toEqual([]);
    const { milestones } = await planFor(REGION);
    const own = milestones.find(({ title }) => title === 'Eigen groep open');
    const reached = { title: 'Eigen groep open', partTenantId: demoTenantId('noord-limburg') };
    const step = { id: own?.milestoneId, supersedes: own?.revisionId, doneOn: table.today };
    expect((await record(REGION, { ...reached, ...step })).status).toBe(200);
    expect(await waitingFor(REGION)).toEqual(['Groep van Noord open']);
  });

  test('is reminded of at its place', async () => {
    const reader = tenantReader(table.api.database, demoActor(REGION));
    const horizon = { from: table.today, until: addDays(table.today, 30) };
    expect(await listMilestoneDeadlines(reader, horizon)).toMatchObject([
      { dossierId: DOSSIER, subjectKind: 'conversion_milestone', dueOn: addDays(table.today, 7) },
    ]);
    const past = { from: table.today, until: addDays(table.today, 6) };
    expect(await listMilestoneDeadlines(reader, past)).toEqual([]);
  });
});
