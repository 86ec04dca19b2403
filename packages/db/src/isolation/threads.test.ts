import { randomUUID } from 'node:crypto';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppSession, codeOf, openAppSession } from './app-session.ts';
import { buildRows } from './row-builders.ts';
import { openTableWorld, type PersonName, type TableWorld } from './table-world.ts';
import { insertRows, type TableRows } from './world-rows.ts';

let there: TableWorld;
let app: AppSession;

beforeAll(async () => {
  there = await openTableWorld();
  app = await openAppSession(there.urls.appUrl);
});

afterAll(async () => {
  await app.close();
  await there.close();
});

type KringName = 'tafel' | 'kernteam' | 'breed' | 'openbaar';

interface Known {
  readonly tenant_id: string;
  readonly account_id: string | null;
}

/** Whom the person may name in a kring. */
async function knownTo(person: PersonName, kringId: string): Promise<readonly Known[]> {
  return app.as(there.actor(person), async () => {
    const { rows } = await app.client.query<Known>(
      'select tenant_id, account_id from law.people_of_kring($1) order by 1, 2 nulls first',
      [kringId],
    );
    return rows;
  });
}

const namesOf = (known: readonly Known[], actor: Actor): readonly (string | null)[] =>
  known.filter(({ tenant_id }) => tenant_id === actor.tenantId).map(({ account_id }) => account_id);

function placeFor(person: PersonName, kring: KringName | 'eigen') {
  const { tenantId } = there.actor(person);
  const found =
    kring === 'eigen'
      ? there.world.kringen.find(
          (one) => one.ownerTenantId === tenantId && one.dossierId === there.dossier('one').id,
        )
      : there.kring('one', kring);
  if (found === undefined) throw new Error('no such kring');
  return { dossierId: found.dossierId, kringId: found.id, authorTenantId: tenantId };
}

/** The rows of a table with other values in its last one. */
function withColumns(rows: readonly TableRows[], columns: object): readonly TableRows[] {
  return rows.map((one, index) =>
    index === rows.length - 1 ? { ...one, rows: one.rows.map((row) => ({ ...row, ...columns })) } : one,
  );
}

async function attempt(person: PersonName, groups: readonly (readonly TableRows[])[]) {
  const outcomes = await app.as(there.actor(person), () => app.attemptRows(groups));
  return outcomes.map(codeOf);
}

describe('whom one may name in a kring (P16)', () => {
  test('is nobody for who does not read it', async () => {
    const kernteam = there.kring('one', 'kernteam').id;
    for (const person of ['controller', 'stranger', 'griffie', 'left', 'disabled'] as const)
      expect(await knownTo(person, kernteam), person).toEqual([]);
    expect(await knownTo('regievoerder', randomUUID())).toEqual([]);
  });

  test('is, of the own organisation, whoever reads the kring', async () => {
    const owner = there.actor('regievoerder');
    const own = namesOf(await knownTo('regievoerder', there.kring('one', 'tafel').id), owner);
    const colleagues = ['regievoerder', 'lezer', 'analist', 'beheerder'] as const;
    expect(new Set(own)).toEqual(new Set([null, ...colleagues.map((one) => there.actor(one).accountId)]));
  });

  test('is, of others, who works at the table, and no provider learns a name', async () => {
    const tafel = there.kring('one', 'tafel').id;
    const partner = there.actor('ambtenaar');
    const ofPartner = namesOf(await knownTo('regievoerder', tafel), partner);
    expect(new Set(ofPartner)).toEqual(
      new Set([null, partner.accountId, there.actor('bestuurder').accountId]),
    );
    const ofOwner = namesOf(await knownTo('ambtenaar', tafel), there.actor('regievoerder'));
    expect(ofOwner).not.toContain(there.actor('beheerder').accountId);
    expect(ofOwner).not.toContain(there.actor('griffie').accountId);
  });
});

