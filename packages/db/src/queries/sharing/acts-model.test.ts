import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, TenantId } from '@regietafel/domain/core/ids';
import type { Organisation, Period, SharingTable } from '@regietafel/domain/sharing/acts';
import { refuseCapacity } from '@regietafel/domain/sharing/capacity-fits';
import { type Actor, PARTICIPATION_ROLES, TENANT_KINDS } from '@regietafel/domain/sharing/tenant';
import { actIdAt, actOf, type Step, steps, takeStep } from '@regietafel/domain/testing/act-stories';
import {
  buildSharingTable,
  PARTIES,
  type Party,
  partyId,
  partyOf,
} from '@regietafel/domain/testing/build-sharing-table';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import type { TestDatabase } from '../../embedded/test-server.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount, buildProvider } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { withSystem } from '../../kernel/with-system.ts';
import { withTenant } from '../../kernel/with-tenant.ts';
import { recordAct, recordConsent, recordInvitationAnswer } from './acts.ts';

/*
 * The model of the domain and the functions of the law live through the same stories: what is refused, with which
 * sentence about which field, and who takes part afterwards in what capacity since when.
 */

const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString() as PlainDate;
const STORIES = Number(process.env['REGIETAFEL_STORIES'] ?? 100);

let urls: TestDatabase;
let db: Database;
let owner: pg.Client;
let providerId: Awaited<ReturnType<typeof buildProvider>>['id'];
const people = new Map<Party, Actor>();

beforeAll(async () => {
  urls = await createTestDatabase();
  db = openDatabase(urls);
  owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  providerId = (await buildProvider(db)).id;
  for (const party of PARTIES) {
    const organisation = organisationOf(party);
    await withSystem(db, 'manage organisations and people', (tx) =>
      tx
        .insertInto('tenant')
        .values({
          tenantId: organisation.id,
          slug: party,
          name: party,
          kind: organisation.kind,
          regionId: null,
          providerId: party === 'zorg' ? providerId : null,
        })
        .execute(),
    );
    if (party !== 'tafel') people.set(party, (await buildAccount(db, { tenantId: organisation.id })).actor);
  }
});

afterAll(async () => {
  await owner.end();
  await db.close();
  await urls.drop();
});

function organisationOf(party: Party): Organisation {
  const found = buildSharingTable().organisations.find(({ id }) => id === partyId(party));
  if (found === undefined) throw new Error(`nobody is called ${party}`);
  return found;
}

function personOf(party: Party): Actor {
  const actor = people.get(party);
  if (actor === undefined) throw new Error(`nobody works for ${party}`);
  return actor;
}

/** Two have the account, one has a strategic interest since some days and sees what was recorded since then. */
async function openStory(): Promise<{ dossierId: DossierId; table: SharingTable }> {
  const since = '2026-01-15' as PlainDate;
  const { dossierId } = await buildDossier(db, {
    owner: personOf('noord'),
    providerId,
    participants: [
      { tenantId: partyId('oost'), role: 'accounthoudend' },
      { tenantId: partyId('zuid'), role: 'strategisch_belang', validFrom: since, seesFrom: since },
    ],
  });
  const table = buildSharingTable({ providerId, periods: await periodsIn(dossierId) });
  return {
    dossierId,
    table: {
      ...table,
      organisations: table.organisations.map((one) => ({
        ...one,
        providerId: one.id === partyId('zorg') ? providerId : null,
      })),
    },
  };
}

async function periodsIn(dossierId: DossierId): Promise<readonly Period[]> {
  const rows = await withSystem(db, 'open a dossier and admit participants', (tx) =>
    tx
      .selectFrom('participation')
      .where('dossierId', '=', dossierId)
      .select([
        'tenantId',
        'role',
        'validFrom as from',
        'validTo as to',
        'invitedOn',
        'acceptedOn',
        'lapsesOn',
      ])
      .select(['declinedOn', 'seesFrom'])
      .execute(),
  );
  return rows;
}

