import { describe, expect, it } from 'vitest';
import { type Instant, plainDate } from '../core/dates.ts';
import { NOW } from '../history/as-of.ts';
import { buildRisk, buildRow, buildVersion } from '../testing/build-risk.ts';
import { testId } from '../testing/ids.ts';
import { LETTER_REGISTER } from '../testing/letter-register.ts';
import { publishedStates, publishedVersions, riskColour, riskFlags, wakeUpOf } from './colour.ts';

const open = buildRisk({ number: 4, title: 'Verzuim' });
const edited = { ...open, measures: 'Nieuwe maatregel' };

describe('riskColour', () => {
  it('is groen when resolved and grijs when a fact, whatever the history', () => {
    for (const status of ['opgelost', 'feit'] as const) {
      const risk = { ...open, status };
      expect(riskColour(risk, { latest: risk, before: risk })).toBe(status === 'feit' ? 'grijs' : 'groen');
    }
  });

  it('is oranje in the first version and before any version', () => {
    expect(riskColour(open, { latest: open, before: undefined })).toBe('oranje');
    expect(riskColour(open, { latest: undefined, before: undefined })).toBe('oranje');
  });

  it('is oranje when it left the register and came back', () => {
    expect(riskColour(open, { latest: undefined, before: open })).toBe('oranje');
  });

  it('is rood when two versions say the same, whatever the number and the white space', () => {
    const before = { ...open, number: 9, cause: `  ${open.cause}\n` };
    expect(riskColour(open, { latest: open, before })).toBe('rood');
  });

  it('is oranje when the last version, or what was recorded since, brought a change', () => {
    expect(riskColour(edited, { latest: edited, before: open })).toBe('oranje');
    expect(riskColour(edited, { latest: open, before: open })).toBe('oranje');
  });
});

describe('the registers of August and September 2024', () => {
  const versions = [buildVersion('2024-09-15', LETTER_REGISTER), buildVersion('2024-08-15', LETTER_REGISTER)];

  const colours = (standPer: string | null) => {
    const asOf = { ...NOW, standPer: standPer === null ? null : plainDate(standPer) };
    const published = publishedVersions(versions, asOf);
    return LETTER_REGISTER.map((row) => [
      row.number,
      riskColour(row, publishedStates(row.riskId, published)),
    ]);
  };

  const numbersOf = (list: readonly (readonly unknown[])[], colour: string) =>
    list.filter((pair) => pair[1] === colour).map(([number]) => number);

  it('turn exactly the three open risks rood, and leave 11 groen and 2 grijs', () => {
    const now = colours(null);
    expect(numbersOf(now, 'rood')).toStrictEqual([4, 5, 10]);
    expect(numbersOf(now, 'groen')).toHaveLength(11);
    expect(numbersOf(now, 'grijs')).toStrictEqual([12, 14]);
  });

  it('still show them oranje as of the first register', () => {
    expect(numbersOf(colours('2024-08-15'), 'oranje')).toStrictEqual([4, 5, 10]);
  });
});

describe('publishedVersions', () => {
  it('lets a version that was published again for the same day take the place of the earlier one', () => {
    const row = buildRow();
    const first = buildVersion('2024-08-15', [row], { recordedAt: '2024-08-16T08:00:00Z' as Instant });
    const again = buildVersion('2024-08-15', [row], {
      recordedAt: '2024-08-17T08:00:00Z' as Instant,
      versionId: testId(2),
    });
    expect(publishedVersions([again, first], NOW)).toStrictEqual([again]);
    expect(publishedStates(row.riskId, [again])).toStrictEqual({ latest: row, before: undefined });
  });

  it('leaves out what was published after the moment of reading', () => {
    const version = buildVersion('2024-08-15', []);
    const asOf = { standPer: null, knownAt: '2024-08-15T11:59:59Z' as Instant };
    expect(publishedVersions([version], asOf)).toStrictEqual([]);
  });

  it('finds no row of a risk that is not in the register', () => {
    expect(publishedStates(testId(99), [buildVersion('2024-08-15', [buildRow()])])).toStrictEqual({
      latest: undefined,
      before: undefined,
    });
  });
});

describe('riskFlags', () => {
  const withWindow = buildRisk({ window: { from: null, to: plainDate('2024-09-30') } });

  it('gives an open risk that outlives its window on the first day after it', () => {
    expect(riskFlags(withWindow, plainDate('2024-09-30'))).toStrictEqual([]);
    expect(riskFlags(withWindow, plainDate('2024-10-01'))).toStrictEqual(['venster_verlopen']);
  });

  it('leaves a window alone that has no end, or of a risk that is settled', () => {
    const today = plainDate('2026-01-01');
    expect(riskFlags({ ...withWindow, status: 'opgelost' }, today)).toStrictEqual([]);
    expect(riskFlags({ ...withWindow, window: { from: today, to: null } }, today)).toStrictEqual([]);
    expect(riskFlags({ ...withWindow, window: null }, today)).toStrictEqual([]);
  });

  it('asks to judge anew from the wake-up date on, and says what cannot be influenced', () => {
    const risk = buildRisk({ wakeUpOn: plainDate('2024-12-31'), notInfluenceable: true });
    expect(riskFlags(risk, plainDate('2024-12-30'))).toStrictEqual(['niet_beinvloedbaar']);
    expect(riskFlags(risk, plainDate('2024-12-31'))).toStrictEqual(['herbeoordelen', 'niet_beinvloedbaar']);
  });
});

describe('wakeUpOf', () => {
  const risk = buildRisk({ wakeUpOn: plainDate('2024-12-31') });

  it.each([
    ['2024-10-01', 91, null],
    ['2024-10-02', 90, 90],
    ['2024-11-30', 31, 90],
    ['2024-12-01', 30, 30],
    ['2024-12-30', 1, 30],
    ['2024-12-31', 0, 'reached'],
    ['2025-01-01', -1, 'reached'],
  ])('on %s has %i days to go and notice %s', (today, daysUntil, notice) => {
    expect(wakeUpOf(risk, plainDate(today))).toStrictEqual({ on: '2024-12-31', daysUntil, notice });
  });

  it('is null without a date', () => {
    expect(wakeUpOf(buildRisk(), plainDate('2024-12-31'))).toBeNull();
  });
});
