import type { Database } from '@regietafel/db/kernel/database';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listReviewStands } from '@regietafel/db/queries/accounts/reviews';
import { listAgreementDeadlines } from '@regietafel/db/queries/notifications/deadlines/agreements';
import type { Deadline, DeadlineSource } from '@regietafel/db/queries/notifications/deadlines/deadline';
import { listMilestoneDeadlines } from '@regietafel/db/queries/notifications/deadlines/landsdeel';
import { listWakeUpDays } from '@regietafel/db/queries/notifications/deadlines/risks';
import { listSharingDeadlines } from '@regietafel/db/queries/notifications/deadlines/sharing';
import { listTaskDeadlines } from '@regietafel/db/queries/notifications/deadlines/tasks';
import {
  listCareDeadlines,
  listContractDeadlines,
} from '@regietafel/db/queries/notifications/deadlines/warning';
import {
  type AtWork,
  listPeopleAtWork,
  type Reminder,
  recordReminders,
} from '@regietafel/db/queries/notifications/reminders';
import { reviewDueOn } from '@regietafel/domain/accounts/review';
import { REVIEW_KINDS } from '@regietafel/domain/accounts/review-kinds';
import { addDays, type PlainDate } from '@regietafel/domain/core/dates';
import type { TenantId } from '@regietafel/domain/core/ids';
import { RUNGS, rungOf } from '@regietafel/domain/notifications/notification';
import { BINDING_ROLES } from '@regietafel/domain/sharing/acts';
import type { MembershipRole } from '@regietafel/domain/sharing/tenant';
import type { JobContext } from '../jobs/job-context.ts';
import type { JobData } from '../jobs/queues.ts';

/** Whose work the deadlines of dossiers are. */
const WORKERS: readonly MembershipRole[] = ['regievoerder', 'ambtenaar', 'controller', 'adviseur'];
/** Who look after the rights of the organisation. */
const KEEPERS: readonly MembershipRole[] = ['beheerder', 'bestuurder'];

/** Who keep the contracts of the organisation. */
const CONTRACTORS: readonly MembershipRole[] = ['regievoerder', 'ambtenaar', 'controller'];

/** Where the deadlines of dossiers come from and whose they are; each is asked as the person. */
const SOURCES: readonly (readonly [DeadlineSource, readonly MembershipRole[]])[] = [
  [listAgreementDeadlines, WORKERS],
  [listMilestoneDeadlines, WORKERS],
  [listTaskDeadlines, WORKERS],
  [listWakeUpDays, WORKERS],
  [listSharingDeadlines, BINDING_ROLES],
  [listCareDeadlines, [...WORKERS, 'bestuurder']],
  [listContractDeadlines, CONTRACTORS],
];

/**
 * Tells the people of one organisation of the deadlines that reached a rung of the ladder on that day. Running it again
 * tells nobody twice.
 */
export async function remindOrganisation(
  { database }: JobContext,
  { tenantId, day }: JobData['remind'],
): Promise<void> {
  const { people, reviews } = await withSystem(database, 'tell people', async (tx) => ({
    people: await listPeopleAtWork(tx, tenantId),
    reviews: (await listReviewStands(tx)).filter((stand) => stand.tenantId === tenantId),
  }));
  const ofReviews = reviews.flatMap(({ cameOn, lastSigned }) =>
    REVIEW_KINDS.map((kind) => reviewDeadline(tenantId, reviewDueOn(kind, lastSigned[kind], cameOn))),
  );
  const reminders: Reminder[] = [];
  for (const person of people) {
    const deadlines = [
      ...(await deadlinesOf(database, tenantId, person, day)),
      ...(hasOneOf(person, KEEPERS) ? ofReviews : []),
    ];
    for (const deadline of deadlines) {
      const rung = rungOf(deadline.dueOn, day);
      if (rung !== undefined) reminders.push({ ...deadline, accountId: person.accountId, rung });
    }
  }
  if (reminders.length > 0)
    await withSystem(database, 'tell people', (tx) => recordReminders(tx, tenantId, reminders));
}

async function deadlinesOf(
  database: Database,
  tenantId: TenantId,
  person: AtWork,
  day: PlainDate,
): Promise<readonly Deadline[]> {
  const reader = tenantReader(database, { tenantId, accountId: person.accountId });
  const horizon = { from: day, until: addDays(day, RUNGS[0]) };
  const own = SOURCES.filter(([, roles]) => hasOneOf(person, roles));
  const found = await Promise.all(own.map(([source]) => source(reader, horizon)));
  return found.flat();
}

function reviewDeadline(tenantId: TenantId, dueOn: PlainDate): Deadline {
  return { dossierId: null, kringId: null, subjectKind: 'rights_review', subjectId: tenantId, dueOn };
}

function hasOneOf({ roles }: AtWork, wanted: readonly MembershipRole[]): boolean {
  return roles.some((role) => wanted.includes(role));
}