/** The same step in the database: null when it was done, the field and the sentence when it was refused. */
async function doIt(dossierId: DossierId, step: Step, turn: number, story: number): Promise<string | null> {
  const idAt = (at: number) => inStory(actIdAt(at), story);
  try {
    switch (step.does) {
      case 'propose': {
        const { authorTenantId: _author, ...act } = actOf(step, turn, TODAY);
        const actor = personOf(step.by);
        const put = { ...act, actId: idAt(turn), dossierId, reason: 'Een reden' };
        await withTenant(db, actor, (tx) => recordAct(tx, actor.tenantId, put));
        return null;
      }
      case 'consent': {
        const said = { dossierId, actId: idAt(turn - step.ago), answer: step.answer, note: '' };
        await withTenant(db, personOf(step.by), (tx) => recordConsent(tx, said));
        return null;
      }
      case 'answer': {
        const actor = await whoIsAsked(idAt(turn - step.ago));
        if (actor === undefined) return 'actId: sharing.actDecided';
        const said = { actId: idAt(turn - step.ago), answer: step.answer, note: '' };
        await withTenant(db, actor, (tx) => recordInvitationAnswer(tx, said));
        return null;
      }
    }
  } catch (error) {
    return sentenceOf(error);
  }
}

function inStory<Id extends string>(id: Id, story: number): Id {
  return `${id.slice(0, 19)}${(0x8000 + story).toString(16)}${id.slice(23)}` as Id;
}

async function whoIsAsked(actId: string): Promise<Actor | undefined> {
  const { rows } = await owner.query<{ tenant: TenantId }>(
    'select tenant_id as tenant from public.sharing_act where act_id = $1',
    [actId],
  );
  const party = partyOf(rows[0]?.tenant ?? null);
  return party === null ? undefined : personOf(party);
}

/** Not to find, not allowed and already said are one refusal to an outsider; which it is, the model knows. */
const NEUTRAL = 'neutral';

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  if (error.code === 'RT400' && 'column' in error) return `${String(error.column)}: ${error.message}`;
  if (['42501', '23505', 'NOT_FOUND', 'RT403'].includes(String(error.code))) return NEUTRAL;
  throw error;
}

const NEUTRAL_IN_MODEL = ['core.forbidden', 'sharing.answeredAlready', 'sharing.actDecided'];

describe('capacities', () => {
  test('fit the same kinds of organisation in the database and in the domain', async () => {
    for (const kind of TENANT_KINDS)
      for (const role of PARTICIPATION_ROLES)
        for (const isTheProvider of [true, false]) {
          const { rows } = await owner.query<{ refusal: string | null }>(
            'select law.capacity_refusal($1, $2, $3) as refusal',
            [kind, role, isTheProvider],
          );
          expect(rows[0]?.refusal, `${kind} ${role}`).toBe(refuseCapacity(kind, role, isTheProvider));
        }
  });
});

describe('acts', () => {
  test(`come to the same in ${STORIES} stories`, { timeout: 300_000 }, async () => {
    let story = 0;
    let done = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (told) => {
        story += 1;
        const { dossierId, table } = await openStory();
        let model = table;
        for (const [turn, step] of told.entries()) {
          const expected = takeStep(model, step, turn, TODAY);
          const happened = await doIt(dossierId, step, turn, story);
          if (expected.ok) {
            expect(happened, JSON.stringify(step)).toBe(null);
            model = expected.value;
            done += 1;
          } else {
            const { path, messageKey } = expected.error;
            const allowed = NEUTRAL_IN_MODEL.includes(messageKey) ? [NEUTRAL] : [];
            expect([`${path}: ${messageKey}`, ...allowed], JSON.stringify(step)).toContain(happened);
          }
        }
        expect(inOrder(await periodsIn(dossierId))).toEqual(inOrder(model.periods));
      }),
      { numRuns: STORIES, endOnFailure: false },
    );
    expect(done).toBeGreaterThan(STORIES);
  });
});

function inOrder(periods: readonly Period[]): readonly Period[] {
  return periods.toSorted((a, b) => `${a.tenantId}${a.from}`.localeCompare(`${b.tenantId}${b.from}`));
}
