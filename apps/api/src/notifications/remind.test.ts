import { buildDossier } from '@regietafel/db/factories/build-dossier';
import { buildAccount, buildTenant } from '@regietafel/db/factories/build-organisation';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { recordAgreementRevision } from '@regietafel/db/queries/agreements/agreements';
import { listNotifications } from '@regietafel/db/queries/notifications/notifications';
import { recordRevisions } from '@regietafel/db/queries/risks/record';
import { recordAct } from '@regietafel/db/queries/sharing/acts';
import { recordTask, recordTaskAnswer, recordTaskRevision } from '@regietafel/db/queries/tasks/tasks';
import { addDays, dutchDayOf, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import {
  type AgreementId,
  type KringId,
  newId,
  type RevisionId,
  type RiskId,
  type SharingActId,
  type TaskId,
} from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JobData } from '../jobs/queues.ts';
import { buildContent } from '../risks/testing/risk-table.ts';
import { planReminders } from './plan-reminders.ts';
import { remindOrganisation } from './remind.ts';
import { type MailTable, openMailTable } from './testing/mail-table.ts';

const TODAY = dutchDayOf(Temporal.Now.instant().toString() as Instant);

let table: MailTable;
let owner: Actor;
let party: Actor;
let bystander: Actor;
let dossier: Awaited<ReturnType<typeof buildDossier>>;

beforeEach(async () => {
  table = await openMailTable();
  owner = (await buildAccount(table.database)).actor;
  const named = await buildTenant(table.database, { name: 'Zorg aan de Maas' });
  party = (await buildAccount(table.database, { tenantId: named.id, role: 'ambtenaar' })).actor;
  bystander = (await buildAccount(table.database)).actor;
  dossier = await buildDossier(table.database, {
    owner,
    participants: [party, bystander].map(({ tenantId }) => ({ tenantId, role: 'betrokken' as const })),
  });
});

afterEach(() => table.close());

interface Agreed {
  readonly dueOn: PlainDate;
  readonly kringId?: KringId;
  readonly party?: string;
  readonly follows?: { readonly agreementId: AgreementId; readonly revisionId: RevisionId };
  readonly status?: 'open' | 'nagekomen';
}

async function agree({ dueOn, kringId = dossier.kringen.breed, follows, ...agreed }: Agreed) {
  const agreementId = follows?.agreementId ?? newId<AgreementId>();
  const revisionId = newId<RevisionId>();
  const status = agreed.status ?? 'open';
  await withTenant(table.database, owner, (tx) =>
    recordAgreementRevision(tx, revisionId, {
      agreementId,
      supersedes: follows?.revisionId ?? null,
      dossierId: dossier.dossierId,
      authorTenantId: owner.tenantId,
      kringId,
      standPer: TODAY,
      title: 'Een begroting die klopt',
      party: agreed.party ?? 'Zorg aan de Maas en de regio',
      topic: '',
      dueOn,
      moveReason: follows === undefined ? null : 'De accountant is later',
      status,
      settledOn: status === 'open' ? null : TODAY,
      source: '',
    }),
  );
  return { agreementId, revisionId };
}

/** Derives one day for everybody, as the daily job does. */
async function derive(day: PlainDate): Promise<void> {
  table.clock = () => `${day}T05:00:00Z` as Instant;
  await planReminders(table.context);
  const jobs = await table.boss.fetch<JobData['remind']>('remind', { batchSize: 100 });
  for (const { id, data } of jobs) {
    await remindOrganisation(table.context, data);
    await table.boss.complete('remind', id);
  }
}

const told = (person: Actor) =>
  withTenant(table.database, person, async (tx) => {
    const rows = await listNotifications(tx, { isUnreadOnly: false, before: null, limit: 50 });
    return rows.map(({ subjectKind, subjectId, dueOn, rung }) => ({ subjectKind, subjectId, dueOn, rung }));
  });

describe('an agreement', () => {
  test('is told of on each rung, to its author and to the party that it names, and to nobody else', async () => {
    const dueOn = addDays(TODAY, 40);
    const { agreementId: subjectId } = await agree({ dueOn });
    for (let day = 0; day <= 41; day += 1) await derive(addDays(TODAY, day));
    const ladder = [1, 7, 30].map((rung) => ({ subjectKind: 'agreement', subjectId, dueOn, rung }));
    expect(await told(owner)).toEqual(ladder);
    expect(await told(party)).toEqual(ladder);
    expect(await told(bystander)).toEqual([]);
  });

  test('is told of once a day, however often the day is derived', async () => {
    await agree({ dueOn: addDays(TODAY, 5) });
    await derive(TODAY);
    await derive(TODAY);
    expect(await told(owner)).toMatchObject([{ rung: 7 }]);
  });

  test('is told of anew when it moves, and no more once it is kept', async () => {
    const first = await agree({ dueOn: addDays(TODAY, 5) });
    await derive(TODAY);
    const second = await agree({ dueOn: addDays(TODAY, 20), follows: first });
    await derive(TODAY);
    await agree({
      dueOn: addDays(TODAY, 20),
      follows: { ...first, revisionId: second.revisionId },
      status: 'nagekomen',
    });
    await derive(addDays(TODAY, 14));
    expect(await told(owner)).toMatchObject([{ rung: 30 }, { rung: 7 }]);
  });

  test('is told of to nobody who does not read its kring, though it names them', async () => {
    await agree({ dueOn: addDays(TODAY, 5), kringId: dossier.kringen.kernteam });
    await derive(TODAY);
    expect(await told(owner)).toHaveLength(1);
    expect(await told(party)).toEqual([]);
  });
});

