import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, tableCells, typeDay } from '../harness/page-parts.ts';

const asked = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);

describe('how well a rule set warns', () => {
  test('is told of the providers that one follows and of a fictitious country, over the days in the address', async ({
    visit,
  }) => {
    const { page, complaints } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openPage(page, '/signalen');
    await page.getByRole('link', { name: 'Hoe goed waarschuwen ze?' }).click();
    await page.getByRole('heading', { name: 'Hoe goed waarschuwt deze regelset?' }).waitFor();

    // Both providers came to trede 3 before anything of them was known: that is said, and counts neither way.
    await page.getByText(/: 2 aanbieders\. Van 2 zijn er geen cijfers van voor trede 3/).waitFor();
    await page
      .getByRole('heading', { name: 'Nog niets te beoordelen' })
      .or(page.getByText('Nog niets te beoordelen'))
      .waitFor();
    const own = await tableCells(
      page,
      'Aanbieders: eerst wie gemist is, dan wie het laatst gesignaleerd werd',
    );
    expect(own.map(([name]) => name).toSorted()).toEqual(['VIA Jeugd', 'XONAR']);
    // What fired a signal is told with the value, the threshold and the day on which it was known.
    const xonar = own.find(([name]) => name === 'XONAR')?.join(' ') ?? '';
    expect(xonar).toMatch(/Solvabiliteit is .* onder de signaalwaarde van 15%\. Bekend op/);

    const draws = await tableCells(page, 'De standaardregels per trekking van het verzonnen land');
    expect(draws.map(([name]) => name)).toEqual([
      'Trekking 1 (gebruikt bij het kiezen)',
      ...[4, 5, 6, 7, 8].map((seed) => `Trekking ${seed}`),
    ]);
    for (const [, warned] of draws) expect(warned).toMatch(/^\d+ van 25$/);
    const picture = page.getByRole('slider', { name: 'Weken vooraf per trekking' });
    await picture.focus();
    expect(await picture.getAttribute('aria-valuetext')).toMatch(/^Trekking 1, \d+ we(ek|ken) vooraf$/);
    await page.getByText(/signals replay --scenario national --to 2026-11-01 --seed/).waitFor();
    expect(complaints()).toEqual([]);
  });

  test('keeps the days in the address, and says at its field which last day can not be', async ({
    visit,
  }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openPage(page, '/signalen/beoordeling?van=2025-01-01');
    await page.getByText(/van 1 jan 2025 tot en met/).waitFor();
    await typeDay(page, 'Laatste dag', '2024-06-30');
    await page.getByText('De laatste dag ligt voor de eerste dag. Gerekend is tot en met vandaag.').waitFor();
    await expect.poll(() => asked(page, 'tot')).toBe('2024-06-30');
    await page.getByRole('button', { name: 'Hele verleden' }).click();
    await expect.poll(() => [asked(page, 'van'), asked(page, 'tot')]).toEqual([null, null]);
    await page.getByText(/van 1 jan 2015 tot en met/).waitFor();
  });

  test('shows who follows nobody that there is nothing to go through', async ({ visit }) => {
    const { page } = await visit({ account: 'ambtenaar@food-valley' });
    await openPage(page, '/signalen/beoordeling');
    await page
      .getByText('Uw organisatie neemt aan geen dossier deel, dus er is geen verleden om te doorlopen.')
      .waitFor();
    await page
      .getByRole('table', { name: 'De standaardregels per trekking van het verzonnen land' })
      .waitFor();
  });
});
