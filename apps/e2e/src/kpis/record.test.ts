import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, openPanel } from '../harness/page-parts.ts';

describe('a month of a KPI', () => {
  test('is recorded by the provider and read by the region, with its author and the older figure', async ({
    visit,
  }) => {
    const provider = await visit({ account: 'controller@xonar' });
    const page = provider.page;
    await openPage(page, '/dossiers/xonar/kpis');
    const panel = await openPanel(page, 'Productiviteit');
    await panel.getByRole('button', { name: 'Maanden vastleggen' }).click();
    const form = page.getByRole('dialog');
    const month = form.getByRole('textbox').first();
    const name = await month.getAttribute('id');
    expect(name).not.toBeNull();
    await month.fill('71,3');
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Opgeslagen', { exact: true }).waitFor();

    const region = await visit({ account: 'regievoerder@zuid-limburg' });
    await openPage(region.page, '/dossiers/xonar/kpis');
    const seen = await openPanel(region.page, 'Productiviteit');
    await seen.getByText(/vastleggingen, nieuwste maand eerst/).click();
    await seen.getByRole('row', { name: /71,3%.*XONAR/ }).waitFor();
    await seen.getByText('(later vervangen)').first().waitFor();
  });
});
