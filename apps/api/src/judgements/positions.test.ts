import type { Judgements } from '@regietafel/contracts/judgements/judgements';
import type { JointPosition, JointPositions } from '@regietafel/contracts/judgements/positions';
import type { Work } from '@regietafel/contracts/tasks/work';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW } from '../risks/testing/risk-table.ts';
import { type JointTable, type Seat, seatJointTable } from '../testing/joint-table.ts';

let table: JointTable;

beforeAll(async () => {
  table = await seatJointTable();
});
afterAll(() => table.close());

type Written = { readonly positionId: string; readonly revisionId: string };

const place = () => ({ dossierId: table.dossier.dossierId, kringId: table.dossier.kringen.kernteam });

const write = (seat: Seat, overrides: object = {}) =>
  table.tell(seat, 'judgements.recordPosition', {
    ...place(),
    positionId: null,
    supersedes: null,
    standPer: '2024-09-15',
    title: 'Volgorde van maatregelen',
    text: 'Eerst helpt de aanbieder zichzelf.',
    subject: { kind: 'dossier', id: table.dossier.dossierId },
    ...overrides,
  });

async function written(overrides: object = {}): Promise<Written> {
  const outcome = await write('owner', overrides);
  expect(outcome.error).toBeUndefined();
  return outcome.data as Written;
}

async function positionsOf(seat: Seat, asOf: object = NOW): Promise<readonly JointPosition[]> {
  const answer = await table.ask<JointPositions>(seat, 'judgements.positions', {
    dossierId: table.dossier.dossierId,
    asOf,
  });
  return answer.positions;
}

async function positionOf(seat: Seat, positionId: string): Promise<JointPosition> {
  const found = (await positionsOf(seat)).find((one) => one.positionId === positionId);
  if (found === undefined) throw new Error('not in sight');
  return found;
}

async function answer(seat: Seat, positionId: string, overrides: object = {}) {
  const { current, own } = await positionOf('owner', positionId);
  return table.tell(seat, 'judgements.answerPosition', {
    dossierId: table.dossier.dossierId,
    positionId,
    revisionId: current.revisionId,
    contentHash: current.contentHash,
    answer: 'signed',
    dissent: null,
    supersedes: seat === 'owner' ? (own?.revisionId ?? null) : null,
    ...overrides,
  });
}

const DISSENT = { answer: 'dissent', dissent: 'Eerst een prognose.' };

