import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../harness/journey.ts';
import { openPage, openPanel } from '../harness/page-parts.ts';

const RISKS = '/dossiers/xonar/risicos';
const RISK = 'Kosten van de hack';
const PROVIDER = 'Controller XONAR';

async function openTalk(page: Page) {
  await openPage(page, RISKS);
  const panel = await openPanel(page, RISK);
  const talk = panel.getByRole('region', { name: 'Reacties' });
  await talk.getByRole('button', { name: 'Reageren', exact: true }).waitFor();
  return talk;
}

describe('talk about a risk', () => {
  test('calls somebody by name, is answered, and stays within its kring', async ({ visit }) => {
    const { page: region } = await visit({ account: 'regievoerder@zuid-limburg' });
    const talk = await openTalk(region);
    await talk.getByRole('button', { name: 'Reageren', exact: true }).click();
    await talk.getByLabel('Kring').selectOption({ label: 'Tafel' });
    const text = talk.getByLabel('Uw reactie');
    await text.pressSequentially('Is dit nu klaar, @contr');
    await talk.getByRole('button', { name: PROVIDER }).waitFor();
    await text.press('ArrowDown');
    while (!(await talk.getByRole('button', { name: PROVIDER }).evaluate((one) => one.matches(':focus'))))
      await region.keyboard.press('ArrowDown');
    await region.keyboard.press('Enter');
    await region.keyboard.type('? <b>Dit blijft tekst</b>');
    await talk.getByText(`Krijgt bericht: ${PROVIDER}.`).waitFor();
    await talk.getByRole('button', { name: 'Plaatsen' }).click();
    await talk.getByText('<b>Dit blijft tekst</b>').waitFor();

    await talk.getByRole('button', { name: 'Reageren', exact: true }).click();
    await talk.getByLabel('Kring').selectOption({ label: 'Kernteam' });
    await talk.getByLabel('Uw reactie').fill('Alleen voor het kernteam.');
    await talk.getByRole('button', { name: 'Plaatsen' }).click();
    await talk.getByText('Alleen voor het kernteam.').waitFor();

    const { page: provider } = await visit({ account: 'controller@xonar' });
    await openPage(provider, '/werk?soort=vermeldingen');
    await provider.getByRole('link', { name: RISK }).click();
    const theirs = provider.getByRole('region', { name: 'Reacties' });
    await theirs.getByText(`@${PROVIDER}`).first().waitFor();
    expect(await theirs.textContent()).not.toContain('Alleen voor het kernteam.');
    await theirs.getByRole('button', { name: 'Beantwoorden' }).click();
    await theirs.getByLabel(/Uw antwoord aan/).fill('Ja, sinds vorige week.');
    await theirs.getByRole('button', { name: 'Plaatsen' }).click();
    await theirs.getByText('Ja, sinds vorige week.').waitFor();
    await openPage(provider, '/werk?soort=vermeldingen');
    expect(await provider.getByRole('link', { name: RISK }).count()).toBe(0);

    const answered = await openTalk(region);
    await answered.getByText('Ja, sinds vorige week.').waitFor();
  });

  test('says in words what is too long, and keeps what was typed', async ({ visit }) => {
    const { page } = await visit({ account: 'controller@zuid-limburg' });
    const talk = await openTalk(page);
    await talk.getByRole('button', { name: 'Reageren', exact: true }).click();
    await talk.getByLabel('Uw reactie').fill('a'.repeat(4001));
    await talk.getByRole('button', { name: 'Plaatsen' }).click();
    await talk.getByText('Reactie is langer dan 4.000 tekens.').waitFor();
    expect(await talk.getByLabel('Uw reactie').inputValue()).toHaveLength(4001);
  });
});
