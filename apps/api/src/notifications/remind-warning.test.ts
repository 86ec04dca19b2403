import { buildDossier } from '@regietafel/db/factories/build-dossier';
import { buildAccount, buildProvider } from '@regietafel/db/factories/build-organisation';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { listNotifications } from '@regietafel/db/queries/notifications/notifications';
import { recordContract } from '@regietafel/db/queries/warning/own';
import { recordSpecialCare } from '@regietafel/db/queries/warning/watched';
import { addDays, dutchDayOf, type Instant, type PlainDate } from '@regietafel/domain/core/dates';
import { type ContractId, newId, type RevisionId } from '@regietafel/domain/core/ids';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JobData } from '../jobs/queues.ts';
import { planReminders } from './plan-reminders.ts';
import { remindOrganisation } from './remind.ts';
import { type MailTable, openMailTable } from './testing/mail-table.ts';

const TODAY = dutchDayOf(Temporal.Now.instant().toString() as Instant);

let table: MailTable;
let owner: Actor;
let other: Actor;

beforeEach(async () => {
  table = await openMailTable();
  owner = (await buildAccount(table.database)).actor;
  other = (await buildAccount(table.database)).actor;
});

afterEach(() => table.close());

async function derive(day: PlainDate): Promise<void> {
  table.clock = () => `${day}T05:00:00Z` as Instant;
  await planReminders(table.context);
  for (const { id, data } of await table.boss.fetch<JobData['remind']>('remind', { batchSize: 100 })) {
    await remindOrganisation(table.context, data);
    await table.boss.complete('remind', id);
  }
}

const told = (person: Actor) =>
  withTenant(table.database, person, async (tx) => {
    const rows = await listNotifications(tx, { isUnreadOnly: false, before: null, limit: 50 });
    return rows.map(({ subjectKind, subjectId, rung }) => [subjectKind, subjectId, rung]);
  });

test('bijzonder beheer to judge again is told of to who decided it, and no more once it is judged', async () => {
  const participants = [{ tenantId: other.tenantId, role: 'betrokken' as const }];
  const { dossierId, kringen } = await buildDossier(table.database, { owner, participants });
  const [first, second] = [newId<RevisionId>(), newId<RevisionId>()];
  const state = {
    ...{ dossierId, authorTenantId: owner.tenantId, kringId: kringen.breed, standPer: TODAY, isUnder: true },
    ...{ reason: 'Weinig geld', criteria: ['own_judgement'] as const },
  };
  await withTenant(table.database, owner, (tx) =>
    recordSpecialCare(tx, first, { ...state, supersedes: null, reviewOn: addDays(TODAY, 7) }),
  );
  await derive(TODAY);
  expect(await told(owner)).toEqual([['special_care', dossierId, 7]]);
  // Who reads the decision did not take it.
  expect(await told(other)).toEqual([]);
  await withTenant(table.database, owner, (tx) =>
    recordSpecialCare(tx, second, {
      ...{ ...state, criteria: [], supersedes: first, reviewOn: addDays(TODAY, 100) },
    }),
  );
  await derive(addDays(TODAY, 6));
  expect(await told(owner)).toHaveLength(1);
});

test('a contract to renew is told of to the organisation alone, and no more once it is off the list', async () => {
  const { id: providerId } = await buildProvider(table.database);
  const contractId = newId<ContractId>();
  const [first, second] = [newId<RevisionId>(), newId<RevisionId>()];
  const contract = {
    ...{
      tenantId: owner.tenantId,
      contractId,
      providerId,
      name: 'Pleegzorg',
      obliges: 'no' as const,
      note: '',
    },
    ...{ validFrom: addDays(TODAY, -100), validUntil: null, renewalOn: addDays(TODAY, 30) },
  };
  await withTenant(table.database, owner, (tx) =>
    recordContract(tx, { ...contract, revisionId: first, supersedes: null, removedReason: null }),
  );
  await derive(TODAY);
  expect(await told(owner)).toEqual([['contract_duty', contractId, 30]]);
  expect(await told(other)).toEqual([]);
  await withTenant(table.database, owner, (tx) =>
    recordContract(tx, { ...contract, revisionId: second, supersedes: first, removedReason: 'Beëindigd' }),
  );
  await derive(addDays(TODAY, 23));
  expect(await told(owner)).toHaveLength(1);
});
