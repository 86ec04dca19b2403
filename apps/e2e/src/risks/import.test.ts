import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, tableCells } from '../harness/page-parts.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const REGIEVOERDER = 'regievoerder@zuid-limburg';
const VIA_JEUGD = '/dossiers/via-jeugd/risicos';

async function choose(
  page: Page,
  dossier: string,
  file: string | { name: string; mimeType: string; buffer: Buffer },
) {
  await openPage(page, `${dossier}/importeren`);
  await page.locator('input[type=file]').setInputFiles(file);
}

async function confirm(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Importeren', exact: true }).click();
  const done = page
    .getByRole('status')
    .filter({ has: page.getByRole('link', { name: 'Bekijk het register' }) });
  await done.waitFor();
  return (await done.textContent()) ?? '';
}

describe('a register in a council letter', () => {
  test('is shown, taken over, taken over again without change, and compared with the next', async ({
    visit,
  }) => {
    const { page } = await visit({ account: REGIEVOERDER });
    await choose(page, VIA_JEUGD, join(FIXTURES, 'brief-februari.txt'));
    await page.getByRole('heading', { name: '5 risico’s herkend' }).waitFor();
    expect((await tableCells(page, '5 risico’s herkend')).map((cells) => cells.at(-1))).toEqual(
      Array.from({ length: 5 }, () => 'Nieuw'),
    );
    expect(await confirm(page)).toContain('5 nieuw, 0 gewijzigd, 0 vervallen, 0 ongewijzigd.');
    await page.getByRole('link', { name: 'Bekijk het register' }).click();
    expect((await tableCells(page, 'Risicoregister')).map((cells) => cells.slice(0, 6))).toEqual([
      [
        'Opgelost',
        '1',
        'Verkoop van twee leegstaande panden loopt uit',
        'De Linde',
        'Opgelost 7 dec 2024',
        '€ 1.200.000',
      ],
      ['Onderhanden', '2', 'Kosten van inhuur', 'De Linde', 'Onderhanden', '€ 480.000'],
      [
        'Onderhanden',
        '3',
        'Overdracht van trajecten aan een collega-aanbieder duurt langer Venster verlopen',
        'De Linde en gemeenten',
        'Onderhanden 1 jan 2025 t/m 30 sep 2025',
        'max. € 95.000',
      ],
      ['Opgelost', '4', 'Boete wegens een te late jaarrekening', 'De Linde', 'Opgelost 31 dec 2024', 'PM'],
      ['Feit', '5', 'Lonen stijgen sneller dan de tarieven', 'De Linde', 'Feit', '€ 640.000'],
    ]);

    await choose(page, VIA_JEUGD, join(FIXTURES, 'brief-februari.txt'));
    await page.getByText('Geen wijzigingen', { exact: true }).waitFor();
    expect(await confirm(page)).toMatch(
      /Dit stond er al: er is niets gewijzigd.*0 nieuw, 0 gewijzigd, 0 vervallen, 5/,
    );

    await choose(page, VIA_JEUGD, join(FIXTURES, 'brief-maart.txt'));
    const reason = page.getByLabel('Reden waarom 4. Boete wegens een te late jaarrekening vervalt');
    await reason.waitFor();
    expect(await page.getByRole('button', { name: 'Importeren', exact: true }).isDisabled()).toBe(true);
    await reason.fill('De boete is betaald');
    expect(await confirm(page)).toContain('0 nieuw, 1 gewijzigd, 1 vervallen, 3 ongewijzigd.');

    await openPage(page, `${VIA_JEUGD}/vergelijken`);
    await page.getByRole('heading', { name: '1 vervallen' }).waitFor();
    await page.getByText('Reden: De boete is betaald').waitFor();
    await page.getByRole('heading', { name: '1 gewijzigd' }).waitFor();
    await page.getByRole('heading', { name: '2. Kosten van inhuur' }).waitFor();
    expect(await page.getByRole('heading', { name: /nieuw$/ }).count()).toBe(0);

    await openPage(page, VIA_JEUGD);
    expect(
      (await tableCells(page, 'Risicoregister')).map(([colour, number]) => `${number} ${colour}`),
    ).toEqual(['1 Opgelost', '2 Opgelost', '3 Zonder voortgang', '5 Feit']);
  });
});

describe('a file that is no register', () => {
  const text = (words: string) => Buffer.from(words);
  test.for([
    ['an empty file', { name: 'leeg.txt', mimeType: 'text/plain', buffer: text('') }],
    [
      'a letter without a register',
      { name: 'brief.txt', mimeType: 'text/plain', buffer: text('Geachte raad, het gaat goed.') },
    ],
    [
      'half a Word file',
      { name: 'half.docx', mimeType: 'application/zip', buffer: text('PK\u0003\u0004 en verder niets') },
    ],
    [
      'a picture',
      { name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d', 'hex') },
    ],
  ] as const)('is refused in one sentence, and nothing changes: %s', async ([, file], { visit }) => {
    const { page } = await visit({ account: REGIEVOERDER, isSessionShared: true });
    await openPage(page, '/dossiers/xonar/risicos');
    const before = await tableCells(page, 'Risicoregister');
    await choose(page, '/dossiers/xonar/risicos', file);
    await expectRefusal(page);
    await openPage(page, '/dossiers/xonar/risicos');
    expect(await tableCells(page, 'Risicoregister')).toEqual(before);
  });
  test('is refused when it is too large to read', async ({ visit }) => {
    const { page } = await visit({ account: REGIEVOERDER, isSessionShared: true });
    await openPage(page, '/dossiers/xonar/risicos/importeren');
    // Made in the page: carried there from here it would take longer than the whole journey.
    await page.locator('input[type=file]').evaluate((input: HTMLInputElement) => {
      const carrier = new DataTransfer();
      carrier.items.add(new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'groot.csv'));
      input.files = carrier.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expectRefusal(page);
  });
});

/** One sentence that says why, and nothing to confirm. */
async function expectRefusal(page: Page): Promise<void> {
  const refusal = page.getByRole('alert');
  await refusal.waitFor();
  expect(await refusal.textContent()).toMatch(/^Dat lukte niet[A-Z][^.]*(\.\w+[^.]*)*\.$/);
  expect(await page.getByRole('button', { name: 'Importeren', exact: true }).count()).toBe(0);
}
