import { describe } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, typeDay } from '../harness/page-parts.ts';

const TITLE = 'Cijfers van de vestigingen aanleveren (proef)';

describe('a task', () => {
  test('goes to somebody who reads its kring, and comes back done', async ({ visit }) => {
    const { page: region } = await visit({ account: 'regievoerder@zuid-limburg' });
    await openPage(region, '/dossiers/xonar/overleg');
    await region.getByRole('button', { name: 'Taak geven' }).click();
    const form = region.getByRole('dialog', { name: 'Een taak geven' });
    await form.getByLabel('Kring').selectOption({ label: 'Tafel' });
    await form.getByRole('button', { name: 'Taak geven' }).click();
    await form.getByText('Voor wie is niet ingevuld.').first().waitFor();
    await form.getByLabel('Titel').fill(TITLE);
    await form.getByLabel('Voor wie').selectOption({ label: 'Controller XONAR (XONAR)' });
    await typeDay(form, 'Klaar op', '2030-01-31');
    await form.getByRole('button', { name: 'Taak geven' }).click();
    await region.getByText('De taak is gegeven.').waitFor();

    const { page: provider } = await visit({ account: 'controller@xonar' });
    await openPage(provider, '/werk?soort=taken');
    await provider.getByRole('link', { name: TITLE }).click();
    const task = provider.getByRole('listitem').filter({ hasText: TITLE });
    await task.getByRole('button', { name: 'Gedaan' }).click();
    const answer = provider.getByRole('dialog', { name: 'Taak afmelden' });
    await answer.getByLabel('Toelichting').fill('Per mail gestuurd.');
    await answer.getByRole('button', { name: 'Gedaan' }).click();
    await task.getByText('Antwoord: Per mail gestuurd.').waitFor();

    await openPage(region, '/dossiers/xonar/overleg');
    const seen = region.getByRole('listitem').filter({ hasText: TITLE });
    await seen.getByText('Antwoord: Per mail gestuurd.').waitFor();
  });
});
