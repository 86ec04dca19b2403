import type { Register } from '@regietafel/contracts/risks/register';
import type { SearchAnswer } from '@regietafel/contracts/search/search';
import type { Acts } from '@regietafel/contracts/sharing/acts';
import type { Kringen, Participants } from '@regietafel/contracts/sharing/table';
import { withConnection } from '@regietafel/db/embedded/connection';
import { addDays } from '@regietafel/domain/core/dates';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Ids } from '../isolation/calls/call.ts';
import { answerTo, dossierProcedures } from './testing/dossier-reads.ts';
import {
  CONTRIBUTION,
  done,
  fillDossier,
  type LeavingTable,
  OWN_SECRET,
  SINCE,
  seatLeavingTable,
  TODAY,
} from './testing/leaving-table.ts';
import { type MailRoom, openMailRoom } from './testing/mail-room.ts';
import { READS, type Way, waysInto } from './testing/ways.ts';

/*
 * Access ends by the commit that ends it. Every way into a dossier is first shown to work, and is then tried as soon as the
 * act has answered: what is measured is the number of tries until the first refusal, and it has to be one.
 */

const NOW = { standPer: null, knownAt: null };
const STAYING = ['first', 'second', 'stayer'] as const;
/** Tries after which a way counts as one that never closes. */
const MOST_TRIES = 5;

/** The act that is about to end the part of the leaver: everything but the last answer. */
type Ending = (table: LeavingTable) => Promise<() => Promise<unknown>>;

const ENDINGS: readonly (readonly [string, Ending])[] = [
  [
    'who leaves by its own act',
    async ({ tell }) =>
      () =>
        done(tell('leaver', 'sharing.leave', { effectiveOn: TODAY, reason: 'Geen jeugdigen meer in zorg' })),
  ],
  [
    'who is removed by both accounthoudende regio’s',
    async ({ tell, parties }) => {
      const { actId } = await done<{ actId: string }>(
        tell('first', 'sharing.propose', {
          kind: 'end_participation',
          tenantId: parties.leaver.tenant.id,
          effectiveOn: TODAY,
          reason: 'Geen belang meer',
          lapsesOn: addDays(TODAY, 30),
        }),
      );
      return () => done(tell('second', 'sharing.consent', { actId, answer: 'agree', note: '' }));
    },
  ],
];