describe('a task', () => {
  const give = async (accountId: Actor['accountId'] | null, dueOn: PlainDate) => {
    const taskId = newId<TaskId>();
    const { dossierId, kringen } = dossier;
    const place = { dossierId, kringId: kringen.breed, authorTenantId: owner.tenantId, taskId };
    const revisionId = newId<RevisionId>();
    await withTenant(table.database, owner, async (tx) => {
      await recordTask(tx, place, { kind: 'dossier', id: dossierId });
      await recordTaskRevision(tx, place, {
        revisionId,
        supersedes: null,
        assignee: { tenantId: party.tenantId, accountId },
        title: 'Lever de cijfers',
        note: '',
        dueOn,
        status: 'open',
      });
    });
    return { place: { ...place, authorTenantId: party.tenantId }, revisionId };
  };
  const deadlines = async (person: Actor) => (await told(person)).filter(({ rung }) => rung !== null);

  test('is told of to the person that it is for, or to all who work there', async () => {
    const colleague = (await buildAccount(table.database, { tenantId: party.tenantId, role: 'controller' }))
      .actor;
    await give(party.accountId, addDays(TODAY, 1));
    await give(null, addDays(TODAY, 7));
    await derive(TODAY);
    expect((await deadlines(party)).map(({ rung }) => rung).toSorted()).toEqual([1, 7]);
    expect((await deadlines(colleague)).map(({ rung }) => rung)).toEqual([7]);
    expect(await deadlines(owner)).toEqual([]);
  });

  test('is told of no more once it is answered', async () => {
    const { place, revisionId } = await give(party.accountId, addDays(TODAY, 20));
    await derive(TODAY);
    await withTenant(table.database, party, (tx) =>
      recordTaskAnswer(tx, place, { revisionId, answerId: crypto.randomUUID(), answer: 'done', note: '' }),
    );
    await derive(addDays(TODAY, 14));
    expect(await deadlines(party)).toMatchObject([{ rung: 30 }]);
  });
});

test('a risk that wakes up is told of to its author and to the owner that it names', async () => {
  const wakeUpOn = addDays(TODAY, 7);
  await withTenant(table.database, owner, (tx) =>
    recordRevisions(tx, [
      {
        riskId: newId<RiskId>(),
        supersedes: null,
        dossierId: dossier.dossierId,
        authorTenantId: owner.tenantId,
        kringId: dossier.kringen.breed,
        standPer: TODAY,
        content: buildContent({
          status: 'opgelost',
          statusDate: TODAY,
          wakeUpOn,
          owners: ['Zorg aan de Maas'],
        }),
        removedReason: null,
      },
    ]),
  );
  await derive(TODAY);
  expect(await told(owner)).toMatchObject([{ subjectKind: 'risk', dueOn: wakeUpOn, rung: 7 }]);
  expect(await told(party)).toMatchObject([{ subjectKind: 'risk', dueOn: wakeUpOn, rung: 7 }]);
  expect(await told(bystander)).toEqual([]);
});

test('an invitation that lapses is told of to who binds the invited organisation', async () => {
  const guest = (await buildAccount(table.database, { role: 'bestuurder' })).actor;
  const clerk = (await buildAccount(table.database, { tenantId: guest.tenantId, role: 'ambtenaar' })).actor;
  await withTenant(table.database, owner, (tx) =>
    recordAct(tx, owner.tenantId, {
      actId: newId<SharingActId>(),
      kind: 'invite',
      dossierId: dossier.dossierId,
      tenantId: guest.tenantId,
      role: 'betrokken',
      from: TODAY,
      until: null,
      history: 'joining',
      seesFrom: null,
      lapsesOn: addDays(TODAY, 8),
      reason: 'Samen volgen',
    }),
  );
  await derive(TODAY);
  expect(await told(guest)).toMatchObject([
    { subjectKind: 'invitation', dueOn: addDays(TODAY, 7), rung: 7 },
    { subjectKind: 'invitation', rung: null },
  ]);
  expect(await told(clerk)).toEqual([]);
});

test('a review of rights is told of to who keeps the people of the organisation', async () => {
  const keeper = (await buildAccount(table.database, { tenantId: owner.tenantId, role: 'beheerder' })).actor;
  await derive(addDays(TODAY, 85));
  expect(await told(keeper)).toMatchObject([{ subjectKind: 'rights_review', rung: 7 }]);
  expect(await told(owner)).toEqual([]);
});
