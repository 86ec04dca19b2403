import type { LandsdeelPlan } from '@regietafel/contracts/landsdeel/plan';
import { providerIdOf } from '@regietafel/db/reference-data/ids';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { demoTenantId } from '@regietafel/db/scenarios/demo/people';
import { addHalves, halfYear, halfYearOf } from '@regietafel/domain/landsdeel/half-year';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoTable, openDemoTable } from '../testing/demo-table.ts';

const DOSSIER = demoDossierId('jeugdzorgplus-zuidoost');
const NOW = { standPer: null, knownAt: null };
const VIA_JEUGD = providerIdOf('via-jeugd');

let table: DemoTable;
beforeAll(async () => {
  table = await openDemoTable();
  // The secretaris works for a region too.
  const secretaris = await table.as('secretaris@landsdeel-zuidoost');
  await secretaris.mutate('accounts.chooseTenant', { tenantId: demoTenantId('landsdeel-zuidoost') });
});
afterAll(() => table.close());

async function planFor(person: string, asOf: object = NOW): Promise<LandsdeelPlan> {
  const { data, body } = await (await table.as(person)).query('landsdeel.plan', { dossierId: DOSSIER, asOf });
  if (data === undefined) throw new Error(body);
  return data as LandsdeelPlan;
}

function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the demonstration lacks what the test needs');
  return value;
}

const lineOf = (plan: LandsdeelPlan, region: string) =>
  given(plan.lines.find(({ partTenantId }) => partTenantId === demoTenantId(region)));
const partOf = (plan: LandsdeelPlan, region: string) =>
  given(plan.parts.find(({ tenantId }) => tenantId === demoTenantId(region)));
const breed = (plan: LandsdeelPlan) => given(plan.desk.kringen.find(({ kind }) => kind === 'breed')).id;

async function record(person: string, region: string, over: object) {
  const plan = await planFor(person);
  const line = lineOf(plan, region);
  return (await table.as(person)).mutate('landsdeel.recordPlaces', {
    dossierId: DOSSIER,
    kringId: breed(plan),
    mayWiden: false,
    standPer: table.today,
    partTenantId: line.partTenantId,
    providerId: line.providerId,
    note: '',
    ...over,
  });
}

