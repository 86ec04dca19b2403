import { buildProvider } from '@regietafel/db/factories/build-organisation';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { openDossier } from '@regietafel/db/queries/sharing/open-dossier';
import { loadReferenceData } from '@regietafel/db/reference-data/load-reference-data';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { MembershipRole, ParticipationRole } from '@regietafel/domain/sharing/tenant';
import type { Ids } from '../../isolation/calls/call.ts';
import { buildContent } from '../../risks/testing/risk-table.ts';
import { passAnHour } from '../../testing/behind-the-guards.ts';
import { type Browser, type Outcome, openBrowser } from '../../testing/browser.ts';
import { buildPerson, buildTenant, PASSWORD } from '../../testing/people.ts';
import { startTestApi } from '../../testing/test-api.ts';
import { recordFigures } from './record-figures.ts';

export const SINCE = '2020-01-01' as PlainDate;
export const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;

/** What the one who leaves wrote for the kernteam, and what it kept to itself. */
export const CONTRIBUTION = 'Leegstand die de vertrekker meldde';
export const OWN_SECRET = 'Alleen voor wie vertrekt: kanarie';

const SEATED = {
  first: ['regievoerder', 'accounthoudend'],
  second: ['regievoerder', 'accounthoudend'],
  leaver: ['regievoerder', 'strategisch_belang'],
  stayer: ['ambtenaar', 'strategisch_belang'],
} as const satisfies Record<string, readonly [MembershipRole, ParticipationRole]>;

export type Seat = keyof typeof SEATED;
const SEATS = Object.keys(SEATED) as readonly Seat[];

/** The real server with one dossier of four regions, two of which hold the account; each has a signed-in person. */
export async function seatLeavingTable() {
  const api = await startTestApi();
  await loadReferenceData(api.database);
  const seated = await Promise.all(
    SEATS.map(async (name) => {
      const tenant = await buildTenant(api.database, { name: `Jeugdregio ${name}` });
      const person = await buildPerson(api.database, [[tenant, SEATED[name][0]]]);
      return [name, { tenant, person, browser: await signIn(api.url, person.email) }] as const;
    }),
  );
  const parties = Object.fromEntries(seated) as Record<Seat, (typeof seated)[number][1]>;
  const provider = await buildProvider(api.database, { slug: 'zorghuis-oever', name: 'Zorghuis Oever' });
  const actorOf = (name: Seat) => ({
    tenantId: parties[name].tenant.id,
    accountId: parties[name].person.accountId,
  });
  const dossier = await withSystem(api.database, 'open a dossier and admit participants', (tx) =>
    openDossier(tx, {
      slug: provider.slug,
      providerId: provider.id,
      openedOn: SINCE,
      hand: actorOf('first'),
      participants: SEATS.map((name) => ({
        tenantId: parties[name].tenant.id,
        role: SEATED[name][1],
        validFrom: SINCE,
      })),
    }),
  );
  const table = {
    api,
    provider,
    dossier: { ...dossier, slug: provider.slug },
    parties,
    actorOf,
    ask: (name: Seat, path: string, input?: object) => parties[name].browser.query(path, input),
    /** Says something in the dossier. */
    tell: (name: Seat, path: string, input: object): Promise<Outcome> =>
      parties[name].browser.mutate(path, { dossierId: dossier.dossierId, ...input }),
    close: () => api.close(),
  };
  return table;
}

export type LeavingTable = Awaited<ReturnType<typeof seatLeavingTable>>;

async function signIn(url: string, email: string): Promise<Browser> {
  const browser = openBrowser(url);
  const { status } = await browser.mutate('accounts.signIn', { email, password: PASSWORD });
  if (status !== 200) throw new Error(`signing in failed: ${status}`);
  return browser;
}

/** What a call came to, for a step that has to succeed. */
export async function done<T>(outcome: Promise<Outcome>): Promise<T> {
  const { data, body, error } = await outcome;
  if (error !== undefined) throw new Error(body);
  return data as T;
}

let number = 0;

