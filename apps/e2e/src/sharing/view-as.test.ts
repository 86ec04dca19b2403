import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, openPanel, typeDay } from '../harness/page-parts.ts';
import { wordsOn } from '../harness/words-on.ts';

const REGIEVOERDER = 'regievoerder@zuid-limburg';
const PROVIDER = 'controller@xonar';
const SECRET = 'Alleen voor onszelf vastgelegd';

describe('who is about to share', () => {
  test('reads who reads along, keeps a risk to the kernteam, and sees as the provider that it is not there', async ({
    visit,
  }) => {
    const { page, complaints } = await visit({ account: REGIEVOERDER });
    await openPage(page, '/dossiers/xonar/risicos?actie=nieuw');
    const form = page.getByRole('alertdialog');
    // What can be told narrower starts narrower.
    await form.getByText(/Leest mee: .*XONAR niet\./).waitFor();
    await form.getByRole('textbox', { name: 'Risico' }).fill(SECRET);
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('heading', { name: SECRET }).waitFor();

    await openPage(page, '/dossiers/xonar/risicos');
    await page.getByRole('button', { name: 'Bekijk als' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'XONAR', exact: true }).click();
    await page.getByText(/U ziet dit dossier zoals XONAR het leest/).waitFor();
    // The page keeps its place until the view of the other has come.
    await expect
      .poll(async () => (await wordsOn(page)).filter((words) => words.includes(SECRET)))
      .toEqual([]);
    expect(await page.getByRole('button', { name: 'Risico toevoegen' }).count()).toBe(0);

    // What the provider itself reads of the register is there, to the last risk.
    const provider = await visit({ account: PROVIDER });
    await openPage(provider.page, '/dossiers/xonar/risicos');
    const titles = (target: typeof page) => target.getByRole('table').getByRole('link').allTextContents();
    const providersOwn = await titles(provider.page);
    await expect.poll(() => titles(page)).toEqual(providersOwn);

    // The view goes along to the other pages of the dossier, and back is one click.
    await page.getByRole('link', { name: 'Afspraken', exact: true }).click();
    await page.getByText(/U ziet dit dossier zoals XONAR het leest/).waitFor();
    await page.getByRole('link', { name: 'Terug naar uw eigen blik' }).click();
    await page.getByRole('button', { name: 'Bekijk als' }).waitFor();
    await openPage(page, '/dossiers/xonar/risicos');
    await page.getByText(SECRET).first().waitFor();
    expect(complaints()).toEqual([]);
  });

  test('leaves the view of another together with the dossier', async ({ visit }) => {
    const { page } = await visit({ account: REGIEVOERDER });
    await openPage(page, '/dossiers/xonar?bekijkAls=betrokken');
    await page.getByText(/zoals het brede overleg het leest/).waitFor();
    await page.getByRole('link', { name: 'Portefeuille' }).first().click();
    await page.getByRole('link', { name: 'VIA Jeugd', exact: true }).waitFor();
    expect(await page.getByText('brede overleg het leest').count()).toBe(0);
    // Back in the history is back in the view.
    await page.goBack();
    await page.getByText(/zoals het brede overleg het leest/).waitFor();
  });
});

test('an agreement goes to a wider kring only by who agreed to its new readers', async ({ visit }) => {
  const { page } = await visit({ account: REGIEVOERDER });
  await openPage(page, '/dossiers/xonar/afspraken');
  await page.getByRole('button', { name: 'Afspraak vastleggen' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Titel').fill('Overzicht van de leegstand (proef)');
  await form.getByLabel('Partij').fill('XONAR');
  await typeDay(form, 'Datum gereed', '2027-01-31');
  await form.getByText(/Leest mee: .*XONAR/).waitFor();
  await form.getByRole('button', { name: 'Afspraak vastleggen' }).click();
  await page.getByText('De afspraak is vastgelegd.').waitFor();

  const panel = await openPanel(page, 'Overzicht van de leegstand (proef)');
  await panel.getByRole('button', { name: 'Kring wijzigen' }).click();
  const share = page.getByRole('dialog', { name: 'Kring wijzigen' });
  const kring = share.getByRole('combobox', { name: /^Kring/ });
  await kring.selectOption({ label: 'Kernteam' });
  await share.getByText(/Wat gelezen is, is gelezen/).waitFor();
  await kring.selectOption({ label: 'Breed' });
  await share.getByRole('button', { name: 'Kring wijzigen' }).click();
  await share.getByText('Nieuwe lezers: bevestig dat zij dit mogen lezen.').first().waitFor();
  await share.getByRole('checkbox', { name: /Ik bevestig dat dit voortaan wordt gelezen door/ }).check();
  await share.getByRole('button', { name: 'Kring wijzigen' }).click();
  await page.getByText('De kring is gewijzigd.').waitFor();

  // The log tells the way on a line of its own.
  await openPage(page, '/dossiers/xonar/logboek');
  await page.getByText('Van kring Tafel naar Breed').first().waitFor();
});
