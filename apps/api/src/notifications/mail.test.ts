import { buildDossier } from '@regietafel/db/factories/build-dossier';
import { buildAccount } from '@regietafel/db/factories/build-organisation';
import { withSystem } from '@regietafel/db/kernel/with-system';
import { withTenant } from '@regietafel/db/kernel/with-tenant';
import { endMembership } from '@regietafel/db/queries/accounts/people';
import { recordReading } from '@regietafel/db/queries/notifications/notifications';
import { dutchDayOf, type Instant, plainDate } from '@regietafel/domain/core/dates';
import { DEFAULT_DELIVERY } from '@regietafel/domain/notifications/setting';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mailer } from '../mail/mailer.ts';
import { planMail } from './plan-mail.ts';
import { type MailTable, openMailTable } from './testing/mail-table.ts';

let table: MailTable;
let owner: Awaited<ReturnType<typeof buildAccount>>;
let guest: Awaited<ReturnType<typeof buildAccount>>;
let kring: { readonly dossierId: string; readonly kringId: string };

beforeEach(async () => {
  table = await openMailTable();
  owner = await buildAccount(table.database);
  guest = await buildAccount(table.database, { role: 'ambtenaar' });
  const { dossierId, kringen } = await buildDossier(table.database, {
    owner: owner.actor,
    participants: [{ tenantId: guest.actor.tenantId, role: 'betrokken' }],
  });
  kring = { dossierId, kringId: kringen.breed };
  for (const { actor } of [owner, guest]) await table.choose(actor, {});
});

afterEach(() => table.close());

const received = () => table.mailServer.received;

describe('a mail', () => {
  test('tells one person kinds and numbers, and where to sign in', async () => {
    await table.tell(guest.actor, { kring });
    await table.tell(guest.actor, { kring });
    await table.tell(guest.actor, { kring, kind: 'task' });
    await table.plan();
    expect(await table.send()).toEqual([]);
    expect(received()).toHaveLength(1);
    const [mail] = received();
    expect(mail?.to).toEqual([guest.email]);
    expect(mail?.subject).toBe('Regietafel: er is iets voor u');
    expect(mail?.text).toContain('- 2 vermeldingen\n- 1 taak\n');
    expect(mail?.text).toContain('https://regietafel.example/meldingen');
    expect(mail?.html).toContain('<li>2 vermeldingen</li><li>1 taak</li>');
    expect(await table.outcomes()).toEqual(['sent']);
  });

  test('speaks the language of its reader', async () => {
    await table.choose(guest.actor, { language: 'en' });
    await table.tell(guest.actor, { kring });
    await table.plan();
    await table.send();
    expect(received()[0]?.text).toContain('- 1 mention\n');
  });

  test('is made once, however often it is planned and sent', async () => {
    await table.tell(guest.actor, { kring });
    await table.plan();
    await table.plan();
    await Promise.all([table.send(), table.send()]);
    await table.plan();
    await table.send();
    expect(received()).toHaveLength(1);
  });

  test('does not come for what is off, nor for what was looked at', async () => {
    await table.choose(guest.actor, { delivery: { ...DEFAULT_DELIVERY, mention: 'off' } });
    await table.tell(guest.actor, { kring });
    await table.tell(owner.actor, { kring });
    await withTenant(table.database, owner.actor, (tx) => recordReading(tx, owner.actor, null));
    await table.plan();
    await table.choose(guest.actor, {});
    await table.plan();
    await table.send();
    expect(received()).toEqual([]);
  });

  test('waits for the daily mail, and for the end of an absence', async () => {
    const told = Temporal.Now.instant();
    const today = dutchDayOf(told.toString() as Instant);
    await table.choose(guest.actor, { delivery: { ...DEFAULT_DELIVERY, mention: 'daily' } });
    await table.choose(owner.actor, { absence: { from: today, until: today } });
    await table.tell(guest.actor, { kring });
    await table.tell(owner.actor, { kring });
    await table.plan();
    expect(await table.outcomes()).toEqual([]);
    table.clock = () => told.add({ hours: 25 }).toString() as Instant;
    await table.plan();
    await table.send();
    expect(received().map(({ to }) => to[0])).toEqual(expect.arrayContaining([guest.email, owner.email]));
    expect(received()).toHaveLength(2);
  });

  test('is not made without a mail server, and is made once there is one', async () => {
    await table.tell(guest.actor, { kring });
    await planMail({ ...table.context, mailer: null });
    expect(await table.outcomes()).toEqual([]);
    await table.plan();
    expect(await table.outcomes()).toEqual([null]);
  });
});

