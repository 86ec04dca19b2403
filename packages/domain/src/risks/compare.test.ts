import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RiskId } from '../core/ids.ts';
import { buildRisk } from '../testing/build-risk.ts';
import { testId } from '../testing/ids.ts';
import { LETTER_REGISTER } from '../testing/letter-register.ts';
import { compareRegisters, hasNoChanges, listRenumbered } from './compare.ts';
import { contentOf } from './content.ts';
import { registerHash } from './register-hash.ts';

const without = (number: number) => LETTER_REGISTER.filter((row) => row.number !== number);

describe('compareRegisters', () => {
  it('finds no difference between the registers of the two letters, with and without ids', () => {
    for (const after of [LETTER_REGISTER, LETTER_REGISTER.map(contentOf)]) {
      const difference = compareRegisters(LETTER_REGISTER, after);
      expect(difference).toStrictEqual({ added: [], removed: [], changed: [] });
      expect(hasNoChanges(difference)).toBe(true);
    }
  });

  it('shows one edited field as exactly one change, under the known id', () => {
    const after = LETTER_REGISTER.map((row) =>
      contentOf(row.number === 5 ? { ...row, measures: 'Onderhoud gefaseerd' } : row),
    );
    const difference = compareRegisters(LETTER_REGISTER, after);
    expect(difference).toStrictEqual({
      added: [],
      removed: [],
      changed: [
        {
          riskId: testId(5),
          number: 5,
          title: 'Onderhoud duurder dan geraamd',
          fields: [{ field: 'measures', before: 'Sturen op instroom', after: 'Onderhoud gefaseerd' }],
        },
      ],
    });
    expect(hasNoChanges(difference)).toBe(false);
  });

  it('shows a removed risk with its reason, and null when nobody gave one', () => {
    const reasons = new Map<RiskId, string>([[testId(13), 'Verplichting vervallen']]);
    const removed = (map?: ReadonlyMap<RiskId, string>) =>
      compareRegisters(LETTER_REGISTER, without(13), map).removed;
    const name = { riskId: testId(13), number: 13, title: 'Social return niet gehaald' };
    expect(removed(reasons)).toStrictEqual([{ ...name, reason: 'Verplichting vervallen' }]);
    expect(removed()).toStrictEqual([{ ...name, reason: null }]);
    expect(hasNoChanges(compareRegisters(LETTER_REGISTER, without(13)))).toBe(false);
    expect(compareRegisters([buildRisk()], []).removed).toStrictEqual([
      { riskId: null, number: 1, title: 'Omzet valt weg', reason: null },
    ]);
  });

  it('shows an added risk, without an id while it has none', () => {
    const added = buildRisk({
      number: 17,
      title: 'Bank zegt krediet op',
      cause: 'Rente',
      consequence: 'Krap',
    });
    const difference = compareRegisters(LETTER_REGISTER, [...LETTER_REGISTER, added]);
    expect(difference).toStrictEqual({
      added: [{ riskId: null, number: 17, title: 'Bank zegt krediet op' }],
      removed: [],
      changed: [],
    });
    expect(hasNoChanges(difference)).toBe(false);
  });

  it('holds a new number for no change, and tells it apart', () => {
    const after = without(3).map((row) => contentOf({ ...row, number: row.number - Number(row.number > 3) }));
    expect(compareRegisters(LETTER_REGISTER, after)).toMatchObject({
      added: [],
      changed: [],
      removed: [{ number: 3 }],
    });
    const renumbered = listRenumbered(LETTER_REGISTER, after);
    expect(renumbered).toHaveLength(13);
    expect(renumbered[0]).toStrictEqual({
      riskId: testId(4),
      number: 3,
      title: 'Verzuim te duur',
      before: 4,
    });
    expect(listRenumbered(LETTER_REGISTER, LETTER_REGISTER)).toStrictEqual([]);
  });

  it('says "geen wijzigingen" only when all three lists are empty', () => {
    const one = { riskId: null, number: 1, title: 'x' };
    const added = [one];
    const removed = [{ ...one, reason: null }];
    const changed = [{ ...one, fields: [] }];
    expect(hasNoChanges({ added: [], removed: [], changed: [] })).toBe(true);
    expect(hasNoChanges({ added, removed, changed: [] })).toBe(false);
    expect(hasNoChanges({ added, removed: [], changed })).toBe(false);
    expect(hasNoChanges({ added: [], removed, changed })).toBe(false);
  });

  it('mirrors itself: what comes in one way goes out the other', () => {
    const subset = fc.subarray([...LETTER_REGISTER]);
    fc.assert(
      fc.property(subset, subset, (before, after) => {
        const there = compareRegisters(before, after);
        const back = compareRegisters(after, before);
        expect(there.added.map(({ number }) => number)).toStrictEqual(
          back.removed.map(({ number }) => number),
        );
        expect(there.changed).toStrictEqual([]);
      }),
    );
  });
});

describe('registerHash', () => {
  it('is the same for the same register, whatever the order of rows and their ids', async () => {
    const hash = await registerHash(LETTER_REGISTER);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await registerHash(LETTER_REGISTER.toReversed().map(contentOf))).toBe(hash);
  });

  it('changes with one character, one number or one row', async () => {
    const [first, ...rest] = LETTER_REGISTER;
    if (first === undefined) throw new Error('the register is empty');
    const hashes = await Promise.all([
      registerHash(LETTER_REGISTER),
      registerHash([{ ...first, cause: `${first.cause} ` }, ...rest]),
      registerHash([{ ...first, number: 99 }, ...rest]),
      registerHash(rest),
      registerHash([]),
    ]);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
