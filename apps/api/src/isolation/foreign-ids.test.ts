import { hashPassword } from '@regietafel/auth/passwords';
import type { Agreements } from '@regietafel/contracts/agreements/agreements';
import type { Releases } from '@regietafel/contracts/comparison/release';
import type { KeptViews } from '@regietafel/contracts/comparison/views';
import type { IndicatorBoard } from '@regietafel/contracts/indicators/board';
import type { Judgements } from '@regietafel/contracts/judgements/judgements';
import type { JointPositions } from '@regietafel/contracts/judgements/positions';
import type { Deliveries } from '@regietafel/contracts/liquidity/deliveries';
import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import type { Runs } from '@regietafel/contracts/liquidity/runs';
import type { Portfolio } from '@regietafel/contracts/portfolio/portfolio';
import type { Property } from '@regietafel/contracts/property/property';
import type { Register } from '@regietafel/contracts/risks/register';
import type { Acts } from '@regietafel/contracts/sharing/acts';
import type { SeatDesk } from '@regietafel/contracts/sharing/seats';
import type { Tasks } from '@regietafel/contracts/tasks/tasks';
import type { Thread } from '@regietafel/contracts/threads/threads';
import type { RuleSets } from '@regietafel/contracts/warning/rules';
import type { WatchList } from '@regietafel/contracts/warning/watch-list';
import { providerIdOf } from '@regietafel/db/reference-data/ids';
import { demoDossierId } from '@regietafel/db/scenarios/demo/dossier';
import { DEMO_PASSWORD, demoTenantId } from '@regietafel/db/scenarios/demo/people';
import { loadDemo } from '@regietafel/db/scenarios/load-demo';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '../router.ts';
import { type Browser, openBrowser } from '../testing/browser.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { ENDING, FEEDS, type Ids } from './calls/call.ts';
import { CALLS } from './calls.ts';
import { withoutZipTime } from './without-zip-time.ts';

/*
 * Whoever asks for what is not shared gets, to the byte, the answer of what does not exist: for every procedure of the
 * router, for an outsider and for a party of another dossier.
 */

const NOW = { standPer: null, knownAt: null };
const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const PROCEDURES = Object.entries(appRouter._def.procedures) as unknown as [
  string,
  { _def: { type: string } },
][];
const PROVED = PROCEDURES.filter(([path]) => ![...ENDING, ...FEEDS].some((one) => one === path));

/** Looks in all that one may see, and a dossier only narrows that: nothing of it is found, and nothing is refused. */
const NARROWED: Readonly<Record<string, unknown>> = {
  'search.find': { items: [], total: 0, nextCursor: null },
};

let api: TestApi;
let xonar: Ids;
let pactum: Ids;
/** As the accounthoudende regio sees VIA Jeugd: the other regions there see less of it. */
let via: Ids;

beforeAll(async () => {
  api = await startTestApi();
  await loadDemo(api.urls, { hash: hashPassword, today: TODAY });
  await propose('regievoerder@zuid-limburg.example', 'xonar', 'hart-van-brabant');
  await propose('regievoerder@zuid-limburg.example', 'via-jeugd', 'midden-ijssel-oost-veluwe');
  await startRun('regievoerder@zuid-limburg.example', 'xonar');
  await keepView('regievoerder@zuid-limburg.example');
  await keepRules('regievoerder@zuid-limburg.example');
  xonar = await idsOf('regievoerder@zuid-limburg.example', 'xonar');
  pactum = await idsOf('ambtenaar@centraal-gelderland.example', 'pactum');
  // All regions read its agreement; what the kernteam keeps from the others is the kring.
  via = { ...(await idsOf('regievoerder@zuid-limburg.example', 'via-jeugd')), agreement: absent().agreement };
});

afterAll(() => api.close());

async function signedIn(email: string): Promise<Browser> {
  const browser = openBrowser(api.url);
  const { status } = await browser.mutate('accounts.signIn', { email, password: DEMO_PASSWORD });
  expect(status).toBe(200);
  return browser;
}

/** Puts an act down in a dossier, so that there is one that others may not know of. */
async function propose(email: string, slug: string, invited: string): Promise<void> {
  const ids = { ...absent(), dossier: demoDossierId(slug), tenant: demoTenantId(invited) };
  const { data, body } = await (await signedIn(email)).mutate(
    'sharing.propose',
    CALLS['sharing.propose']?.(ids),
  );
  expect(data, body).toBeDefined();
}

/** Keeps a comparison for an organisation, so that there is one that others may not know of. */
async function keepView(email: string): Promise<void> {
  const input = CALLS['comparison.keepView']?.(absent());
  const { data, body } = await (await signedIn(email)).mutate('comparison.keepView', {
    ...(input as object),
    viewId: null,
    supersedes: null,
    isShared: true,
  });
  expect(data, body).toBeDefined();
}

