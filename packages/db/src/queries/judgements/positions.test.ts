import type { PlainDate } from '@regietafel/domain/core/dates';
import { newId, type PositionId, type RevisionId, type TenantId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { type PositionAnswer, positionHash, standingOf } from '@regietafel/domain/judgements/joint-position';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../embedded/test-database.ts';
import type { TestDatabase } from '../../embedded/test-server.ts';
import { buildDossier } from '../../factories/build-dossier.ts';
import { buildAccount } from '../../factories/build-organisation.ts';
import { type Database, openDatabase } from '../../kernel/database.ts';
import { tenantReader, withTenant } from '../../kernel/with-tenant.ts';
import { listPositions, listSignatures, recordPosition, recordSignature } from './positions.ts';

/*
 * Joint positions against a naive model, on the database: an edit voids the signatures of its own version only, and what
 * one party answered no other party can take away.
 */

const DAY = '2024-09-15' as PlainDate;

let urls: TestDatabase;
let db: Database;
let dossier: Awaited<ReturnType<typeof buildDossier>>;
/** The owner, who also acts for the table, and two parties with a strategic interest. */
let parties: readonly Actor[];
let provider: Actor;

beforeAll(async () => {
  urls = await createTestDatabase();
  db = openDatabase(urls);
  const [second, third, board] = [await buildAccount(db), await buildAccount(db), await buildAccount(db)];
  provider = board.actor;
  dossier = await buildDossier(db, {
    participants: [
      { tenantId: second.actor.tenantId, role: 'strategisch_belang' },
      { tenantId: third.actor.tenantId, role: 'strategisch_belang' },
      { tenantId: provider.tenantId, role: 'aanbieder' },
    ],
  });
  parties = [dossier.owner, second.actor, third.actor];
});

afterAll(async () => {
  await db.close();
  await urls.drop();
});

interface Version {
  readonly revisionId: RevisionId;
  readonly contentHash: string;
}

async function write(
  positionId: PositionId,
  supersedes: RevisionId | null,
  text: string,
  kring: 'kernteam' | 'tafel' = 'kernteam',
): Promise<Version> {
  const revisionId = newId<RevisionId>();
  const content = {
    standPer: DAY,
    title: 'Trede 4',
    text,
    subject: { kind: 'dossier', id: dossier.dossierId } as const,
    judgements: [],
  };
  await withTenant(db, dossier.owner, (tx) =>
    recordPosition(tx, revisionId, {
      ...content,
      positionId,
      supersedes,
      dossierId: dossier.dossierId,
      authorTenantId: dossier.jointTenantId,
      kringId: dossier.kringen[kring],
    }),
  );
  return { revisionId, contentHash: await positionHash(content) };
}

interface Answering {
  readonly by: Actor;
  readonly positionId: PositionId;
  readonly version: Version;
  readonly answer: PositionAnswer;
  readonly supersedes: RevisionId | null;
  readonly kring?: 'kernteam' | 'tafel';
}

/** The new answer's id, or the SQLSTATE with which it was refused. */
async function answer({
  by,
  positionId,
  version,
  answer: word,
  supersedes,
  kring = 'kernteam',
}: Answering): Promise<RevisionId | string> {
  const revisionId = newId<RevisionId>();
  try {
    await withTenant(db, by, (tx) =>
      recordSignature(tx, revisionId, {
        positionId,
        positionRevisionId: version.revisionId,
        contentHash: version.contentHash,
        dossierId: dossier.dossierId,
        kringId: dossier.kringen[kring],
        authorTenantId: by.tenantId,
        answer: word,
        dissent: word === 'dissent' ? 'Te vroeg' : null,
        supersedes,
      }),
    );
    return revisionId;
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'no SQLSTATE';
}

async function standings(positionId: PositionId, asked: Actor, versions: readonly Version[]) {
  const reader = tenantReader(db, asked, { dossierId: dossier.dossierId });
  const signatures = await listSignatures(reader, dossier.dossierId, NOW, positionId);
  return versions.map((version) => {
    const { signed, dissents } = standingOf(version, signatures, []);
    const names = (all: typeof signed) => all.map(({ authorTenantId }) => authorTenantId).toSorted();
    return { signed: names(signed), dissents: names(dissents) };
  });
}

/** The model of one version: the last answer of each party; nothing ever goes away. */
interface ModelVersion extends Version {
  readonly answers: Map<TenantId, { readonly word: PositionAnswer; readonly id: RevisionId }>;
}

function partiesThat(word: PositionAnswer, answers: ModelVersion['answers']): readonly TenantId[] {
  return [...answers]
    .filter(([, given]) => given.word === word)
    .map(([party]) => party)
    .toSorted();
}

async function rewrite(positionId: PositionId, model: ModelVersion[]): Promise<void> {
  const head = model.at(-1)?.revisionId ?? null;
  model.push({ ...(await write(positionId, head, `versie ${model.length}`)), answers: new Map() });
}

/** Only the last version takes an answer. */
async function answerAsTold(
  positionId: PositionId,
  model: readonly ModelVersion[],
  { party, back, word }: { readonly party: number; readonly back: number; readonly word: PositionAnswer },
): Promise<void> {
  const [version, by] = [model.at(-1 - back), parties[party]];
  if (version === undefined || by === undefined) return;
  const supersedes = version.answers.get(by.tenantId)?.id ?? null;
  const outcome = await answer({ by, positionId, version, answer: word, supersedes });
  if (back > 0) expect(outcome).toBe('42501');
  else version.answers.set(by.tenantId, { word, id: outcome as RevisionId });
}

const step = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ kind: 'edit' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      party: fc.nat(2),
      /** How many versions back. */
      back: fc.constantFrom(0, 0, 0, 1),
      word: fc.constantFrom<PositionAnswer>('signed', 'dissent'),
    }),
  },
);

