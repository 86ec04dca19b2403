import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test as plain } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, tableCells } from '../harness/page-parts.ts';

/** The council letter is no part of this repository: `REGIETAFEL_LETTERS` names the folder that has it. */
const LETTER = join(process.env['REGIETAFEL_LETTERS'] ?? '', 'rib-xonar-2024-08.txt');
const hasLetter = process.env['REGIETAFEL_LETTERS'] !== undefined && existsSync(LETTER);

/** Progress, number, owner, status and amount of each row as they stand in the letter. */
const IN_THE_LETTER = `
Opgelost    | 1  | XONAR              | Opgelost 7 dec 2023  | geen bedrag
Opgelost    | 2  | XONAR              | Opgelost 7 dec 2023  | € 1.600.000
Opgelost    | 3  | XONAR en gemeenten | Opgelost 1 mrt 2024  | geen bedrag
Onderhanden | 4  | XONAR              | Onderhanden             | geen bedrag
Onderhanden | 5  | XONAR              | Onderhanden             | geen bedrag
Opgelost    | 6  | XONAR              | Opgelost 31 dec 2023 | € 1.400.000
Opgelost    | 7  | XONAR              | Opgelost 14 dec 2023 | € 590.000
Opgelost    | 8  | XONAR              | Opgelost 14 dec 2023 | max. € 114.000
Opgelost    | 9  | XONAR              | Opgelost 14 dec 2023 | PM
Onderhanden | 10 | XONAR              | Onderhanden 1 jan 2024 t/m 30 sep 2024 | PM
Opgelost    | 11 | XONAR en gemeenten | Opgelost 1 mrt 2024  | PM
Feit        | 12 | XONAR              | Feit                    | € 700.000
Opgelost    | 13 | XONAR              | Opgelost 7 dec 2023  | € 258.000
Feit        | 14 | XONAR              | Feit                    | PM
Opgelost    | 15 | XONAR en gemeenten | Opgelost 1 mrt 2024  | € 2.500.000
Opgelost    | 16 | XONAR              | Opgelost 1 mrt 2024  | € 200.000
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

if (!hasLetter) {
  plain('the letter is absent: set REGIETAFEL_LETTERS to the folder that has it', () => {
    // What counts without the letter is that nobody took a copy of it into the repository.
    expect(existsSync(join(import.meta.dirname, '../../fixtures/rib-xonar-2024-08.txt'))).toBe(false);
  });
} else {
  describe('the letter to the council about XONAR', () => {
    test('gives its sixteen risks with colours, owners, dates and amounts', async ({ visit }) => {
      const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
      await openPage(page, '/dossiers/xonar/risicos/importeren');
      await page.locator('input[type=file]').setInputFiles(LETTER);
      await page.getByRole('heading', { name: '16 risico’s herkend' }).waitFor();
      await page.getByRole('button', { name: 'Importeren', exact: true }).click();
      await page.getByRole('link', { name: 'Bekijk het register' }).waitFor();
      await openPage(page, '/dossiers/xonar/risicos?standPer=2024-08-20');
      const rows = await tableCells(page, 'Risicoregister');
      expect(
        rows.map(([colour, number, , owner, status, amount]) => [colour, number, owner, status, amount]),
      ).toEqual(IN_THE_LETTER);
    });
  });
}
