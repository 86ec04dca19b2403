import { hashPassword } from '@regietafel/auth/passwords';
import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import { uploadForm } from '@regietafel/contracts/core/upload';
import type { Property } from '@regietafel/contracts/property/property';
import type { WorksPreview } from '@regietafel/contracts/property/works-sheet';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { DEMO_PASSWORD } from '@regietafel/db/scenarios/demo/people';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const DOSSIER = demoDossierId('xonar');
const NOW = { standPer: null, knownAt: null };

let api: TestApi;
let region: Browser;
let provider: Browser;

beforeAll(async () => {
  api = await startTestApi();
  await loadDemo(api.urls, { hash: hashPassword, today: TODAY });
  region = await signedIn('controller@zuid-limburg.example');
  provider = await signedIn('controller@xonar.example');
});

afterAll(() => api.close());

async function signedIn(email: string): Promise<Browser> {
  const browser = openBrowser(api.url);
  await browser.mutate('accounts.signIn', { email, password: DEMO_PASSWORD });
  return browser;
}

async function propertyFor(browser: Browser, asOf: object = NOW): Promise<Property> {
  const { data, body } = await browser.query('property.property', { dossierId: DOSSIER, asOf });
  if (data === undefined) throw new Error(String(body));
  return data as Property;
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the demonstration lacks what the test needs');
  return value;
}

const planOf = (property: Property, name: string) => given(property.plans.find((plan) => plan.name === name));
const ownKring = (property: Property) =>
  given(property.places.at(-1)?.kringen.find(({ kind }) => kind === 'tafel')).id;

/** A work of the review in a building of the provider, ready to be recorded as a new one. */
function newWork(property: Property, over: object = {}) {
  return {
    id: null,
    dossierId: DOSSIER,
    supersedes: null,
    recordAs: 'own',
    kringId: ownKring(property),
    mayWiden: false,
    standPer: TODAY,
    withdrawnReason: null,
    planId: planOf(property, 'Externe toets').planId,
    buildingId: given(property.buildings[0]).buildingId,
    partId: null,
    defect: '',
    measure: 'Proefwerk',
    category: 'planmatig',
    firstYear: 2027,
    cycleYears: null,
    cost: { kind: 'known', cents: 100_000, frequency: 'once' },
    naturalReplacementCents: null,
    window: { earliest: 2027, latest: 2028 },
    btw: 'unstated',
    ...over,
  };
}

/** The fields that were refused, or the code. */
async function refusedBy(browser: Browser, path: string, input: unknown): Promise<unknown> {
  const { error } = await browser.mutate(path, input);
  const fields = error?.fields.map((field) => field.path) ?? [];
  return fields.length > 0 ? fields : error?.code;
}

describe('recording a work', () => {
  test('goes into the own plan, and its next state builds upon the last', async () => {
    const before = await propertyFor(region);
    const { data } = await region.mutate('property.recordWork', newWork(before));
    const { id, revisionId } = data as { id: string; revisionId: string };
    const changed = newWork(before, { id, supersedes: revisionId, firstYear: 2028 });
    expect((await region.mutate('property.recordWork', changed)).status).toBe(200);
    const after = await propertyFor(region);
    expect(after.works.find(({ workId }) => workId === id)).toMatchObject({ firstYear: 2028 });
    // Somebody who still looks at the first state is told how it stands now.
    const late = await region.mutate('property.recordWork', changed);
    expect(late.status).toBe(409);
  });

  test('is refused at the field', async () => {
    const property = await propertyFor(region);
    const refused = (over: object) => refusedBy(region, 'property.recordWork', newWork(property, over));
    expect(await refused({ firstYear: 1899 })).toEqual(['firstYear']);
    expect(await refused({ window: { earliest: 2028, latest: 2027 } })).toEqual(['window.latest']);
    expect(await refused({ cost: { kind: 'known', cents: -1, frequency: 'once' } })).toEqual(['cost.cents']);
    expect(await refused({ partId: 'bestaat-niet' })).toEqual(['partId']);
    expect(await refused({ planId: planOf(property, 'Eigen MJOP').planId })).toEqual(['planId']);
    expect(await refused({ buildingId: crypto.randomUUID() })).toBe('NOT_FOUND');
  });
});

describe('recording a building', () => {
  test('refuses a condition that NEN 2767 does not know, and one without its day', async () => {
    const property = await propertyFor(provider);
    const part = {
      partId: 'dak',
      name: 'Dak',
      nlSfb: null,
      quantityThousandths: null,
      unit: '',
      measuredOn: TODAY,
      targetLevel: 3,
    };
    const refused = (condition: number, over: object = {}) =>
      refusedBy(provider, 'property.recordBuilding', {
        id: null,
        dossierId: DOSSIER,
        supersedes: null,
        recordAs: 'own',
        kringId: ownKring(property),
        mayWiden: false,
        standPer: TODAY,
        withdrawnReason: null,
        name: 'Huis',
        use: '',
        note: '',
        parts: [{ ...part, condition, ...over }],
      });
    expect(await refused(0)).toEqual(['parts.0.condition']);
    expect(await refused(7)).toEqual(['parts.0.condition']);
    expect(await refused(5, { measuredOn: null })).toEqual(['parts.0.measuredOn']);
  });
});