describe.each(ENDINGS)('%s', (_who, begin) => {
  let table: LeavingTable;
  let mail: MailRoom;
  let ids: Ids;
  let worked: ReadonlyMap<string, boolean>;
  let tries: ReadonlyMap<string, number>;

  beforeAll(async () => {
    table = await seatLeavingTable();
    mail = await openMailRoom(table);
    ids = await fillDossier(table);
    const ways = waysInto(table, ids, mail);
    worked = new Map(await inTurn(ways, async (way) => [way.name, await tryOnce(way)]));
    const end = await begin(table);
    await inTurn(ways, async (way) => way.prepare?.());
    await end();
    // All at once: none may live on the time that another one takes.
    tries = new Map(await Promise.all(ways.map(async (way) => [way.name, await triesOf(way)] as const)));
  });
  afterAll(async () => {
    await mail.close();
    await table.close();
  });

  test('had every way into the dossier before', () => {
    expect([...worked].filter(([, isOpen]) => !isOpen).map(([name]) => name)).toEqual([]);
    expect(worked.size).toBeGreaterThan(READS.length);
  });

  test('finds every way closed at the next statement after the commit (P22)', () => {
    expect(Object.fromEntries(tries)).toEqual(
      Object.fromEntries([...worked.keys()].map((name) => [name, 1])),
    );
  });

  test('gets for everything in it the answer of what never was (P14)', async () => {
    const nowhere = { ...ids, dossier: crypto.randomUUID(), slug: 'bestaat-niet' };
    const asked = [
      ...READS.map((path) => ['query', path] as const),
      ...dossierProcedures('mutation').map((path) => ['mutation', path] as const),
    ];
    const { browser } = table.parties.leaver;
    const answers = await inTurn(asked, async ([kind, path]) => {
      const there = await answerTo(browser, kind, path, ids);
      return { path, there, absent: await answerTo(browser, kind, path, nowhere) };
    });
    expect(answers.filter(({ there, absent }) => there.body !== absent.body || there.status < 400)).toEqual(
      [],
    );
  });

  test('leaves its contributions to those who could read them (P7)', async () => {
    for (const seat of STAYING) {
      const { rows } = await ask<Register>(seat, 'risks.register', { asOf: NOW });
      expect(rows.find(({ riskId }) => riskId === ids.risk)?.content.title, seat).toBe(CONTRIBUTION);
      const version = await table.ask(seat, 'risks.version', {
        dossierId: ids.dossier,
        versionId: ids.version,
      });
      expect(version.body, seat).toContain(CONTRIBUTION);
    }
  });

  test('takes its own kring along: nobody else reads or finds a word of it', async () => {
    for (const seat of STAYING) {
      expect(
        (await table.ask(seat, 'risks.register', { dossierId: ids.dossier, asOf: NOW })).body,
      ).not.toContain(OWN_SECRET);
      const { kringen } = await ask<Kringen>(seat, 'sharing.kringen');
      expect(kringen.filter(({ kind, isOwn }) => kind === 'eigen' && !isOwn)).toEqual([]);
      expect((await search(seat, 'kanarie')).total).toBe(0);
      expect((await search(seat, CONTRIBUTION)).total).toBeGreaterThan(0);
    }
  });

  test('stays in the list of participants with its time at the table, without a seat that counts', async () => {
    for (const seat of STAYING) {
      const { participants, seats } = await ask<Participants>(seat, 'sharing.participants');
      const { name } = table.parties.leaver.tenant;
      expect(participants.find((one) => one.name === name)).toMatchObject({
        isCurrent: false,
        periods: [{ role: 'strategisch_belang', validFrom: SINCE, validTo: TODAY, isAccepted: true }],
      });
      expect(seats.filter((one) => one.tenantName === name && one.isCurrent)).toEqual([]);
    }
  });

  test('keeps its own house: the session stands and the rest of the program works', async () => {
    const { data } = await table.ask('leaver', 'accounts.me');
    expect(data).toMatchObject({ current: { tenant: { id: table.parties.leaver.tenant.id } } });
    expect(await done(table.ask('leaver', 'portfolio.list'))).toMatchObject({ dossiers: [] });
  });

  test('is not told by mail what was withheld, later either', async () => {
    const before = mail.mailsTo('leaver');
    await mail.plan();
    await mail.send();
    expect(mail.mailsTo('leaver')).toBe(before);
  });

  const ask = async <T>(seat: (typeof STAYING)[number], path: string, input: object = {}) =>
    done<T>(table.ask(seat, path, { dossierId: ids.dossier, ...input }));

  const search = (seat: (typeof STAYING)[number], text: string) =>
    ask<SearchAnswer>(seat, 'search.find', {
      text,
      kinds: [],
      onlyOwn: false,
      from: null,
      to: null,
      withEarlier: false,
      asOf: NOW,
      cursor: null,
      limit: 20,
    });
});

describe('a file that is being made', () => {
  test('when access ends is not made: it stands under the law of the statement that reads it (P22)', async () => {
    const table = await seatLeavingTable();
    await fillDossier(table);
    const asked = { dossierId: table.dossier.dossierId, format: 'json', asOf: NOW };
    expect((await table.ask('leaver', 'risks.exportRegister', asked)).status).toBe(200);
    const file = await withConnection(table.api.ownerUrl, async (owner) => {
      // Whoever reads the register waits here; who leaves does not.
      await owner.query('begin; lock table public.risk_revision in access exclusive mode');
      const making = table.ask('leaver', 'risks.exportRegister', asked);
      await vi.waitUntil(async () => {
        const waiting = await owner.query('select from pg_locks where not granted');
        return waiting.rowCount === 1;
      }, 5000);
      await done(table.tell('leaver', 'sharing.leave', { effectiveOn: TODAY, reason: 'Halverwege' }));
      await owner.query('commit');
      return making;
    });
    expect([file.status, file.error?.messageKey]).toEqual([404, 'core.notFound']);
    await table.close();
  });
});

describe('a proposal to remove somebody', () => {
  test('ends nothing as long as the other accounthoudende regio has not agreed', async () => {
    const table = await seatLeavingTable();
    const ids = await fillDossier(table);
    await done(
      table.tell('first', 'sharing.propose', {
        kind: 'end_participation',
        tenantId: table.parties.leaver.tenant.id,
        effectiveOn: TODAY,
        reason: 'Geen belang meer',
        lapsesOn: addDays(TODAY, 30),
      }),
    );
    const { acts } = await done<Acts>(table.ask('leaver', 'sharing.acts', { dossierId: ids.dossier }));
    expect(acts).toMatchObject([{ kind: 'end_participation', status: 'awaits_consent', mayAgree: false }]);
    await table.close();
  });
});

async function tryOnce(way: Way): Promise<boolean> {
  await way.prepare?.();
  return way.isOpen();
}

/** How often a way had to be tried until it was refused; more than the most when it never was. */
async function triesOf(way: Way): Promise<number> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) if (!(await way.isOpen())) return tries;
  return MOST_TRIES + 1;
}

/** One after the other, so that none stands in the way of the next. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
