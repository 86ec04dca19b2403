import { describe, expect } from 'vitest';
import { regietafel } from '../harness/command-line.ts';
import { test } from '../harness/journey.ts';
import { openPage, openPanel, tableCells } from '../harness/page-parts.ts';
import { settled } from '../harness/settled.ts';

const CAPTION = 'Wat namens de organisatie is gebeurd, het laatste eerst';

describe('the log of an organisation', () => {
  test('tells who looked into the kernteam, narrows to a kind, and is for who sees to it', async ({
    visit,
  }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openPage(page, '/dossiers/xonar/risicos');
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
    await menu.getByRole('link', { name: 'Logboek' }).click();
    await page.getByRole('heading', { name: 'Logboek', level: 1 }).waitFor();
    await settled(page);
    const rows = await tableCells(page, CAPTION);
    expect(rows.some((cells) => cells.includes('XONAR') && cells.includes('Kernteam'))).toBe(true);

    await page.getByLabel('Soort').selectOption('Toegang');
    // What was read before stays in sight until the rest has come.
    await expect
      .poll(async () => (await tableCells(page, CAPTION)).some((cells) => cells.includes('Kernteam')))
      .toBe(false);
    const access = await tableCells(page, CAPTION);
    expect(access.some((cells) => cells.join(' ').includes('Aan het werk gegaan'))).toBe(true);

    const clerk = await visit({ account: 'wethouder@zuid-limburg' });
    await openPage(clerk.page, '/');
    const clerksMenu = clerk.page.getByRole('navigation', { name: 'Hoofdmenu' });
    expect(await clerksMenu.getByRole('link', { name: 'Logboek' }).count()).toBe(0);
  });

  test('shows per risk who saw it and who changed it', async ({ visit }) => {
    const { page } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openPage(page, '/dossiers/xonar/risicos');
    const panel = await openPanel(page, 'Kosten van verzuim');
    const trail = panel.locator('section').filter({ hasText: 'Wie zag dit, wie wijzigde dit' });
    await trail.getByRole('button', { name: 'Tonen' }).click();
    await trail.getByRole('list').waitFor();
    expect(await trail.getByRole('listitem').count()).toBeGreaterThan(0);
  });
});

describe('support', () => {
  test('is announced, seen, and shown the door by the organisation', async ({ visit }) => {
    const helper = 'ambtenaar@food-valley';
    await regietafel(
      ...['support', 'open', '--tenant', 'zuid-limburg', '--account', `${helper}.example`],
      ...['--reason', 'Vraag over een cijfer', '--minutes', '30'],
    );
    const helping = await visit({ account: helper, tenant: 'Jeugdregio Zuid-Limburg' });
    await helping.page.getByText('U kijkt mee bij Jeugdregio Zuid-Limburg om te helpen').waitFor();
    await openPage(helping.page, '/dossiers/xonar/risicos');
    expect(await helping.page.getByRole('button', { name: 'Risico toevoegen' }).count()).toBe(0);

    const { page } = await visit({ account: 'beheerder@zuid-limburg' });
    await openPage(page, '/logboek');
    const card = page.getByRole('region', { name: 'Meekijken door ondersteuning' });
    await card.getByText('Vraag over een cijfer').waitFor();
    const looks = await tableCells(page, CAPTION);
    expect(looks.some((cells) => cells.includes('Ambtenaar FoodValley') && cells.includes('XONAR'))).toBe(
      true,
    );
    await card.getByRole('button', { name: 'Nu beëindigen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nu beëindigen' }).click();
    await card.getByText('Beëindigd door').waitFor();

    await helping.page.reload();
    await helping.page.getByText('U kijkt mee bij').waitFor({ state: 'detached' });
    expect(await helping.page.getByText('XONAR').count()).toBe(0);
  });
});