/** Keeps a contract and a rule set for an organisation, so that there are some that others may not know of. */
async function keepRules(email: string): Promise<void> {
  const browser = await signedIn(email);
  const ids = { ...absent(), provider: providerIdOf('pactum') };
  const kept = { 'warning.recordContract': { contractId: null }, 'warning.saveRuleSet': { id: null } };
  for (const [path, fresh] of Object.entries(kept)) {
    const input = { ...(CALLS[path]?.(ids) as object), ...fresh, supersedes: null };
    const { data, body } = await browser.mutate(path, input);
    expect(data, body).toBeDefined();
  }
}

/** Asks for a long simulation, so that there is one that others may not know of. */
async function startRun(email: string, slug: string): Promise<void> {
  const ids = { ...absent(), dossier: demoDossierId(slug) };
  const { data, body } = await (await signedIn(email)).mutate(
    'liquidity.startRun',
    CALLS['liquidity.startRun']?.(ids),
  );
  expect(data, body).toBeDefined();
}

/** Ids that exist, as somebody finds them who may see them. */
async function idsOf(email: string, slug: string): Promise<Ids> {
  const browser = await signedIn(email);
  const ask = async <T>(path: string, input?: object) => (await browser.query(path, input)).data as T;
  const me = await ask<{ account: { id: string }; current: { tenant: { id: string } } }>('accounts.me');
  const { dossiers } = await ask<Portfolio>('portfolio.list');
  const dossierId = given(dossiers.find((one) => one.slug === slug)).dossierId;
  const register = await ask<Register>('risks.register', { dossierId, asOf: NOW });
  const { agreements } = await ask<Agreements>('agreements.list', { dossierId, asOf: NOW });
  const { tasks } = await ask<Tasks>('tasks.list', { dossierId, subject: null, asOf: NOW });
  const about = tasks[0]?.about;
  const subject = { kind: about?.kind ?? 'dossier', id: about?.id ?? dossierId };
  const { comments } = await ask<Thread>('threads.thread', { dossierId, subject, asOf: NOW });
  const judged = await ask<Judgements>('judgements.judgements', { dossierId, asOf: NOW });
  const { positions } = await ask<JointPositions>('judgements.positions', { dossierId, asOf: NOW });
  // Only who may seat people is told of the seats.
  const desk = await ask<SeatDesk | undefined>('seats.desk', { dossierId });
  const property = await ask<Property>('property.property', { dossierId, asOf: NOW });
  const { reports } = await ask<IndicatorBoard>('indicators.board', { dossierId, asOf: NOW });
  const { views } = await ask<KeptViews>('comparison.views');
  const { releases } = await ask<Releases>('release.list', { dossierId });
  const { acts } = await ask<Acts>('sharing.acts', { dossierId });
  const row = register.rows[0];
  return {
    dossier: dossierId,
    slug,
    kring: given(register.desk.kringen[0]).id,
    risk: row?.riskId ?? NOWHERE,
    revision: row?.headRevisionId ?? NOWHERE,
    version: register.latestVersion?.versionId ?? NOWHERE,
    agreement: given(agreements[0]).agreementId,
    comment: comments[0]?.commentId ?? NOWHERE,
    task: tasks[0]?.taskId ?? NOWHERE,
    assumption: judged.assumptions[0]?.assumptionId ?? NOWHERE,
    position: positions[0]?.positionId ?? NOWHERE,
    positionRevision: positions[0]?.current.revisionId ?? NOWHERE,
    tenant: me.current.tenant.id,
    act: given(acts[0]).actId,
    person: me.account.id,
    seat: desk?.seats[0]?.seatId ?? NOWHERE,
    indicatorReport: reports[0]?.reportId ?? NOWHERE,
    reportRevision: reports[0]?.headRevisionId ?? NOWHERE,
    ...propertyIds(property),
    ...(await liquidityIds(ask, dossierId)),
    review: NOWHERE,
    view: views[0]?.viewId ?? NOWHERE,
    release: releases[0]?.releaseId ?? NOWHERE,
    ...(await warningIds(ask)),
  };
}

/** Only who keeps contracts and rules is told of them. */
async function warningIds(ask: <T>(path: string, input?: object) => Promise<T>) {
  const list = await ask<WatchList | undefined>('warning.watchList', { ruleSetId: null });
  const rules = await ask<RuleSets | undefined>('warning.ruleSets');
  return {
    contract: list?.coverage.contracts[0]?.contractId ?? NOWHERE,
    ruleSet: rules?.sets.find(({ isStandard }) => !isStandard)?.id ?? NOWHERE,
    provider: providerIdOf('pactum'),
  };
}

/** Of what a dossier has none: the same each time, so that two looks at one dossier are equal. */
const NOWHERE = crypto.randomUUID();

/** Only where property is followed there is any. */
function propertyIds({ buildings, plans, works, means, phasings }: Property) {
  return {
    building: buildings[0]?.buildingId ?? NOWHERE,
    plan: plans[0]?.planId ?? NOWHERE,
    work: works[0]?.workId ?? NOWHERE,
    means: means[0]?.meansId ?? NOWHERE,
    phasing: phasings[0]?.phasingId ?? NOWHERE,
  };
}

