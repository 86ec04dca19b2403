import { withSystem } from '@regietafel/db/kernel/with-system';
import { listStillToTell, settleMail, takeMail } from '@regietafel/db/queries/notifications/mail';
import { listSettingsOf } from '@regietafel/db/queries/notifications/settings';
import { firstOpenMoment, inNetherlands } from '@regietafel/domain/notifications/mail-moment';
import type { JobContext } from '../jobs/job-context.ts';
import type { JobData } from '../jobs/queues.ts';
import { composeMail } from './mail-text.ts';
import { settingFor } from './plan-mail.ts';

/**
 * Sends one mail, and marks it sent in the same transaction. What it still may tell is asked of the law at this moment: who
 * lost access since it was queued gets nothing. When the process ends between the sending and the mark, the mail goes out
 * again, with the same Message-ID.
 */
export async function sendMail(
  { database, queue, mailer, now }: JobContext,
  { mailId }: JobData['send-mail'],
): Promise<void> {
  if (mailer === null) throw new Error('no mail server is known');
  await withSystem(database, 'tell people', async (tx) => {
    const mail = await takeMail(tx, mailId);
    if (mail === undefined) return;
    const setting = settingFor(await listSettingsOf(tx, [mail.accountId]), mail);
    const present = inNetherlands(now());
    const open = firstOpenMoment(present, setting);
    // It waited for the mail server until the quiet began.
    if (Temporal.ZonedDateTime.compare(open, present) > 0)
      return queue.send(tx, 'send-mail', { mailId }, { startAfter: new Date(open.epochMilliseconds) });
    const counts = await listStillToTell(tx, mail);
    if (counts.length === 0) return settleMail(tx, mailId, 'withheld');
    await mailer.send({
      to: mail.email,
      messageId: `<${mailId}@${new URL(mailer.publicUrl).hostname}>`,
      ...composeMail(setting.language, counts, mailer.publicUrl),
    });
    await settleMail(tx, mailId, 'sent');
  });
}
