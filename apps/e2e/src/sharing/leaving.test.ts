import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';
import { wordsOn } from '../harness/words-on.ts';

const AGREEMENTS = '/dossiers/via-jeugd/afspraken';
const TABLE = '/dossiers/via-jeugd/deelnemers';
const BINDS = 'wethouder@midden-limburg-oost';
const READS = 'ambtenaar@midden-limburg-oost';
const STAYS = 'wethouder@noord-limburg';

describe('an organisation that leaves', () => {
  test('reads before what ends and what stays; the page of a colleague ends in a sentence', async ({
    visit,
  }) => {
    const reading = await visit({ account: READS });
    await openPage(reading.page, AGREEMENTS);
    await reading.page.getByRole('heading', { name: 'VIA Jeugd', level: 1 }).waitFor();

    const leaving = await visit({ account: BINDS });
    await openPage(leaving.page, TABLE);
    await leaving.page.getByRole('button', { name: 'Verlaat dit dossier' }).click();
    const form = leaving.page.getByRole('dialog');
    await form.getByRole('heading', { name: 'Wat eindigt' }).waitFor();
    await form.getByRole('heading', { name: 'Wat blijft' }).waitFor();
    const take = form.getByRole('link', { name: 'Neem alles van uw organisatie mee' });
    expect(await take.getAttribute('href')).toBe('/organisatie/meenemen');
    await form.getByLabel('Reden').fill('Geen jeugdigen meer in zorg');
    await form.getByRole('button', { name: 'Verlaat dit dossier' }).click();
    await leaving.page.getByText('Uw organisatie verlaat het dossier.').waitFor();

    // Nobody touched this window.
    await reading.page.getByRole('heading', { name: 'U leest dit dossier niet meer' }).waitFor();
    expect((await wordsOn(reading.page)).filter((words) => /via jeugd/i.test(words))).toEqual([]);
    await reading.page.getByRole('main').getByRole('link', { name: 'Naar de portefeuille' }).click();
    await reading.page.getByRole('heading', { name: 'Portefeuille', level: 1 }).waitFor();

    // Who comes by the address later is told no more than anybody else.
    await reading.page.goto(AGREEMENTS);
    await reading.page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();

    const staying = await visit({ account: STAYS });
    await openPage(staying.page, TABLE);
    await staying.page.getByText('Midden-Limburg Oost').first().waitFor();
  });
});
