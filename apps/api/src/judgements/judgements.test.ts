import type { Judgements } from '@regietafel/contracts/judgements/judgements';
import { newId } from '@regietafel/domain/core/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildContent, NOW } from '../risks/testing/risk-table.ts';
import { type JointTable, type Seat, seatJointTable } from '../testing/joint-table.ts';

let table: JointTable;
/** A dossier of its own for each test; nobody acts for its table. */
let dossier: JointTable['dossier'];

beforeAll(async () => {
  table = await seatJointTable();
});
beforeEach(async () => {
  dossier = await table.openShared();
});
afterAll(() => table.close());

const ASSUMPTION = {
  assumptionId: null,
  supersedes: null,
  recordAs: 'own',
  standPer: '2024-08-31',
  name: 'Theoretisch rendement',
  value: 2,
  unit: 'percent',
  appliesTo: 'Liquiditeitsprognose',
  owner: 'De aanbieder',
  source: 'Herstelplan',
  note: '',
  withdrawnReason: null,
};
const OPINION = {
  supersedes: null,
  standPer: '2024-09-15',
  value: null,
  isContested: true,
  rationale: 'Niet realistisch.',
};

const tell = (seat: Seat, path: string, input: object) =>
  table.tell(seat, `judgements.${path}`, {
    dossierId: dossier.dossierId,
    kringId: dossier.kringen.tafel,
    ...input,
  });

async function told<T>(seat: Seat, path: string, input: object): Promise<T> {
  const outcome = await tell(seat, path, input);
  expect(outcome.error).toBeUndefined();
  return outcome.data as T;
}

const judged = (seat: Seat, asOf: object = NOW) =>
  table.ask<Judgements>(seat, 'judgements.judgements', { dossierId: dossier.dossierId, asOf });

async function subjectOf(seat: Seat, kind: string) {
  const found = (await judged(seat)).subjects.find((subject) => subject.kind === kind);
  if (found === undefined) throw new Error(`nothing judged: ${kind}`);
  return found;
}

type Recorded = { readonly assumptionId: string; readonly revisionId: string };

