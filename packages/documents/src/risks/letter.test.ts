import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RiskContent } from '@regietafel/domain/risks/risk';
import { describe, expect, test } from 'vitest';
import { readRegister } from './read-register.ts';
import type { RegisterReading } from './reading.ts';

/**
 * The council letter itself is no part of this repository: `REGIETAFEL_LETTERS` names the folder that has it. The same
 * layout with words of our own is always tested, in `formats.test.ts`.
 */
const LETTER = path.join(process.env['REGIETAFEL_LETTERS'] ?? '', 'rib-xonar-2024-08.txt');
const hasLetter = process.env['REGIETAFEL_LETTERS'] !== undefined && existsSync(LETTER);

let reading: Promise<RegisterReading> | undefined;

/** Read once: what is looked at differs, the letter does not. */
function readLetter(): Promise<RegisterReading> {
  reading ??= read();
  return reading;
}

async function read(): Promise<RegisterReading> {
  const outcome = await readRegister(readFileSync(LETTER), 'rib-xonar-2024-08.txt');
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

function amountOf({ amount }: RiskContent): string {
  if (amount.kind === 'range') return `${amount.minCents}-${amount.maxCents}`;
  return 'cents' in amount ? `${amount.kind} ${amount.cents / 100}` : amount.kind;
}

if (!hasLetter) {
  test('the letter is absent: set REGIETAFEL_LETTERS to the folder that has it', () => {
    // What counts without the letter is that nobody took a copy of it into the repository.
    expect(existsSync(path.join(import.meta.dirname, 'rib-xonar-2024-08.txt'))).toBe(false);
  });
} else {
  describe('the register of XONAR in the council letter', () => {
    test('has sixteen risks in three groups and speaks of 15 August 2024', async () => {
      const { rows, standPer } = await readLetter();
      expect(standPer).toBe('2024-08-15');
      expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
      const perGroup = Map.groupBy(rows, ({ group }) => group);
      expect([...perGroup].map(([group, risks]) => [group, risks.length])).toEqual([
        ['herstelplan', 5],
        ['bedrijfsvoering_met_relatie', 4],
        ['bedrijfsvoering', 7],
      ]);
    });

    test('has the status, day and owners that the letter gives', async () => {
      const { rows } = await readLetter();
      expect(rows.map(({ status, statusDate }) => `${status} ${statusDate ?? ''}`.trim())).toEqual([
        'opgelost 2023-12-07',
        'opgelost 2023-12-07',
        'opgelost 2024-03-01',
        'onderhanden',
        'onderhanden',
        'opgelost 2023-12-31',
        'opgelost 2023-12-14',
        'opgelost 2023-12-14',
        'opgelost 2023-12-14',
        'onderhanden',
        'opgelost 2024-03-01',
        'feit',
        'opgelost 2023-12-07',
        'feit',
        'opgelost 2024-03-01',
        'opgelost 2024-03-01',
      ]);
      const shared = rows.filter(({ owners }) => owners.length > 1);
      expect(shared.map(({ number, owners }) => [number, ...owners])).toEqual([
        [3, 'XONAR', 'gemeenten'],
        [11, 'XONAR', 'gemeenten'],
        [15, 'XONAR', 'gemeenten'],
      ]);
      expect(rows.every(({ owners }) => owners[0] === 'XONAR')).toBe(true);
    });

    test('has the amounts, the window, the day to judge anew and the fact that nobody can influence', async () => {
      const { rows } = await readLetter();
      expect(rows.map(amountOf)).toEqual([
        'none',
        'known 1600000',
        'none',
        'none',
        'none',
        'known 1400000',
        'known 590000',
        'max 114000',
        'pm',
        'pm',
        'pm',
        'known 700000',
        'known 258000',
        'pm',
        'known 2500000',
        'known 200000',
      ]);
      expect(
        rows.filter(({ window }) => window !== null).map(({ number, window }) => [number, window]),
      ).toEqual([[10, { from: '2024-01-01', to: '2024-09-30' }]]);
      expect(
        rows.filter(({ wakeUpOn }) => wakeUpOn !== null).map(({ number, wakeUpOn }) => [number, wakeUpOn]),
      ).toEqual([[15, '2024-12-31']]);
      expect(rows.filter(({ notInfluenceable }) => notInfluenceable).map(({ number }) => number)).toEqual([
        14,
      ]);
    });

    test('puts broken words, pages and neighbouring columns back', async () => {
      const { rows, warnings } = await readLetter();
      const texts = rows.map(({ title, cause, consequence, measures }) => [
        title,
        cause,
        consequence,
        measures,
      ]);
      for (const text of texts.flat()) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/\p{Ll}-\p{Ll}|\s{2}|-$/u);
      }
      expect(texts[4]?.[3]).toMatch(/gevraagd meerjarig in beeld .* opgelost\.$/);
      expect(texts[1]?.[2]).toBe('Tekort in exploitatie');
      expect(texts[12]?.[2]).toBe('Boete 258K');
      expect(texts[15]?.slice(0, 2)).toEqual(['Kosten hack', 'Reconstructie databases na hack']);
      expect(texts[7]?.[0]).toContain('JENS-cliënten');
      expect(texts[9]?.[0]).toContain('VO&H');
      expect(texts[11]?.[0]).toContain('OVA-richtlijnen');
      expect(warnings.map(({ row, field }) => [row, field])).toEqual([[13, 'title']]);
    });
  });
}