describe('who lost access', () => {
  const endParticipation = () =>
    withSystem(table.database, 'open a dossier and admit participants', (tx) =>
      tx
        .updateTable('participation')
        .set({ validTo: dutchDayOf(Temporal.Now.instant().toString() as Instant) })
        .where('tenantId', '=', guest.actor.tenantId)
        .execute(),
    );

  test('gets nothing of what was queued before (P22)', async () => {
    await table.tell(guest.actor, { kring });
    await table.plan();
    await endParticipation();
    expect(await table.send()).toEqual([]);
    expect(received()).toEqual([]);
    expect(await table.outcomes()).toEqual(['withheld']);
  });

  test('still gets the rest of a mail, and only that is counted', async () => {
    await table.tell(guest.actor, { kring });
    await table.tell(guest.actor, { kind: 'review' });
    await table.choose(guest.actor, { delivery: { ...DEFAULT_DELIVERY, review: 'at_once' } });
    await table.plan();
    await endParticipation();
    await table.send();
    expect(received()[0]?.text).toContain('- 1 controle van rechten\n');
    expect(received()[0]?.text).not.toContain('vermelding');
  });

  test('gets nothing at all after leaving the organisation, or when the account is disabled', async () => {
    await table.tell(guest.actor);
    await table.tell(owner.actor);
    await table.plan();
    await withSystem(table.database, 'manage organisations and people', async (tx) => {
      await endMembership(tx, guest.actor, plainDate('2021-01-01'));
      await tx
        .updateTable('account')
        .set({ disabledAt: Temporal.Now.instant().toString() as Instant })
        .where('accountId', '=', owner.actor.accountId)
        .execute();
    });
    await table.send();
    expect(received()).toEqual([]);
    expect(await table.outcomes()).toEqual(['withheld', 'withheld']);
  });
});

describe('a mail server', () => {
  test('that is away or full gets the mail later, whole and once', async () => {
    await table.tell(guest.actor, { kring });
    await table.plan();
    await table.mailServer.shut();
    expect(await table.send()).toHaveLength(1);
    await table.mailServer.reopen();
    table.mailServer.isRefusing = true;
    await hurry();
    expect(await table.send()).toHaveLength(1);
    expect(await table.outcomes()).toEqual([null]);
    table.mailServer.isRefusing = false;
    await hurry();
    expect(await table.send()).toEqual([]);
    expect(received()).toHaveLength(1);
    expect(await table.outcomes()).toEqual(['sent']);
  });

  test('gets the same Message-ID again when the process ends between the sending and the mark', async () => {
    await table.tell(guest.actor, { kring });
    await table.plan();
    const { mailer } = table.context;
    if (mailer === null) throw new Error('there is a mailer');
    const dying: Mailer = {
      ...mailer,
      async send(mail) {
        await mailer.send(mail);
        throw new Error('killed');
      },
    };
    expect(await table.send(dying)).toHaveLength(1);
    await hurry();
    await table.send();
    expect(received()).toHaveLength(2);
    expect(received()[0]?.messageId).toBe(received()[1]?.messageId);
    expect(received()[0]?.messageId).toMatch(/^<[0-9a-f-]{36}@regietafel\.example>$/);
  });

  test('that comes back at night is not used to wake people', async () => {
    await table.tell(guest.actor, { kring });
    await table.plan();
    const told = Temporal.Now.zonedDateTimeISO('Europe/Amsterdam');
    const from = told.hour * 60 + told.minute;
    await table.choose(guest.actor, { quiet: { from, to: (from + 120) % 1440 } });
    expect(await table.send()).toEqual([]);
    expect(received()).toEqual([]);
    table.clock = () => told.add({ hours: 3 }).toInstant().toString() as Instant;
    await hurry();
    await table.send();
    expect(received()).toHaveLength(1);
  });

  /** As if the time between two attempts were over. */
  function hurry(): Promise<unknown> {
    return table.owner(`update jobs.job set start_after = now() where state in ('retry', 'created')`);
  }
});