describe('an assumption', () => {
  test('stands beside what others hold of it: contested is no number, and a number makes a gap', async () => {
    const { assumptionId } = await told<Recorded>('provider', 'recordAssumption', ASSUMPTION);
    const opinion = { ...OPINION, assumptionId };
    const first = await told<Recorded>('owner', 'opineAssumption', opinion);
    expect(await subjectOf('partner', 'assumption')).toMatchObject({
      title: 'Theoretisch rendement',
      disagreement: { verdict: 'contested', contestedBy: 1, widest: null },
    });

    await told('owner', 'opineAssumption', {
      ...opinion,
      supersedes: first.revisionId,
      standPer: '2024-10-31',
      value: 0.5,
    });
    await told('partner', 'opineAssumption', { ...opinion, value: 1.5, isContested: false });
    const subject = await subjectOf('provider', 'assumption');
    expect(subject.disagreement).toMatchObject({
      verdict: 'differ',
      widest: { axis: 'value', unit: 'percent', size: 1.5, relative: 0.6, silent: 0 },
    });
    expect(subject.judgements.map(({ axes, origin }) => [axes[0]?.low, origin.author.isOwn])).toEqual([
      [2, true],
      [0.5, false],
      [1.5, false],
    ]);
    expect(subject.moves.map(({ direction }) => direction)).toEqual([
      'first',
      'not_comparable',
      'first',
      'first',
    ]);
  });

  test('is changed by its author alone, and by whoever looked at its last state', async () => {
    const made = await told<Recorded>('provider', 'recordAssumption', ASSUMPTION);
    const next = { ...ASSUMPTION, assumptionId: made.assumptionId, supersedes: made.revisionId, value: 1 };
    expect((await tell('owner', 'recordAssumption', next)).error).toMatchObject({
      code: 'FORBIDDEN',
      messageKey: 'judgements.notAuthor',
    });
    await told('provider', 'recordAssumption', next);
    const late = await tell('provider', 'recordAssumption', { ...next, value: 3 });
    expect(late.error).toMatchObject({ code: 'CONFLICT' });
    const { current } = (late.error?.details ?? {}) as { current?: Judgements };
    expect(current?.assumptions.map(({ value }) => value)).toEqual([1]);
  });

  test('keeps its unit, and refuses half a cent and the future', async () => {
    const made = await told<Recorded>('provider', 'recordAssumption', ASSUMPTION);
    const next = { ...ASSUMPTION, assumptionId: made.assumptionId, supersedes: made.revisionId };
    const fieldsOf = async (input: object) =>
      (await tell('provider', 'recordAssumption', input)).error?.fields.map(({ path }) => path);
    expect(await fieldsOf({ ...next, unit: 'count' })).toEqual(['unit']);
    expect(await fieldsOf({ ...next, standPer: '2024-08-30' })).toEqual(['standPer']);
    expect(await fieldsOf({ ...ASSUMPTION, unit: 'cents', value: 0.5 })).toEqual(['value']);
    expect(await fieldsOf({ ...ASSUMPTION, standPer: '2060-01-01' })).toEqual(['standPer']);
    const opinion = { ...OPINION, assumptionId: made.assumptionId, rationale: '' };
    expect((await tell('owner', 'opineAssumption', opinion)).error?.fields[0]?.path).toBe('rationale');
  });

  test('is not contested by its own author, nor judged after it was withdrawn', async () => {
    const made = await told<Recorded>('provider', 'recordAssumption', ASSUMPTION);
    const opinion = { ...OPINION, assumptionId: made.assumptionId };
    expect((await tell('provider', 'opineAssumption', opinion)).error?.messageKey).toBe(
      'judgements.ownAssumption',
    );
    await told('provider', 'recordAssumption', {
      ...ASSUMPTION,
      assumptionId: made.assumptionId,
      supersedes: made.revisionId,
      withdrawnReason: 'De prognose rust er niet meer op.',
    });
    expect((await tell('owner', 'opineAssumption', opinion)).error?.messageKey).toBe('judgements.withdrawn');
    const { subjects, assumptions } = await judged('owner');
    expect([subjects.length, assumptions[0]?.withdrawnReason]).toEqual([
      0,
      'De prognose rust er niet meer op.',
    ]);
  });

  test('is nothing to who does not read its kring: its opinion is refused as of one that does not exist', async () => {
    const made = await told<Recorded>('owner', 'recordAssumption', {
      ...ASSUMPTION,
      kringId: dossier.kringen.kernteam,
    });
    const answers = await Promise.all(
      [made.assumptionId, newId<never>()].map((assumptionId) =>
        tell('provider', 'opineAssumption', { ...OPINION, assumptionId }),
      ),
    );
    expect(answers[0]?.error).toEqual(answers[1]?.error);
    expect(answers[0]?.error?.code).toBe('NOT_FOUND');
    expect((await judged('provider')).assumptions).toEqual([]);
  });

  test('says of an opinion that goes to a wider kring that others will read it', async () => {
    const { assumptionId } = await told<Recorded>('provider', 'recordAssumption', ASSUMPTION);
    const opinion = { ...OPINION, assumptionId };
    const first = await told<Recorded>('owner', 'opineAssumption', {
      ...opinion,
      kringId: dossier.kringen.kernteam,
    });
    const wider = { ...opinion, supersedes: first.revisionId };
    expect((await tell('owner', 'opineAssumption', wider)).error?.fields[0]?.path).toBe('mayWiden');
    await told('owner', 'opineAssumption', { ...wider, mayWiden: true });
  });
});

describe('the trede', () => {
  const opinion = { supersedes: null, standPer: '2024-10-31', rationale: 'Onze afweging.' };

  test('is held right by each party for itself, as of any day', async () => {
    await told('owner', 'opineTrede', { ...opinion, trede: 4, kringId: dossier.kringen.kernteam });
    await told('provider', 'opineTrede', { ...opinion, trede: 3 });
    await told('council', 'opineTrede', { ...opinion, trede: 2, kringId: dossier.kringen.breed });
    expect((await subjectOf('owner', 'trede_opinion')).disagreement.widest).toMatchObject({ size: 2 });
    // The provider does not read the kernteam, so it knows nothing of a fourth trede.
    expect((await subjectOf('provider', 'trede_opinion')).disagreement.widest).toMatchObject({ size: 1 });
    expect((await judged('owner', { standPer: '2024-10-30', knownAt: null })).subjects).toEqual([]);
  });

  test('is one of the ladder, and recorded by who may', async () => {
    const tooEarly = await tell('owner', 'opineTrede', { ...opinion, standPer: '2021-06-30', trede: 3 });
    expect(tooEarly.error?.fields[0]?.messageKey).toBe('judgements.unknownTrede');
    expect((await tell('owner', 'opineTrede', { ...opinion, trede: 7 })).error?.code).toBe('INVALID_INPUT');
    expect((await tell('clerk', 'opineTrede', { ...opinion, trede: 3 })).error?.code).toBe('FORBIDDEN');
    expect((await tell('outsider', 'opineTrede', { ...opinion, trede: 3 })).error?.code).toBe('NOT_FOUND');
  });
});