async function liquidityIds(ask: <T>(path: string, input: object) => Promise<T>, dossierId: string) {
  const asked = { dossierId, asOf: NOW };
  const { events, scenarios } = await ask<Forecast>('liquidity.forecast', { ...asked, planOf: null });
  const { deliveries, proposals } = await ask<Deliveries>('liquidity.deliveries', asked);
  const { runs } = await ask<Runs>('liquidity.runs', asked);
  return {
    cashEvent: events[0]?.eventId ?? NOWHERE,
    scenario: scenarios[0]?.scenarioId ?? NOWHERE,
    delivery: deliveries[0]?.deliveryId ?? NOWHERE,
    proposal: proposals[0]?.proposalId ?? NOWHERE,
    run: runs[0]?.runId ?? NOWHERE,
  };
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the demonstration lacks what the proof needs');
  return value;
}

function absent(): Ids {
  const id = () => crypto.randomUUID();
  return {
    dossier: id(),
    slug: 'bestaat-niet',
    kring: id(),
    risk: id(),
    revision: id(),
    version: id(),
    agreement: id(),
    comment: id(),
    task: id(),
    assumption: id(),
    position: id(),
    positionRevision: id(),
    tenant: id(),
    act: id(),
    person: id(),
    seat: id(),
    building: id(),
    plan: id(),
    work: id(),
    means: id(),
    phasing: id(),
    indicatorReport: id(),
    release: id(),
    reportRevision: id(),
    cashEvent: id(),
    scenario: id(),
    delivery: id(),
    proposal: id(),
    run: id(),
    contract: id(),
    ruleSet: id(),
    provider: id(),
    view: id(),
    review: id(),
  };
}

async function answerTo(browser: Browser, path: string, type: string, ids: Ids) {
  const input = given((CALLS as Record<string, ((ids: Ids) => unknown) | undefined>)[path])(ids);
  const sent =
    input instanceof FormData
      ? await browser.send(`/trpc/${path}`, { method: 'POST', body: input })
      : await browser[type === 'query' ? 'query' : 'mutate'](path, input);
  return { status: sent.status, body: sent.body, error: sent.error?.code };
}

test('every procedure has a call in the proof, and the proof no call too many', () => {
  expect(Object.keys(CALLS).toSorted()).toEqual(PROVED.map(([path]) => path).toSorted());
});

describe.each([
  'ambtenaar@food-valley.example',
  'griffie@maastricht.example',
  'controller@pactum.example',
  'analist@taskforce.example',
])('%s', (email) => {
  test.each(PROVED)('%s answers a foreign id like an absent one (P12, P14)', async (path, { _def }) => {
    const browser = await browserOf(email);
    // The griffie and the analyst take part in XONAR, so theirs is the dossier of Pactum.
    const foreign = email.includes('pactum') || email.includes('food-valley') ? xonar : pactum;
    const answers = [foreign, absent()].map((ids) => answerTo(browser, path, _def.type, ids));
    const [there, nowhere] = await Promise.all(answers);
    expect(there).toEqual(nowhere);
    if (path in NARROWED) expect(JSON.parse(given(there).body).result.data).toEqual(NARROWED[path]);
    else if (namesADossier(path)) expect(given(there).status).toBeGreaterThanOrEqual(400);
  });
});

describe.each([
  [
    'a party of one dossier: ids of another',
    'ambtenaar@centraal-gelderland.example',
    () => ({ home: pactum, hidden: xonar }),
  ],
  [
    'a party on the edge: what only the kernteam sees',
    'ambtenaar@midden-limburg-oost.example',
    () => ({ home: via, hidden: via }),
  ],
] as const)('%s', (_what, email, sides) => {
  test.each(PROVED)('%s', async (path, { _def }) => {
    const browser = await browserOf(email);
    const { home, hidden } = sides();
    const own = { dossier: home.dossier, slug: home.slug };
    const [there, nowhere] = await Promise.all(
      [hidden, absent()].map((ids) => answerTo(browser, path, _def.type, { ...ids, ...own })),
    );
    expect(withoutNewIds(there)).toEqual(withoutNewIds(nowhere));
  });
});

/** A call that records something in the own dossier answers with a new id each time. */
function withoutNewIds(answer: Awaited<ReturnType<typeof answerTo>> | undefined) {
  const { body, ...rest } = given(answer);
  return {
    ...rest,
    body: withoutZipTime(body).replace(
      /"(stepId|agreementId|revisionId|commentId|taskId|assumptionId|positionId|eventId|scenarioId|runId)":"[^"]+"/g,
      '"$1":"…"',
    ),
  };
}

test('nothing of it was stored', async () => {
  const now = await idsOf('regievoerder@zuid-limburg.example', 'xonar');
  expect(now).toEqual(xonar);
});

function namesADossier(path: string): boolean {
  const marked = { ...absent(), dossier: 'THE-DOSSIER', slug: 'THE-DOSSIER' };
  const input = given((CALLS as Record<string, ((ids: Ids) => unknown) | undefined>)[path])(marked);
  const text = input instanceof FormData ? String(input.get('values')) : JSON.stringify(input ?? null);
  return text.includes('THE-DOSSIER');
}

const browsers = new Map<string, Promise<Browser>>();

function browserOf(email: string): Promise<Browser> {
  const open = browsers.get(email) ?? signedIn(email);
  browsers.set(email, open);
  return open;
}
