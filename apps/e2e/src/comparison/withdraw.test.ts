import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage } from '../harness/page-parts.ts';
import { settled } from '../harness/settled.ts';

const REASON = 'Eerst met de aanbieder bespreken (proef)';

const PURPOSE = 'Advies over een duurzaam zorglandschap (proef)';

describe('a region takes a release back while an analyst looks', () => {
  test('and the next question has nothing of it, without a word of whose it was', async ({ visit }) => {
    const { page: analyst } = await visit({ account: 'analist@taskforce' });
    await openPage(analyst, '/vergelijken?ind=verzuim');
    await analyst.getByRole('row', { name: /^Pactum/ }).waitFor();

    const { page: region } = await visit({ account: 'wethouder@centraal-gelderland' });
    await openPage(region, '/dossiers/pactum/indicatoren');
    await region.getByText('Te zien voor de taskforce, met de naam van Pactum erbij.').waitFor();
    await region.getByRole('button', { name: 'Intrekken', exact: true }).click();
    const form = region.getByRole('dialog', { name: 'Vrijgave intrekken' });
    await form.getByRole('button', { name: 'Intrekken', exact: true }).click();
    await form.getByText('Reden is niet ingevuld.').first().waitFor();
    await form.getByLabel('Reden').fill(REASON);
    await form.getByRole('button', { name: 'Intrekken', exact: true }).click();
    await region.getByText('De vrijgave is ingetrokken.').waitFor();
    await region.getByText('Hieruit is niets meer te zien.').waitFor();

    // The analyst still has the page open and asks something else.
    await analyst.getByText('Andere vraag stellen').click();
    await analyst.getByRole('checkbox', { name: 'Bezetting' }).check();
    await analyst.getByRole('button', { name: 'Toon' }).click();
    await analyst.getByText('Hiervan is niets vrijgegeven').waitFor();
    await analyst.getByText(/of de vrijgave is ingetrokken of verlopen/).waitFor();
    await settled(analyst);
    const said = await analyst.getByRole('main').textContent();
    expect(said).not.toContain('Pactum');
    expect(said).not.toContain('Jeugdregio Centraal Gelderland');
    expect(said).not.toContain(REASON);

    // The provider reads that it was taken back, by whom and why.
    const { page: provider } = await visit({ account: 'controller@pactum' });
    await openPage(provider, '/dossiers/pactum/indicatoren');
    await provider.getByText(REASON).waitFor();
    expect(await provider.getByRole('button', { name: 'Vrijgeven', exact: true }).count()).toBe(0);
    await openPage(provider, '/meldingen');
    await provider
      .getByText('Er is nieuws over de vrijgave van cijfers voor vergelijking.')
      .first()
      .waitFor();
  });

  test('and releases anew, which holds once the other region agrees', async ({ visit }) => {
    const { page: region } = await visit({ account: 'wethouder@centraal-gelderland' });
    await openPage(region, '/dossiers/pactum/indicatoren');
    await region.getByRole('button', { name: 'Vrijgeven', exact: true }).click();
    const form = region.getByRole('dialog', { name: 'Cijfers vrijgeven voor vergelijking' });
    await form.getByRole('button', { name: 'Vrijgave voorstellen' }).click();
    await form.getByText('Doel is niet ingevuld.').first().waitFor();
    await form.getByLabel('Doel').fill(PURPOSE);
    await form.getByRole('radio', { name: /^Met de naam van de aanbieder/ }).check();
    await form.getByRole('checkbox', { name: 'De taskforce' }).check();
    await form.getByRole('button', { name: 'Vrijgave voorstellen' }).click();
    await region.getByText('De vrijgave is voorgesteld.').waitFor();
    await region
      .getByText(/^Er is nog niets te zien\. Daarvoor is de instemming nodig van Jeugdregio Midden-IJssel/)
      .waitFor();

    const { page: other } = await visit({ account: 'wethouder@midden-ijssel-oost-veluwe' });
    await openPage(other, '/werk');
    await other.getByRole('link', { name: PURPOSE }).click();
    await other.getByRole('button', { name: 'Antwoorden' }).click();
    await other.getByRole('button', { name: 'Antwoord vastleggen' }).click();
    await other.getByText('Uw instemming is vastgelegd.').waitFor();

    const { page: analyst } = await visit({ account: 'analist@taskforce' });
    await openPage(analyst, '/vergelijken?ind=verzuim');
    await analyst.getByRole('row', { name: /^Pactum/ }).waitFor();
  });
});