/** Records a risk; gives its ids. */
export function recordRisk({ tell }: LeavingTable, seat: Seat, kringId: string | undefined, title?: string) {
  number += 1;
  return done<{ riskId: string; revisionId: string }>(
    tell(seat, 'risks.record', {
      riskId: null,
      supersedes: null,
      kringId,
      standPer: TODAY,
      content: buildContent({ number, ...(title !== undefined && { title }) }),
    }),
  );
}

/** Fills the dossier so that every page of it has something to show to the one who leaves; gives what calls can name. */
export async function fillDossier(table: LeavingTable): Promise<Ids> {
  const { tell, dossier, actorOf, parties } = table;
  const kringId = dossier.kringen.kernteam;
  const leaver = actorOf('leaver');
  // A visit of an hour ago: all that follows is new.
  await done(tell('leaver', 'portfolio.visit', {}));
  await passAnHour(table.api.ownerUrl);
  // Before there are risks of the own kring: of these no word goes into a delivery for the kernteam.
  const figures = await recordFigures((path, input) => done(tell('leaver', path, input)), {
    dossier: dossier.dossierId,
    kring: kringId,
    tenant: leaver.tenantId,
    person: leaver.accountId,
  });
  const { riskId, revisionId } = await recordRisk(table, 'leaver', kringId, CONTRIBUTION);
  await recordRisk(table, 'leaver', dossier.ownKringen.get(leaver.tenantId), OWN_SECRET);
  await recordRisk(table, 'first', kringId);
  const version = await done<{ versionId: string }>(
    tell('first', 'risks.publish', { standPer: TODAY, kringId }),
  );
  const agreement = await done<{ agreementId: string }>(
    tell('first', 'agreements.record', {
      kringId,
      standPer: TODAY,
      title: 'Cijfers leveren',
      party: parties.leaver.tenant.name,
      topic: '',
      dueOn: TODAY,
      source: '',
    }),
  );
  const comment = await done<{ commentId: string }>(mentionLeaver(table, riskId));
  const task = await done<{ taskId: string }>(giveTask(table, riskId));
  const seat = await done<{ seatId: string }>(
    tell('leaver', 'seats.give', {
      accountId: leaver.accountId,
      kind: 'ambtelijk',
      mayActForTable: false,
      validFrom: TODAY,
      validTo: null,
      deputyAccountId: null,
    }),
  );
  const nobody = () => crypto.randomUUID();
  return {
    dossier: dossier.dossierId,
    slug: dossier.slug,
    kring: kringId,
    risk: riskId,
    revision: revisionId,
    version: version.versionId,
    agreement: agreement.agreementId,
    comment: comment.commentId,
    task: task.taskId,
    tenant: leaver.tenantId,
    person: leaver.accountId,
    seat: seat.seatId,
    assumption: nobody(),
    position: nobody(),
    positionRevision: nobody(),
    act: nobody(),
    review: nobody(),
    contract: nobody(),
    ruleSet: nobody(),
    view: nobody(),
    provider: nobody(),
    building: nobody(),
    work: nobody(),
    means: nobody(),
    phasing: nobody(),
    indicatorReport: nobody(),
    release: nobody(),
    reportRevision: nobody(),
    cashEvent: nobody(),
    scenario: nobody(),
    proposal: nobody(),
    run: nobody(),
    ...figures,
  };
}

/** Somebody who stays calls the person who leaves, in the kernteam. */
export function mentionLeaver({ tell, dossier, actorOf }: LeavingTable, riskId: string): Promise<Outcome> {
  return tell('first', 'threads.write', {
    subject: { kind: 'risk', id: riskId },
    kringId: dossier.kringen.kernteam,
    parentId: null,
    body: 'Hoe staat dit ervoor?',
    mentions: [actorOf('leaver')],
  });
}

/** Somebody who stays gives a task to the person who leaves. */
export function giveTask({ tell, dossier, actorOf }: LeavingTable, riskId: string): Promise<Outcome> {
  return tell('first', 'tasks.give', {
    subject: { kind: 'risk', id: riskId },
    kringId: dossier.kringen.kernteam,
    title: 'Vraag de cijfers op',
    note: '',
    dueOn: TODAY,
    assignee: actorOf('leaver'),
  });
}