describe('judgements of risks and norms', () => {
  test('are put in order by how far the parties lie apart, PM never counting as zero', async () => {
    const { dossierId, kringen } = dossier;
    const risk = async (number: number, title: string) => {
      const content = buildContent({ number, title });
      const recorded = await table.tell('owner', 'risks.record', {
        dossierId,
        riskId: null,
        supersedes: null,
        kringId: kringen.tafel,
        standPer: '2024-08-15',
        content,
      });
      return (recorded.data as { riskId: string }).riskId;
    };
    const assess = async (seat: Seat, riskId: string, cents: number | null) => {
      const outcome = await table.tell(seat, 'risks.assess', {
        dossierId,
        riskId,
        kringId: kringen.tafel,
        supersedes: null,
        standPer: '2024-08-15',
        probabilityPercent: null,
        amountMinCents: cents,
        amountMaxCents: cents,
        expectedFrom: null,
        expectedTo: null,
        rationale: 'Onze afweging.',
      });
      expect(outcome.error).toBeUndefined();
    };
    const [equal, unknown, near, far] = [
      await risk(1, 'Gelijk'),
      await risk(2, 'PM'),
      await risk(3, 'Dichtbij'),
      await risk(4, 'Ver'),
    ];
    for (const [riskId, own, theirs] of [
      [equal, 100, 100],
      [unknown, 100, null],
      [near, 90_000, 100_000],
      [far, 100, 900],
    ] as const) {
      await assess('owner', riskId, own);
      await assess('provider', riskId, theirs);
    }
    const { subjects } = await judged('partner');
    expect(subjects.map(({ title, disagreement }) => [title, disagreement.verdict])).toEqual([
      ['Ver', 'differ'],
      ['Dichtbij', 'differ'],
      ['PM', 'not_comparable'],
      ['Gelijk', 'agree'],
    ]);
    expect(subjects[2]?.disagreement.gaps[0]).toMatchObject({ size: null, silent: 1 });
  });

  test('show the norms of several regions, and which of them counts', async () => {
    const { dossierId, kringen } = dossier;
    const { unused } = await table.ask<{ unused: { kpiId: string; name: string }[] }>('owner', 'kpis.board', {
      dossierId,
      asOf: NOW,
    });
    const kpiId = unused.find(({ name }) => name === 'Productiviteit')?.kpiId;
    const norm = (seat: Seat, min: number, validFrom: string) =>
      table.tell(seat, 'kpis.recordNorm', {
        dossierId,
        kpiId,
        kringId: kringen.tafel,
        supersedes: null,
        validFrom,
        validTo: null,
        min,
        max: null,
        nearMargin: 1,
        toleratedUntil: null,
        toleratedReason: null,
      });
    expect((await norm('owner', 70, '2024-01-01')).error).toBeUndefined();
    expect((await norm('partner', 80, '2024-06-01')).error).toBeUndefined();
    expect((await norm('council', 60, '2024-06-01')).error?.code).toBe('FORBIDDEN');
    const subject = await subjectOf('provider', 'kpi');
    expect(subject.judgements.map(({ axes, counts }) => [axes[0]?.low, counts])).toEqual([
      [70, true],
      [80, false],
    ]);
    expect(subject.disagreement.widest).toMatchObject({ axis: 'norm', unit: 'percent', size: 10 });
    const board = await table.ask<{ kpis: { norm: { min: number } }[] }>('owner', 'kpis.board', {
      dossierId,
      asOf: NOW,
    });
    expect(board.kpis.map((kpi) => kpi.norm.min)).toEqual([70]);
  });
});
