import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../core/dates.ts';
import { asId, type IndicatorId, type TenantId } from '../core/ids.ts';
import {
  isAudience,
  lastDayOfRelease,
  lastEndOf,
  missingConsents,
  type ReleaseAnswers,
  type ReleasingDossier,
  refuseRelease,
  releaseState,
} from './release.ts';

const day = (text: string) => text as PlainDate;
const idOf = <Id extends TenantId | IndicatorId>(number: number) =>
  asId<Id>(`00000000-0000-4000-8000-00000000000${number}`);
const [ONE, TWO, THREE] = [idOf<TenantId>(1), idOf<TenantId>(2), idOf<TenantId>(3)];
const TODAY = day('2026-11-23');

const release = { authorTenantId: ONE, validFrom: day('2026-11-01'), validUntil: day('2027-11-01') };
const answers = (overrides: Partial<ReleaseAnswers> = {}): ReleaseAnswers => ({
  agreedBy: [TWO],
  refusedBy: [],
  isWithdrawn: false,
  ...overrides,
});
const dossier = (overrides: Partial<ReleasingDossier> = {}): ReleasingDossier => ({
  closedOn: null,
  accounthoudend: [ONE, TWO],
  ...overrides,
});

describe('a release', () => {
  test.each<[string, string, Partial<ReleaseAnswers>, Partial<ReleasingDossier>, PlainDate]>([
    ['holds', 'once all who have the account agreed', {}, {}, TODAY],
    ['holds', 'on its first day', {}, {}, day('2026-11-01')],
    ['planned', 'on the day before', {}, {}, day('2026-10-31')],
    ['holds', 'on its last day', {}, {}, day('2027-10-31')],
    ['lapsed', 'on the day after', {}, {}, day('2027-11-01')],
    ['waiting', 'while one of them did not answer', { agreedBy: [] }, {}, TODAY],
    ['waiting', 'for who came to have the account later', {}, { accounthoudend: [ONE, TWO, THREE] }, TODAY],
    [
      'holds',
      'for who is left, when the other has it no more',
      { agreedBy: [] },
      { accounthoudend: [ONE] },
      TODAY,
    ],
    [
      'waiting',
      'for one that has it, when who proposed has it no more',
      { agreedBy: [] },
      { accounthoudend: [TWO] },
      TODAY,
    ],
    ['waiting', 'while nobody has the account', {}, { accounthoudend: [] }, TODAY],
    ['refused', 'when one of them refuses', { agreedBy: [], refusedBy: [TWO] }, {}, TODAY],
    ['withdrawn', 'whatever else holds', { isWithdrawn: true, refusedBy: [TWO] }, { closedOn: TODAY }, TODAY],
    ['closed', 'on the day on which the dossier closes', {}, { closedOn: TODAY }, TODAY],
    ['holds', 'until then', {}, { closedOn: day('2026-11-24') }, TODAY],
  ])('is %s %s', (state, _when, said, of, today) => {
    expect(releaseState(release, answers(said), dossier(of), today)).toBe(state);
  });

  test('misses the consent of those alone who neither proposed it nor agreed', () => {
    expect(missingConsents(release, answers(), dossier({ accounthoudend: [ONE, TWO, THREE] }))).toEqual([
      THREE,
    ]);
  });

  test('holds through the day before it ends', () => {
    expect(lastDayOfRelease(release)).toBe('2027-10-31');
    expect(lastEndOf(day('2024-02-29'))).toBe('2027-02-28');
  });
});

describe('an audience', () => {
  const region = (landsdeel: string | null) => ({ kind: 'jeugdregio', landsdeel }) as const;
  const IN = ['Zuidoost'];

  test.each([
    [['taskforce'], { kind: 'taskforce', landsdeel: null }, true],
    [['landsdeel', 'all_regions'], { kind: 'taskforce', landsdeel: null }, false],
    [['taskforce'], region('Zuidoost'), false],
    [['landsdeel'], region('Zuidoost'), true],
    [['landsdeel'], { kind: 'landsdeel', landsdeel: 'Zuidoost' }, true],
    [['landsdeel'], region('Noord'), false],
    [['landsdeel'], region(null), false],
    [['all_regions'], region('Noord'), true],
    [['all_regions'], region(null), true],
    [['taskforce', 'landsdeel', 'all_regions'], { kind: 'gemeente', landsdeel: 'Zuidoost' }, false],
    [['taskforce', 'landsdeel', 'all_regions'], { kind: 'aanbieder', landsdeel: null }, false],
    [['taskforce', 'landsdeel', 'all_regions'], { kind: 'toezichthouder', landsdeel: null }, false],
  ] as const)('of %j and a reader %j: %s', (audiences, reader, isIn) => {
    expect(isAudience(audiences, reader, IN)).toBe(isIn);
  });
});

describe('a proposal', () => {
  const known = { today: TODAY, closedOn: null, indicatorIds: new Set([idOf<IndicatorId>(4)]) };
  const proposal = {
    indicatorIds: [idOf<IndicatorId>(4)],
    purpose: 'Advies',
    audiences: ['taskforce'],
    validFrom: TODAY,
    validUntil: day('2027-11-23'),
  } as const;

  test('that is right is refused nowhere', () => {
    expect(refuseRelease(proposal, known)).toEqual([]);
    expect(refuseRelease({ ...proposal, validUntil: lastEndOf(TODAY) }, known)).toEqual([]);
    expect(refuseRelease(proposal, { ...known, closedOn: proposal.validUntil })).toEqual([]);
  });

  test.each([
    [{ indicatorIds: [] }, {}, 'indicatorIds', 'field.required'],
    [{ indicatorIds: [idOf<IndicatorId>(5)] }, {}, 'indicatorIds', 'comparison.unknownIndicator'],
    [{ audiences: [] }, {}, 'audiences', 'comparison.noAudience'],
    [{ purpose: '  ' }, {}, 'purpose', 'comparison.noPurpose'],
    [{ validFrom: day('2026-11-22') }, {}, 'validFrom', 'comparison.fromPast'],
    [{ validUntil: TODAY }, {}, 'validUntil', 'comparison.endsBeforeStart'],
    [{ validUntil: day('2029-11-24') }, {}, 'validUntil', 'comparison.tooLong'],
    [{}, { closedOn: day('2027-11-22') }, 'validUntil', 'comparison.outlivesDossier'],
  ])('with %j is refused at its field', (overrides, of, path, messageKey) => {
    expect(refuseRelease({ ...proposal, ...overrides }, { ...known, ...of })).toEqual([{ path, messageKey }]);
  });

  test('names each wrong field once', () => {
    const wrong = {
      indicatorIds: [],
      purpose: '',
      audiences: [],
      validFrom: day('2020-01-01'),
      validUntil: day('2019-01-01'),
    };
    expect(refuseRelease(wrong, { ...known, closedOn: day('2018-01-01') }).map(({ path }) => path)).toEqual([
      'indicatorIds',
      'audiences',
      'purpose',
      'validFrom',
      'validUntil',
    ]);
  });
});
