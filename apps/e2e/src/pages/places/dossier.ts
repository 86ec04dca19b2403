import { type Place, seen, XONAR } from './place.ts';

/** The other pages of a dossier. */
export const DOSSIER: readonly Place[] = [
  seen('overzicht', XONAR),
  seen('stand kiezen', XONAR, async (page) => {
    await page.getByRole('button', { name: 'Stand: nu' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  seen('overzicht toen', `${XONAR}?standPer=2024-08-20`),
  seen('bekijk als', XONAR, async (page) => {
    await page.getByRole('button', { name: 'Bekijk als' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  seen('als het brede overleg', `${XONAR}?bekijkAls=betrokken`, async (page) => {
    await page.getByText(/zoals het brede overleg het leest/).waitFor();
  }),
  seen('risicos', `${XONAR}/risicos`),
  seen('risico', `${XONAR}/risicos`, async (page) => {
    await page
      .getByRole('link', { name: /verzuim/i })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Oordelen naast elkaar' }).waitFor();
  }),
  seen('risico toevoegen', `${XONAR}/risicos?actie=nieuw`, async (page) => {
    await page.getByRole('alertdialog').waitFor();
  }),
  seen('register vastleggen', `${XONAR}/risicos?actie=vastleggen`, async (page) => {
    await page.getByRole('dialog').waitFor();
  }),
  seen('registers vergelijken', `${XONAR}/risicos/vergelijken`),
  seen('register importeren', `${XONAR}/risicos/importeren`),
  seen('kpis', `${XONAR}/kpis`),
  seen('treden', `${XONAR}/treden`),
  seen('oordelen', `${XONAR}/oordelen`),
  seen('oordelen over een aanname', `${XONAR}/oordelen`, async (page) => {
    await page.getByRole('link', { name: 'Theoretisch rendement' }).click();
    await page.getByRole('heading', { name: 'Wie bewoog' }).waitFor();
  }),
  seen('standpunt', `${XONAR}/oordelen`, async (page) => {
    await page.getByRole('link', { name: 'Bindend advies over de trede' }).click();
    await page.getByText('Kenmerk van de tekst').waitFor();
  }),
  seen('aanname vastleggen', `${XONAR}/oordelen`, async (page) => {
    await page.getByRole('button', { name: 'Aanname vastleggen' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  seen('trede beoordelen', `${XONAR}/oordelen`, async (page) => {
    await page.getByRole('button', { name: 'Trede beoordelen' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  seen('standpunt opstellen', `${XONAR}/oordelen`, async (page) => {
    await page.getByRole('button', { name: 'Standpunt opstellen' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  seen('afspraken', `${XONAR}/afspraken`),
  seen('overleg', `${XONAR}/overleg`),
  seen('reageren', `${XONAR}/overleg`, async (page) => {
    await page.getByRole('button', { name: 'Reageren', exact: true }).click();
    await page.getByLabel('Uw reactie').pressSequentially('@con');
    await page.getByText('Wie bedoelt u?').waitFor();
  }),
  seen('taak geven', `${XONAR}/overleg`, async (page) => {
    await page.getByRole('button', { name: 'Taak geven' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  seen('deelnemers', `${XONAR}/deelnemers`),
  seen('deelnemer uitnodigen', `${XONAR}/deelnemers`, async (page) => {
    await page.getByRole('button', { name: 'Wijzig deelname' }).click();
    await page.getByRole('menuitem', { name: 'Nodig een organisatie uit' }).click();
    await page.getByRole('dialog').getByLabel('Organisatie').selectOption('Jeugdregio IJsselland');
    await page.getByRole('group', { name: 'Als' }).waitFor();
  }),
  seen('kring toevoegen', `${XONAR}/deelnemers`, async (page) => {
    await page.getByRole('button', { name: 'Kring toevoegen' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  seen('kring met namen', `${XONAR}/deelnemers`, async (page) => {
    await page.getByText('Wie precies').first().click();
    await page
      .getByRole('link', { name: /^Bekijk als/ })
      .first()
      .waitFor();
  }),
  seen('zetel geven', `${XONAR}/deelnemers`, async (page) => {
    await page.getByRole('button', { name: 'Zetel geven' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  seen('logboek', `${XONAR}/logboek`),
  { ...seen('dossier dat er niet is', '/dossiers/bestaat-niet'), isMissing: true },
];