describe('choosing a phasing', () => {
  test('refuses 400 years and a year outside the window; the one chosen last counts for all who see it', async () => {
    const property = await propertyFor(region);
    const chosen = given(property.phasings.find(({ phasingId }) => phasingId === property.chosenPhasingId));
    const work = given(property.works.find(({ planId }) => planId === chosen.planId));
    const phasing = (over: object) => ({
      id: null,
      dossierId: DOSSIER,
      supersedes: null,
      recordAs: 'own',
      kringId: ownKring(property),
      mayWiden: false,
      standPer: TODAY,
      withdrawnReason: null,
      name: 'Een andere',
      planId: chosen.planId,
      meansId: chosen.meansId,
      horizon: chosen.horizon,
      plannedYears: [],
      carriesOver: true,
      isChosen: true,
      coveredRiskIds: chosen.coveredRiskIds,
      note: '',
      ...over,
    });
    const refused = (over: object) => refusedBy(region, 'property.recordPhasing', phasing(over));
    expect(await refused({ horizon: { firstYear: 2025, years: 400 } })).toEqual(['horizon.years']);
    const late = { workId: work.workId, year: work.window.latest + 1 };
    expect(await refused({ plannedYears: [late] })).toEqual(['plannedYears.0']);
    const { data } = await region.mutate('property.recordPhasing', phasing({}));
    expect((await propertyFor(provider)).chosenPhasingId).toBe((data as { id: string }).id);
    // Before today the first one counted.
    expect((await propertyFor(region, { standPer: '2024-12-31', knownAt: null })).chosenPhasingId).toBe(
      chosen.phasingId,
    );
  });
});

describe('a list of works', () => {
  const upload = async (path: string, file: File, values: object) =>
    region.send(`/trpc/${path}`, {
      method: 'POST',
      body: uploadForm(file, { dossierId: DOSSIER, ...values }),
    });
  const csv = (...rows: string[]) =>
    new File([['Gebouw;Bouwdeel;Maatregel;Eerste jaar;Kosten', ...rows].join('\n')], 'werken.csv');

  test('that went out changes nothing when it comes back in', async () => {
    const { planId } = planOf(await propertyFor(region), 'Externe toets');
    const { data } = await region.query('property.exportWorks', { dossierId: DOSSIER, planId, asOf: NOW });
    const { content, fileName } = data as ExportedFile;
    const file = new File([Buffer.from(content, 'base64')], fileName);
    const preview = (await upload('property.previewWorks', file, { planId })).data as WorksPreview;
    expect(preview).toMatchObject({ added: [], changed: [], absent: 0, problems: [] });
    expect(preview.unchanged).toBeGreaterThan(10);
    const imported = await upload('property.importWorks', file, { planId, standPer: TODAY });
    expect(imported.data).toMatchObject({ added: 0, changed: 0 });
  });

  test('adds what is new, once', async () => {
    const property = await propertyFor(region);
    const { planId } = planOf(property, 'Externe toets');
    const name = given(property.buildings[0]).name;
    const file = csv(`${name};;Hekwerk vervangen;2029;25.000`);
    const values = { planId, standPer: TODAY };
    expect((await upload('property.importWorks', file, values)).data).toMatchObject({ added: 1 });
    expect((await upload('property.importWorks', file, values)).data).toMatchObject({
      added: 0,
      unchanged: 1,
    });
  });

  test('with a cell that is not understood names it and records nothing', async () => {
    const property = await propertyFor(region);
    const { planId } = planOf(property, 'Externe toets');
    const name = given(property.buildings[0]).name;
    const file = csv(`${name};;Hek schilderen;2029;duur`, 'Nergens;;Dak;2029;5');
    const preview = (await upload('property.previewWorks', file, { planId })).data as WorksPreview;
    expect(preview.problems.map(({ cell, problem }) => [cell, problem])).toEqual([
      ['E2', 'amount'],
      ['A3', 'unknownBuilding'],
    ]);
    expect((await upload('property.importWorks', file, { planId, standPer: TODAY })).status).toBe(400);
    const after = await propertyFor(region);
    expect(after.works.map(({ measure }) => measure)).not.toContain('Hek schilderen');
  });

  test('goes into no plan of somebody else', async () => {
    const { planId } = planOf(await propertyFor(region), 'Eigen MJOP');
    expect((await upload('property.previewWorks', csv(), { planId })).status).toBe(403);
  });
});
