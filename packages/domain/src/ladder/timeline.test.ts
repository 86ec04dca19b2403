import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Instant, plainDate } from '../core/dates.ts';
import { testId } from '../testing/ids.ts';
import type { LadderStep, TredeDefinition } from './ladder.ts';
import { bindingDuties, checkLadderStep, findTrede, ladderTimeline, tredeOn } from './timeline.ts';

function buildStep(
  kind: LadderStep['kind'],
  trede: number,
  on: string,
  rest: Partial<LadderStep> = {},
): LadderStep {
  return {
    id: testId(1),
    dossierId: testId(2),
    authorTenantId: testId(3),
    kringId: testId(4),
    recordedAt: `${on}T12:00:00Z` as Instant,
    kind,
    trede,
    effectiveOn: plainDate(on),
    precision: 'day',
    decidedBy: 'Bestuurlijk kernteam',
    document: 'Besluit',
    note: '',
    ...rest,
  };
}

function buildTrede(trede: number, overrides: Partial<TredeDefinition> = {}): TredeDefinition {
  return {
    ladderVersion: 1,
    trede,
    name: `Trede ${trede}`,
    description: '',
    duties: ['probleemanalyse', 'herstelplan'],
    planKind: 'herstelplan',
    standing: 'uncertain',
    source: '',
    ...overrides,
  };
}

const established = buildStep('vaststelling', 3, '2024-05-28');
const explored = buildStep('verkenning', 4, '2024-08-31');
const advised = buildStep('advies', 4, '2024-12-02');
const raised = buildStep('vaststelling', 4, '2025-01-15');
const lowered = buildStep('afschaling', 2, '2025-09-01');
const all = [lowered, raised, explored, established, advised];

describe('tredeOn', () => {
  it.each([
    ['2024-05-27', undefined],
    ['2024-05-28', 3],
    ['2024-12-31', 3],
    ['2025-01-15', 4],
    ['2025-09-01', 2],
  ])('on %s the dossier stands in trede %s', (day, trede) => {
    expect(tredeOn(all, plainDate(day))?.trede).toBe(trede);
  });

  it('says since when and how precisely', () => {
    const july = buildStep('vaststelling', 3, '2024-07-01', { precision: 'month' });
    expect(tredeOn([july], plainDate('2024-07-20'))).toStrictEqual({
      trede: 3,
      since: '2024-07-01',
      precision: 'month',
      step: july,
    });
  });

  it('counts from the first of two steps that establish the same trede', () => {
    const confirmed = buildStep('vaststelling', 3, '2024-10-01');
    expect(tredeOn([confirmed, established], plainDate('2025-01-01'))?.since).toBe('2024-05-28');
  });

  it('reads what was known then', () => {
    const late = buildStep('vaststelling', 3, '2024-05-28', {
      recordedAt: '2024-07-01T00:00:00Z' as Instant,
    });
    const on = plainDate('2024-06-15');
    expect(tredeOn([late], on, '2024-06-30T23:59:59Z' as Instant)).toBeUndefined();
    expect(tredeOn([late], on, '2024-07-01T00:00:00Z' as Instant)?.trede).toBe(3);
  });

  it('lets a later recording of the same day count', () => {
    const corrected = { ...established, trede: 2, recordedAt: '2024-06-01T00:00:00Z' as Instant };
    expect(tredeOn([corrected, established], plainDate('2024-06-02'))?.trede).toBe(2);
    expect(tredeOn([established, corrected], plainDate('2024-06-02'))?.trede).toBe(2);
  });

  it('follows the day on which a step takes effect, not the order of recording', () => {
    const recordedFirst = { ...raised, recordedAt: '2024-01-01T00:00:00Z' as Instant };
    expect(tredeOn([established, recordedFirst], plainDate('2025-02-01'))?.trede).toBe(4);
    expect(tredeOn([recordedFirst, established], plainDate('2025-02-01'))?.trede).toBe(4);
  });

  it('never moves by exploring or advising', () => {
    const kind = fc.constantFrom('verkenning', 'advies', 'vaststelling', 'afschaling');
    const step = fc
      .tuple(kind, fc.integer({ min: 1, max: 6 }), fc.nat(400))
      .map(([what, trede, days]) =>
        buildStep(what as LadderStep['kind'], trede, addDays(plainDate('2024-01-01'), days)),
      );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const day = plainDate('2025-06-01');
        const deciding = steps.filter((one) => one.kind === 'vaststelling' || one.kind === 'afschaling');
        expect(tredeOn(steps, day)?.trede).toBe(tredeOn(deciding, day)?.trede);
      }),
    );
  });
});

describe('ladderTimeline', () => {
  it('tells the steps in order with the trede before and after', () => {
    const told = ladderTimeline(all, plainDate('2025-12-31'));
    expect(told.map(({ step }) => step)).toStrictEqual([established, explored, advised, raised, lowered]);
    expect(told.map(({ tredeBefore, tredeAfter }) => [tredeBefore, tredeAfter])).toStrictEqual([
      [null, 3],
      [3, 3],
      [3, 3],
      [3, 4],
      [4, 2],
    ]);
  });

  it('leaves out what has not taken effect yet', () => {
    expect(ladderTimeline(all, plainDate('2024-08-31'))).toHaveLength(2);
  });
});

describe('checkLadderStep', () => {
  const ladder = [1, 2, 3, 4].map((trede) => buildTrede(trede));
  const check = (kind: LadderStep['kind'], trede: number, on = '2024-06-01', steps = [established]) =>
    checkLadderStep(steps, { kind, trede, effectiveOn: plainDate(on) }, ladder);
  const refused = (error: string) => ({ ok: false, error });

  it('lets the steps of the letters through', () => {
    expect(check('vaststelling', 3, '2024-05-28', [])).toStrictEqual({ ok: true, value: null });
    for (const [kind, trede] of [
      ['verkenning', 4],
      ['advies', 4],
      ['vaststelling', 4],
      ['vaststelling', 3],
      ['afschaling', 2],
    ] as const)
      expect(check(kind, trede).ok).toBe(true);
  });

  it('knows only the treden of the ladder', () => {
    expect(check('verkenning', 5)).toStrictEqual(refused('unknown_trede'));
  });

  it('lowers only from a higher trede', () => {
    expect(check('afschaling', 3)).toStrictEqual(refused('lowering_must_go_down'));
    expect(check('afschaling', 4)).toStrictEqual(refused('lowering_must_go_down'));
    expect(check('afschaling', 1, '2024-05-27')).toStrictEqual(refused('nothing_to_lower'));
  });

  it('does not let a lowering pass for an establishing', () => {
    expect(check('vaststelling', 2)).toStrictEqual(refused('establishing_must_not_go_down'));
    expect(check('verkenning', 2).ok).toBe(true);
  });
});

describe('the definition of the ladder', () => {
  const certain = buildTrede(3, { standing: 'established' });
  const older = buildTrede(4);
  const newer = buildTrede(4, { ladderVersion: 2 });

  it('is found by version and trede', () => {
    expect(findTrede([older, newer, certain], 2, 4)).toBe(newer);
    expect(findTrede([older, newer, certain], 1, 4)).toBe(older);
    expect(findTrede([older, newer, certain], 2, 3)).toBeUndefined();
  });

  it('binds nobody to duties that no source has established', () => {
    expect(bindingDuties(certain)).toStrictEqual(['probleemanalyse', 'herstelplan']);
    expect(bindingDuties(older)).toStrictEqual([]);
    expect(bindingDuties(buildTrede(3, { standing: 'probable' }))).toStrictEqual([]);
  });
});