describe('a provider', () => {
  beforeAll(async () => {
    await there.client.query(`update public.tenant set kind = 'aanbieder' where tenant_id = $1`, [
      there.tenantId('provider'),
    ]);
  });

  test('learns of others the organisations, and of people those who spoke to it (P16)', async () => {
    const tafel = there.kring('one', 'tafel').id;
    const known = await knownTo('controller', tafel);
    // The regievoerder left a comment at every place of the hand-written world; nobody of the partner did.
    expect(namesOf(known, there.actor('regievoerder'))).toContain(there.actor('regievoerder').accountId);
    expect(namesOf(known, there.actor('ambtenaar'))).toEqual([null]);
  });
});

describe('a mention', () => {
  test('of somebody outside the kring is refused by the database, like one of nobody', async () => {
    const outsiders = ['controller', 'stranger', 'concerned', 'griffie'] as const;
    const mention = (actor: { tenantId: string; accountId: string | null }) =>
      withColumns(buildRows('comment_mention', placeFor('regievoerder', 'kernteam')), {
        mentioned_tenant_id: actor.tenantId,
        mentioned_account_id: actor.accountId,
      });
    const nobody = { tenantId: randomUUID(), accountId: randomUUID() };
    const wholeProvider = { tenantId: there.tenantId('provider'), accountId: null };
    const wholePartner = { tenantId: there.tenantId('partner'), accountId: null };
    const codes = await attempt('regievoerder', [
      ...outsiders.map((person) => mention(there.actor(person))),
      mention(nobody),
      mention(wholeProvider),
      mention(there.actor('ambtenaar')),
      mention(wholePartner),
    ]);
    const refused = [...outsiders, nobody, wholeProvider].map(() => '42501');
    // The concerned organisation's person has a seat, which admits that person to the kernteam.
    refused[outsiders.indexOf('concerned')] = 'done';
    expect(codes).toEqual([...refused, 'done', 'done']);
  });

  test('stands in the own comment only', async () => {
    const standing = buildRows(
      'comment_revision',
      placeFor('regievoerder', 'tafel'),
      there.actor('regievoerder'),
    );
    for (const rows of standing) await insertRows(there.client, rows);
    const comment = standing.at(-1)?.rows[0] ?? {};
    const added = withColumns(buildRows('comment_mention', placeFor('regievoerder', 'tafel')), {
      comment_id: comment['comment_id'],
      revision_id: comment['revision_id'],
    }).slice(-1);
    expect(await attempt('regievoerder', [added])).toEqual(['done']);
    expect(await attempt('beheerder', [added])).toEqual(['42501']);
  });
});

describe('a comment', () => {
  test('is about something in sight; what is hidden is refused like what is not there', async () => {
    const hidden = buildRows('risk_revision', placeFor('ambtenaar', 'eigen'), there.actor('ambtenaar'));
    for (const rows of hidden) await insertRows(there.client, rows);
    const about = (id: unknown, kind = 'risk') =>
      withColumns(buildRows('comment', placeFor('regievoerder', 'tafel')), {
        subject_kind: kind,
        subject_id: id,
      });
    const codes = await attempt('regievoerder', [
      about(hidden[0]?.rows[0]?.['record_id']),
      about(randomUUID()),
      about(there.dossier('other').id, 'dossier'),
      about(there.dossier('one').id, 'dossier'),
    ]);
    expect(codes).toEqual(['42501', '42501', '42501', 'done']);
  });

  test('answers one of the same kring and subject', async () => {
    const hand = there.actor('regievoerder');
    const [asked, elsewhere] = (['tafel', 'kernteam'] as const).map((kring) =>
      buildRows('comment_revision', placeFor('regievoerder', kring), hand),
    );
    for (const rows of [...(asked ?? []), ...(elsewhere ?? [])]) await insertRows(there.client, rows);
    const comment = (rows: readonly TableRows[] | undefined) =>
      rows?.find(({ table }) => table === 'comment')?.rows[0];
    const answer = (parent: unknown) =>
      withColumns(buildRows('comment', placeFor('ambtenaar', 'tafel')), {
        subject_id: comment(asked)?.['subject_id'],
        parent_id: parent,
      });
    const codes = await attempt('ambtenaar', [
      answer(comment(asked)?.['comment_id']),
      answer(comment(elsewhere)?.['comment_id']),
      answer(randomUUID()),
    ]);
    expect(codes).toEqual(['done', '23503', '42501']);
  });

  test('is changed by who wrote it, and withdrawn by a regievoerder too', async () => {
    const hand = there.actor('beheerder');
    const place = placeFor('regievoerder', 'tafel');
    const standing = buildRows('comment_revision', place, hand);
    for (const rows of standing) await insertRows(there.client, rows);
    const first = standing.at(-1)?.rows[0] ?? {};
    const next = (columns: object) =>
      withColumns(buildRows('comment_revision', place), {
        comment_id: first['comment_id'],
        supersedes: first['revision_id'],
        ...columns,
      }).slice(-1);
    const edited = next({ body: 'Anders' });
    const withdrawn = next({ body: '', withdrawn_reason: 'Verkeerde kring' });
    expect(await attempt('beheerder', [edited, withdrawn])).toEqual(['done', 'done']);
    expect(await attempt('regievoerder', [edited, withdrawn])).toEqual(['42501', 'done']);
  });

  test('names its writer by the name of the account, whatever is said', async () => {
    const forged = withColumns(buildRows('comment', placeFor('regievoerder', 'tafel')), {
      writer_name: 'Iemand anders',
    });
    expect(await attempt('regievoerder', [forged])).toEqual(['42501']);
  });

  test('holds at most 4000 characters, and is not empty', async () => {
    const saying = (body: string) =>
      withColumns(buildRows('comment_revision', placeFor('regievoerder', 'tafel')), { body });
    const codes = await attempt('regievoerder', [
      saying('a'.repeat(4000)),
      saying('a'.repeat(4001)),
      saying(''),
    ]);
    expect(codes).toEqual(['done', '23514', '23514']);
  });
});