describe('the plan of a landsdeel', () => {
  test('is the same for all its regions, and not there for anybody else', async () => {
    const [landsdeel, region] = [
      await planFor('secretaris@landsdeel-zuidoost'),
      await planFor('ambtenaar@zuidoost-brabant'),
    ];
    expect(region.totals).toEqual(landsdeel.totals);
    expect(landsdeel.parts.map(({ decisionState }) => decisionState).toSorted()).toEqual([
      'agreed',
      'conditional',
      'not_agreed',
      'open',
      'open',
      'open',
      'overtaken',
    ]);
    for (const person of ['ambtenaar@food-valley', 'adviseur@jeugdautoriteit']) {
      const browser = await table.as(person);
      const refused = await browser.query('landsdeel.plan', { dossierId: DOSSIER, asOf: NOW });
      expect(refused.error).toMatchObject({ code: 'NOT_FOUND' });
      expect((await browser.query('landsdeel.plans')).data).toEqual({ plans: [] });
    }
    expect((await (await table.as('controller@xonar')).query('landsdeel.plans')).status).toBe(403);
  });

  test('is no provider: the portfolio does not list it, and no dossier is opened on it', async () => {
    const region = await table.as('regievoerder@zuid-limburg');
    const { dossiers } = (await region.query('portfolio.list')).data as { dossiers: { slug: string }[] };
    expect(dossiers.map(({ slug }) => slug)).not.toContain('jeugdzorgplus-zuidoost');
    const { providerChoices } = await planFor('regievoerder@zuid-limburg');
    expect(providerChoices.map(({ name }) => name)).not.toContain('Plan JeugdzorgPlus landsdeel Zuidoost');
  });

  test('is moved by who leads it alone, and a count is told by the region itself before anybody else', async () => {
    const region = 'noord-limburg';
    const before = lineOf(await planFor('secretaris@landsdeel-zuidoost'), region);
    const points = given(before.path).points.map(({ half, places }) => ({
      half,
      places: half < '2029-H1' ? places : Math.min(places, 1),
    }));
    const path = { kind: 'path', supersedes: given(before.path).revisionId, points };
    expect((await record('ambtenaar@noord-limburg', region, path)).status).toBe(403);
    expect((await record('secretaris@landsdeel-zuidoost', region, path)).status).toBe(200);
    const after = await planFor('secretaris@landsdeel-zuidoost');
    expect(lineOf(after, region).firstPath?.points).toEqual(given(before.path).points);
    // What noord-limburg decided was about the path before.
    expect(partOf(after, region)).toMatchObject({
      decisionState: 'overtaken',
      decision: { answer: 'conditional' },
    });
    const told = { kind: 'actual', supersedes: null, points: [{ half: '2025-H1', places: 40 }] };
    expect((await record('secretaris@landsdeel-zuidoost', region, told)).status).toBe(200);
    const line = lineOf(await planFor('secretaris@landsdeel-zuidoost'), region);
    expect(line.actual?.points).toEqual(given(before.actual).points);
    expect(line.beside[0]?.points).toEqual(told.points);
  });

  test('refuses numbers that say nothing, each at its field', async () => {
    const line = lineOf(await planFor('secretaris@landsdeel-zuidoost'), 'midden-limburg-west');
    const supersedes = given(line.path).revisionId;
    const wrong = async (kind: string, points: object[], of: string | null) =>
      (
        await record('secretaris@landsdeel-zuidoost', 'midden-limburg-west', { kind, points, supersedes: of })
      ).error?.fields?.map(({ path }) => path);
    const first = { half: '2026-H1', places: 3 };
    expect(await wrong('path', [first], supersedes)).toEqual(['points.0.half']);
    expect(await wrong('path', [first, { half: '2027-H2', places: 0 }], supersedes)).toContain(
      'points.1.half',
    );
    expect(await wrong('path', [{ ...first, places: -1 }], supersedes)).toEqual(['points.0.places']);
    const ahead = addHalves(halfYearOf(table.today), 1);
    expect(await wrong('actual', [{ half: ahead, places: 3 }], null)).toEqual(['points.0.half']);
    expect(await wrong('actual', [{ half: '2026-Q1', places: 3 }], null)).toEqual(['points.0.half']);
  });

  test('is decided on by each region for itself, on the path that it saw', async () => {
    const wethouder = await table.as('wethouder@midden-limburg-oost');
    const plan = await planFor('wethouder@midden-limburg-oost');
    const part = partOf(plan, 'midden-limburg-oost');
    const decision = {
      dossierId: DOSSIER,
      kringId: breed(plan),
      mayWiden: false,
      supersedes: given(part.decision).revisionId,
      answer: 'agreed',
      condition: '',
      decidedOn: table.today,
      decidedBy: 'College',
      pathHash: part.pathHash,
    };
    const seenBefore = { ...decision, pathHash: '0'.repeat(64) };
    expect((await wethouder.mutate('landsdeel.decide', seenBefore)).status).toBe(409);
    const ambtenaar = await table.as('ambtenaar@midden-limburg-oost');
    expect((await ambtenaar.mutate('landsdeel.decide', decision)).status).toBe(403);
    expect((await wethouder.mutate('landsdeel.decide', { ...decision, answer: 'conditional' })).status).toBe(
      400,
    );
    expect((await wethouder.mutate('landsdeel.decide', decision)).status).toBe(200);
    const after = await planFor('secretaris@landsdeel-zuidoost');
    expect(partOf(after, 'midden-limburg-oost').decisionState).toBe('agreed');
    // Twice upon the same decision: the second is told that it was overtaken.
    expect((await wethouder.mutate('landsdeel.decide', decision)).status).toBe(409);
  });

  test('keeps the first date of a milestone, and unknown money out of the sum', async () => {
    const { milestones, funding } = await planFor('ambtenaar@noord-limburg');
    expect(milestones.filter(({ slipDays }) => slipDays > 0)).toMatchObject([
      { state: 'done', firstDueOn: '2025-12-31' },
      { state: 'open', firstDueOn: '2026-07-01', dueOn: '2027-07-01', slipDays: 365 },
    ]);
    expect(funding).toMatchObject({ unknownGranted: 1, unknownSpent: 2, spentCents: 353_500_000 });
  });

  test('reads as it stood: before the path moved the decision still stood', async () => {
    const then = await planFor('ambtenaar@noord-limburg', { standPer: '2026-01-01', knownAt: null });
    expect(partOf(then, 'zuidoost-brabant').decisionState).toBe('agreed');
    expect(lineOf(then, 'zuidoost-brabant').firstPath).toBeNull();
  });
});

describe('a herstelplan that waits', () => {
  const about = { dossierId: demoDossierId('via-jeugd'), kringId: '', mayWiden: false, supersedes: null };

  test('is told in the dossier of the provider, and found from the plan by who reads it there', async () => {
    const { dependencies, planId } = await planFor('regievoerder@zuid-limburg');
    expect(dependencies).toMatchObject([{ slug: 'via-jeugd', effect: 'on_hold', isFictitious: false }]);
    const region = await table.as('regievoerder@zuid-limburg');
    const asked = { dossierId: about.dossierId, planId };
    const answer = (await region.query('landsdeel.dependency', asked)).data as {
      desk: { kringen: { id: string; kind: string }[] };
    };
    const kernteam = given(answer.desk.kringen.find(({ kind }) => kind === 'kernteam')).id;
    const told = {
      ...about,
      planId,
      kringId: kernteam,
      standPer: table.today,
      effect: 'waits_in_part',
      since: table.today,
      endedOn: null,
      note: '',
    };
    expect((await region.mutate('landsdeel.recordDependency', told)).status).toBe(200);
    // Only the kernteam of VIA Jeugd reads it: a region that is concerned alone does not.
    expect((await planFor('regievoerder@zuid-limburg')).dependencies).toHaveLength(2);
    expect((await planFor('ambtenaar@zuidoost-brabant')).dependencies).toHaveLength(1);
    const onPlan = {
      ...told,
      dossierId: DOSSIER,
      kringId: breed(await planFor('regievoerder@zuid-limburg')),
    };
    expect((await region.mutate('landsdeel.recordDependency', onPlan)).status).toBe(403);
  });

  test('names the provider that the paths name', async () => {
    const { lines, zeroFrom } = await planFor('regievoerder@zuid-limburg');
    expect(lines.filter(({ providerId }) => providerId === VIA_JEUGD)).toHaveLength(4);
    expect(zeroFrom).toBe(halfYear('2030-H1'));
  });
});