describe('a joint position', () => {
  test('is written in the name of the table, signed by the parties, and tells who has yet to answer', async () => {
    const { positionId } = await written();
    expect((await answer('owner', positionId)).error).toBeUndefined();
    const position = await positionOf('partner', positionId);
    expect(position.current).toMatchObject({
      state: 'open',
      dissents: [],
      title: 'Volgorde van maatregelen',
    });
    expect(position.current.signed.map(({ origin }) => origin.author.name)).toEqual([
      table.tenantOf('owner').name,
    ]);
    expect(position.current.unanswered).toEqual([table.tenantOf('partner').name]);
    expect(position.current.origin.author.isOwn).toBe(false);
  });

  test('is written and signed by who may: no provider, no council, and no clerk of a party', async () => {
    for (const seat of ['provider', 'council', 'clerk', 'outsider', 'colleague'] as const)
      expect((await write(seat)).error?.code, seat).toMatch(/FORBIDDEN|NOT_FOUND/);
    const { positionId } = await written({ kringId: table.dossier.kringen.breed });
    for (const seat of ['provider', 'council', 'clerk', 'colleague'] as const)
      expect((await answer(seat, positionId)).error?.code, seat).toBe('FORBIDDEN');
    // An official of a party writes for the table, and does not sign for the party.
    expect((await answer('partner', positionId)).error?.code).toBe('FORBIDDEN');
    expect((await positionOf('owner', positionId)).current.signed).toEqual([]);
  });

  test('that a party does not see cannot be signed by it, no more than one that does not exist', async () => {
    const { positionId } = await written();
    const [hidden, absent] = await Promise.all(
      [positionId, newId<never>()].map((id) => answer('provider', positionId, { positionId: id })),
    );
    expect(hidden?.error).toEqual(absent?.error);
    expect(await positionsOf('provider')).not.toContainEqual(expect.objectContaining({ positionId }));
  });

  test('loses its signatures by an edit, while the version that was signed keeps them', async () => {
    const { positionId, revisionId } = await written();
    await answer('owner', positionId);
    await written({ positionId, supersedes: revisionId, text: 'Eerst helpt de groep.' });
    const { current, earlier, own } = await positionOf('partner', positionId);
    expect([current.text, current.signed.length, own]).toEqual(['Eerst helpt de groep.', 0, null]);
    expect(earlier.map(({ text, signed }) => [text, signed.length])).toEqual([
      ['Eerst helpt de aanbieder zichzelf.', 1],
    ]);
    expect(earlier[0]?.contentHash).not.toBe(current.contentHash);
  });

  test('that was rewritten meanwhile is not signed: the signer gets the new version', async () => {
    const { positionId, revisionId } = await written();
    const seen = (await positionOf('owner', positionId)).current;
    await written({ positionId, supersedes: revisionId, text: 'Anders verwoord.' });
    const late = await answer('owner', positionId, {
      revisionId: seen.revisionId,
      contentHash: seen.contentHash,
    });
    expect(late.error?.code).toBe('CONFLICT');
    const { current } = (late.error?.details ?? {}) as { current?: JointPosition };
    expect(current?.current.text).toBe('Anders verwoord.');
    const again = await write('owner', { positionId, supersedes: revisionId, text: 'Nog anders.' });
    expect(again.error?.code).toBe('CONFLICT');
  });

  test('carries a dissent with it until the party itself takes another stand', async () => {
    const { positionId } = await written();
    expect((await answer('owner', positionId, DISSENT)).error).toBeUndefined();
    for (const seat of ['owner', 'partner', 'clerk'] as const) {
      const { dissents } = (await positionOf(seat, positionId)).current;
      expect(
        dissents.map(({ dissent }) => dissent),
        seat,
      ).toEqual(['Eerst een prognose.']);
    }
    const taken = await answer('owner', positionId, { supersedes: null });
    expect(taken.error?.code).toBe('CONFLICT');
    expect((await answer('owner', positionId)).error).toBeUndefined();
    const { signed, dissents } = (await positionOf('partner', positionId)).current;
    expect([signed.length, dissents.length]).toEqual([1, 0]);
  });

  test('waits in the work of the party until it answered, and again after an edit', async () => {
    const { positionId, revisionId } = await written();
    const waits = async (seat: Seat) => {
      const { data } = await (await table.as(seat)).query('tasks.work');
      return (data as Work).items.some(({ subject }) => subject?.id === positionId);
    };
    // The partner's official may not sign, so nothing is asked of that person.
    expect([await waits('owner'), await waits('partner'), await waits('provider')]).toEqual([
      true,
      false,
      false,
    ]);
    await answer('owner', positionId, DISSENT);
    expect(await waits('owner')).toBe(false);
    await written({ positionId, supersedes: revisionId, text: 'Anders verwoord.' });
    expect(await waits('owner')).toBe(true);
  });

  test('says a dissent with its reason, and nothing with a signature', async () => {
    const { positionId } = await written();
    const fieldsOf = async (overrides: object) =>
      (await answer('owner', positionId, overrides)).error?.fields.map(({ path }) => path);
    expect(await fieldsOf({ answer: 'dissent', dissent: null })).toEqual(['dissent']);
    expect(await fieldsOf({ answer: 'signed', dissent: 'Toch niet.' })).toEqual(['dissent']);
  });

  test('freezes what the parties hold of its subject, but nothing that a reader of it may not read', async () => {
    const opine = (seat: Seat, kring: 'kernteam' | 'tafel', trede: number) =>
      table.tell(seat, 'judgements.opineTrede', {
        ...place(),
        kringId: table.dossier.kringen[kring],
        supersedes: null,
        standPer: '2024-09-15',
        trede,
        rationale: 'Onze afweging.',
      });
    await opine('owner', 'kernteam', 4);
    await opine('provider', 'tafel', 3);
    const subject = { kind: 'trede_opinion', id: table.dossier.dossierId };
    const inKernteam = await written({ subject });
    const atTable = await written({ subject, kringId: table.dossier.kringen.tafel });
    const tredenOf = async (seat: Seat, { positionId }: Written) =>
      (await positionOf(seat, positionId)).current.judgements.map(({ axes }) => axes[0]?.low);
    expect((await tredenOf('partner', inKernteam)).toSorted()).toEqual([3, 4]);
    expect(await tredenOf('provider', atTable)).toEqual([3]);

    // What is frozen stays as it was.
    const { subjects } = await table.ask<Judgements>('provider', 'judgements.judgements', {
      dossierId: table.dossier.dossierId,
      asOf: NOW,
    });
    const supersedes = subjects.find(({ kind }) => kind === 'trede_opinion')?.ownHeadRevisionId;
    const next = await table.tell('provider', 'judgements.opineTrede', {
      ...place(),
      kringId: table.dossier.kringen.tafel,
      supersedes,
      standPer: '2024-10-01',
      trede: 2,
      rationale: '',
    });
    expect(next.error).toBeUndefined();
    expect(await tredenOf('provider', atTable)).toEqual([3]);
  });

  test('is about something that is judged in this dossier', async () => {
    const refused = await write('owner', { subject: { kind: 'risk', id: newId<never>() } });
    expect(refused.error?.fields.map(({ path }) => path)).toEqual(['subject.id']);
    const foreign = await write('owner', {
      subject: { kind: 'dossier', id: table.foreignDossier.dossierId },
    });
    expect(foreign.error).toEqual(
      (await write('owner', { subject: { kind: 'dossier', id: newId<never>() } })).error,
    );
  });

  test('is read as of the day before it was written as not there', async () => {
    await written();
    expect(await positionsOf('owner', { standPer: '2024-09-14', knownAt: null })).toEqual([]);
  });
});
