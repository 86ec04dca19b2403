import { randomUUID } from 'node:crypto';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { listUnmailed, recordMail, type Unmailed } from '@regietafel/db/queries/notifications/mail';
import { listSettingsOf, type PersonalSetting } from '@regietafel/db/queries/notifications/settings';
import type { Instant } from '@regietafel/domain/core/dates';
import { isMailedBy, mailMomentOf } from '@regietafel/domain/notifications/mail-moment';
import { DEFAULT_SETTING, type NotificationSetting } from '@regietafel/domain/notifications/setting';
import type { JobContext } from '../jobs/job-context.ts';

/** What is older was not mailed because nobody could: the page of notifications shows it. */
const MEMORY = Temporal.Duration.from({ hours: 24 * 60 });

/**
 * Makes the mails that are due: one per person and organisation, of everything whose moment has come. The mails and the
 * jobs that send them come into being together.
 */
export async function planMail({ database, queue, mailer, now }: JobContext): Promise<void> {
  // Without a mail server nothing is decided: who connects one later finds what is still waiting.
  if (mailer === null) return;
  const moment = now();
  await withSystem(database, 'tell people', async (tx) => {
    const unmailed = await listUnmailed(tx, before(moment));
    const settings = await listSettingsOf(tx, [...new Set(unmailed.map(({ accountId }) => accountId))]);
    for (const [, mine] of Map.groupBy(unmailed, ({ tenantId, accountId }) => `${tenantId} ${accountId}`)) {
      const [first] = mine;
      if (first === undefined) continue;
      const { tenantId, accountId } = first;
      const { unwanted, due } = sortOut(mine, settingFor(settings, first), moment);
      if (unwanted.length > 0) await recordMail(tx, null, unwanted);
      if (due.length === 0) continue;
      const mailId = randomUUID();
      await recordMail(tx, { mailId, to: { tenantId, accountId } }, due);
      await queue.send(tx, 'send-mail', { mailId });
    }
  });
}

/** How this person wants to be told; as the program sees fit for who never chose. */
export function settingFor(
  settings: readonly PersonalSetting[],
  { tenantId, accountId }: Pick<PersonalSetting, 'tenantId' | 'accountId'>,
): NotificationSetting {
  const chosen = settings.find((one) => one.tenantId === tenantId && one.accountId === accountId);
  return chosen?.setting ?? DEFAULT_SETTING;
}

function sortOut(mine: readonly Unmailed[], setting: NotificationSetting, now: Instant) {
  const unwanted: string[] = [];
  const due: string[] = [];
  for (const one of mine) {
    const moment = mailMomentOf(one, setting);
    if (moment === null) unwanted.push(one.notificationId);
    else if (isMailedBy(moment, now)) due.push(one.notificationId);
  }
  return { unwanted, due };
}

function before(moment: Instant): Instant {
  return Temporal.Instant.from(moment).subtract(MEMORY).toString() as Instant;
}