describe('a joint position and its signatures', () => {
  test('stand as a naive model says, whatever is edited and answered in whatever order (M9)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const positionId = newId<PositionId>();
        const model: ModelVersion[] = [
          { ...(await write(positionId, null, 'versie 0')), answers: new Map() },
        ];
        for (const one of steps) {
          if (one.kind === 'edit') await rewrite(positionId, model);
          else await answerAsTold(positionId, model, one);
        }
        const expected = model.map(({ answers }) => ({
          signed: partiesThat('signed', answers),
          dissents: partiesThat('dissent', answers),
        }));
        for (const party of parties) expect(await standings(positionId, party, model)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test('keep a dissent that another party, the table or the hand of the other tries to take away', async () => {
    const positionId = newId<PositionId>();
    const version = await write(positionId, null, 'Wij vragen bindend advies.');
    const [owner, second, third] = parties as readonly [Actor, Actor, Actor];
    const dissent = (await answer({
      by: second,
      positionId,
      version,
      answer: 'dissent',
      supersedes: null,
    })) as RevisionId;

    // Nobody builds upon the answer of somebody else, nor answers in another's name.
    expect(await answer({ by: third, positionId, version, answer: 'signed', supersedes: dissent })).toBe(
      '23503',
    );
    const inTheirName = withTenant(db, owner, (tx) =>
      recordSignature(tx, newId<RevisionId>(), {
        positionId,
        positionRevisionId: version.revisionId,
        contentHash: version.contentHash,
        dossierId: dossier.dossierId,
        kringId: dossier.kringen.kernteam,
        authorTenantId: second.tenantId,
        answer: 'signed',
        dissent: null,
        supersedes: dissent,
      }),
    );
    await expect(inTheirName).rejects.toMatchObject({ code: '42501' });
    for (const statement of [
      'update joint_signature set dissent = null',
      'delete from joint_signature',
      'truncate joint_signature',
    ])
      await expect(
        withTenant(db, owner, (tx) => sql.raw(statement).execute(tx)),
        statement,
      ).rejects.toMatchObject({ code: '42501' });

    const next = await write(positionId, version.revisionId, 'Wij vragen bindend advies en steun.');
    expect(await standings(positionId, owner, [version, next])).toEqual([
      { signed: [], dissents: [second.tenantId] },
      { signed: [], dissents: [] },
    ]);
  });

  test('are signed by nobody who does not see them, and not under another content or kring', async () => {
    const positionId = newId<PositionId>();
    const version = await write(positionId, null, 'Alleen voor het kernteam.');
    const second = parties[1] as Actor;
    const base = { positionId, version, answer: 'signed', supersedes: null } as const;
    expect(await answer({ ...base, by: provider, kring: 'tafel' })).toBe('42501');
    const unknown = { ...version, revisionId: newId<RevisionId>() };
    expect(await answer({ ...base, by: provider, kring: 'tafel', version: unknown })).toBe('42501');
    expect(await answer({ ...base, by: second, version: { ...version, contentHash: 'f'.repeat(64) } })).toBe(
      '23503',
    );
    // A dissent that the readers of the position would not see.
    expect(await answer({ ...base, by: second, kring: 'tafel' })).toBe('23503');
    expect(await standings(positionId, second, [version])).toEqual([{ signed: [], dissents: [] }]);
  });

  test('collide when two people answer for one party at once', async () => {
    const positionId = newId<PositionId>();
    const version = await write(positionId, null, 'Eén stem per partij.');
    const by = parties[2] as Actor;
    const base = { by, positionId, version, supersedes: null } as const;
    const outcomes = await Promise.all([
      answer({ ...base, answer: 'signed' }),
      answer({ ...base, answer: 'dissent' }),
    ]);
    expect(outcomes.filter((outcome) => outcome === '23505')).toHaveLength(1);
  });

  test('come back from the database with the hash of what they say', async () => {
    const positionId = newId<PositionId>();
    const { contentHash } = await write(positionId, null, 'Regel één\nen “twee” — café');
    const reader = tenantReader(db, parties[1] as Actor, { dossierId: dossier.dossierId });
    const [stored] = await listPositions(reader, dossier.dossierId, NOW, positionId);
    expect(stored?.contentHash).toBe(contentHash);
    expect(stored === undefined ? null : await positionHash(stored)).toBe(contentHash);
  });

  test('ask every party of the kernteam to answer each version, and nobody else', async () => {
    const positionId = newId<PositionId>();
    const version = await write(positionId, null, 'Gevraagd.');
    await write(positionId, version.revisionId, 'Opnieuw gevraagd.');
    const asked = async (actor: Actor) => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from notification
        where kind = 'signature' and subject_id = ${positionId}`.execute(tenantReader(db, actor));
      return rows[0]?.count;
    };
    // The owner wrote it, and is told nothing of the own doing.
    expect(await Promise.all([...parties, provider].map(asked))).toEqual([0, 2, 2, 0]);
  });
});