describe('a task', () => {
  test('is answered by who got it, and by nobody else', async () => {
    const place = placeFor('regievoerder', 'tafel');
    const standing = withColumns(buildRows('task_revision', place, there.actor('regievoerder')), {
      assignee_tenant_id: there.tenantId('partner'),
      assignee_account_id: there.actor('ambtenaar').accountId,
    });
    for (const rows of standing) await insertRows(there.client, rows);
    const task = standing.at(-1)?.rows[0] ?? {};
    const answer = (person: PersonName) =>
      withColumns(buildRows('task_answer', placeFor(person, 'tafel')), {
        task_id: task['task_id'],
        revision_id: task['revision_id'],
      }).slice(-1);
    const codes = async (person: PersonName) => (await attempt(person, [answer(person)]))[0];
    expect(await codes('ambtenaar')).toBe('done');
    expect(await codes('bestuurder')).toBe('42501');
    expect(await codes('regievoerder')).toBe('42501');
    expect(await codes('controller')).toBe('42501');
  });

  test('is for somebody who reads its kring', async () => {
    const task = (columns: object) =>
      withColumns(buildRows('task_revision', placeFor('regievoerder', 'kernteam')), columns);
    const codes = await attempt('regievoerder', [
      task({ assignee_tenant_id: there.tenantId('provider'), assignee_account_id: null }),
      task({ assignee_tenant_id: there.tenantId('partner'), assignee_account_id: null }),
    ]);
    expect(codes).toEqual(['42501', 'done']);
  });
});

describe('a mark of what was read', () => {
  test('is the own person’s, in a dossier in sight', async () => {
    const seen = (actor: Actor, dossierId: string): readonly TableRows[] => [
      {
        table: 'thread_seen',
        rows: [
          {
            tenant_id: actor.tenantId,
            account_id: actor.accountId,
            dossier_id: dossierId,
            subject_kind: 'dossier',
            subject_id: dossierId,
            seen_at: '2024-01-01T00:00:00Z',
          },
        ],
      },
    ];
    const me = there.actor('regievoerder');
    const codes = await attempt('regievoerder', [
      seen(me, there.dossier('one').id),
      seen(me, there.dossier('other').id),
      seen(me, randomUUID()),
      seen(there.actor('beheerder'), there.dossier('one').id),
    ]);
    expect(codes).toEqual(['done', '42501', '42501', '42501']);
    for (const person of ['regievoerder', 'bestuurder'] as const) {
      const { rowCount } = await app.as(there.actor(person), () =>
        app.client.query('select from public.thread_seen'),
      );
      expect(rowCount, person).toBe(0);
    }
  });
});
