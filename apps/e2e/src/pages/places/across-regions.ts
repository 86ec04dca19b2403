import type { Page } from 'playwright-core';
import { INDICATOR_SHEET } from './indicator-sheet.ts';
import { type Place, seen, XONAR } from './place.ts';

const PLAN = '/dossiers/jeugdzorgplus-zuidoost/plan';

/** A comparison as the analyst looks at it. */
function compared(name: string, look: string, open?: Place['open']): Place {
  const path = `/vergelijken?ind=verzuim${look}`;
  return { name, path, account: 'analist@taskforce', ...(open && { open }) };
}

/** Keeps the comparison on the page, when none is kept yet, and shows what is kept. */
async function keepComparison(page: Page): Promise<void> {
  await page.getByText('Bewaarde vergelijkingen').click();
  if ((await page.getByRole('button', { name: /^Wijzig / }).count()) > 0) return;
  await page.getByRole('button', { name: 'Bewaar deze vergelijking' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Naam').fill('Verzuim');
  await form.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** Indicators, signals, comparison, exposure and the plans of a landsdeel. */
export const ACROSS_REGIONS: readonly Place[] = [
  seen('vergelijken', '/vergelijken'),
  compared('vergelijking', ''),
  ...(['strip', 'funnel', 'slope', 'multiples', 'map'] as const).map((view) =>
    compared(`vergelijking als ${view}`, `&beeld=${view}`),
  ),
  compared('vergelijking van groepen', '&over=groups&per=size_class&beeld=strip'),
  compared('vergelijking van regio’s', '&over=groups&per=region&beeld=map'),
  compared('vergelijking zonder cijfer', '&zoek=bestaat-niet'),
  compared('vraag van een vergelijking', '', async (page) => {
    await page.getByText('Andere vraag stellen').click();
    await page.getByRole('button', { name: 'Kies geen' }).click();
    await page.getByRole('button', { name: 'Toon' }).click();
    await page.getByRole('alert').waitFor();
  }),
  compared('vergelijking bewaren', '', async (page) => {
    await page.getByRole('button', { name: 'Bewaar deze vergelijking' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  compared('bewaarde vergelijking wijzigen', '', async (page) => {
    await keepComparison(page);
    await page
      .getByRole('button', { name: /^Wijzig / })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
  }),
  compared('bewaarde vergelijking verwijderen', '', async (page) => {
    await keepComparison(page);
    await page
      .getByRole('button', { name: /^Verwijder / })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
  }),
  seen('indicatoren', `${XONAR}/indicatoren`),
  seen('indicator', `${XONAR}/indicatoren`, async (page) => {
    await page.getByRole('link', { name: 'Weerstandsvermogen' }).click();
    await page.getByText('eigen vermogen ÷ opbrengsten per jaar').waitFor();
  }),
  {
    name: 'opgave',
    path: `${XONAR}/indicatoren`,
    account: 'controller@xonar',
    open: async (page) => {
      await page.locator('[data-row]', { hasText: 'Teruggegeven' }).getByRole('link').click();
      await page.getByText(/Staan hier uren in plaats van dagen/).waitFor();
    },
  },
  {
    name: 'opgave corrigeren',
    path: `${XONAR}/indicatoren`,
    account: 'controller@xonar',
    open: async (page) => {
      await page.locator('[data-row]', { hasText: 'Teruggegeven' }).getByRole('link').click();
      await page.getByRole('button', { name: 'Corrigeren' }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/^Verzuimdagen/)
        .waitFor();
    },
  },
  ...INDICATOR_SHEET,
  {
    name: 'opgave beoordelen',
    path: '/dossiers/pactum/indicatoren',
    account: 'ambtenaar@centraal-gelderland',
    open: async (page) => {
      await page.locator('[data-row]', { hasText: 'Ingediend' }).getByRole('link').click();
      await page.getByRole('button', { name: 'Beoordelen' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel(/^Teruggeven/).check();
      await form.getByRole('button', { name: 'Opmerking toevoegen' }).click();
      await form.getByRole('textbox', { name: /^Opmerking/ }).waitFor();
    },
  },
  {
    name: 'profiel van de aanbieder',
    path: `${XONAR}/indicatoren?actie=profiel`,
    account: 'controller@xonar',
    open: async (page) => {
      await page.getByRole('dialog').getByLabel('Belangrijkste soort').waitFor();
    },
  },
  seen('indicatoren leeg', '/dossiers/via-jeugd/indicatoren'),
  seen('afhankelijkheid', `${XONAR}/afhankelijkheid`),
  {
    name: 'afhankelijkheid van regio’s',
    path: '/dossiers/pactum/afhankelijkheid',
    account: 'ambtenaar@midden-limburg-oost',
  },
  {
    name: 'opgave van afhankelijkheid',
    path: `${XONAR}/afhankelijkheid`,
    account: 'controller@zuid-limburg',
    open: async (page) => {
      await page.getByRole('button', { name: 'Opgave over 2024 wijzigen' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  seen('op wie de regio leunt', '/afhankelijkheid'),
  { name: 'op wie de regio leunt, leeg', path: '/afhankelijkheid', account: 'ambtenaar@food-valley' },
  seen('volglijst', '/signalen'),
  { name: 'volglijst leeg', path: '/signalen', account: 'ambtenaar@food-valley' },
  seen('beoordeling van regels', '/signalen/beoordeling', async (page) => {
    await page.getByRole('slider', { name: 'Weken vooraf per trekking' }).waitFor();
  }),
  { name: 'beoordeling van regels leeg', path: '/signalen/beoordeling', account: 'ambtenaar@food-valley' },
  seen('contract vastleggen', '/signalen', async (page) => {
    await page.getByRole('button', { name: 'Contract vastleggen' }).click();
    await page.getByRole('dialog').getByLabel('Naam of kenmerk').waitFor();
  }),
  seen('regels voor signalen', '/signalen/regels'),
  { name: 'regels voor signalen, alleen lezen', path: '/signalen/regels', account: 'wethouder@zuid-limburg' },
  {
    name: 'regelset kopiëren',
    path: '/signalen/regels',
    account: 'controller@zuid-limburg',
    open: async (page) => {
      await page.getByRole('button', { name: 'Kopiëren om aan te passen' }).click();
      await page.getByRole('dialog').getByLabel('Naam van de regelset').waitFor();
    },
  },
  {
    name: 'eigen regel schrijven',
    path: '/signalen/regels',
    account: 'controller@zuid-limburg',
    open: async (page) => {
      await page.getByRole('button', { name: 'Eigen regelset beginnen' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('Soort voorwaarde').selectOption('Meer voorwaarden samen');
      await form.getByRole('button', { name: 'Regel bewaren' }).click();
      await form.getByText('Kies een indicator (voorwaarde 2).').first().waitFor();
    },
  },
  seen('oordeel over een signaal', `${XONAR}/indicatoren`, async (page) => {
    await page
      .getByRole('button', { name: /^Oordeel geven over/ })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel('Toelichting').waitFor();
  }),
  seen('bijzonder beheer beëindigen', `${XONAR}/indicatoren`, async (page) => {
    await page.getByRole('button', { name: 'Bijzonder beheer beëindigen' }).click();
    await page.getByRole('dialog').getByLabel('Toelichting').waitFor();
  }),
  seen('plan van het landsdeel', '/landsdeel', async (page) => {
    await page.getByRole('heading', { name: 'Pad naar nul' }).waitFor();
  }),
  { name: 'landsdeel leeg', path: '/landsdeel', account: 'ambtenaar@food-valley' },
  {
    name: 'pad wijzigen',
    path: PLAN,
    account: 'secretaris@landsdeel-zuidoost',
    tenant: 'Landsdeel Zuidoost',
    open: async (page) => {
      await page.getByRole('button', { name: 'Pad wijzigen' }).first().click();
      await page.getByRole('dialog').getByLabel('Toelichting').waitFor();
    },
  },
  {
    name: 'mijlpaal toevoegen',
    path: PLAN,
    account: 'controller@zuid-limburg',
    open: async (page) => {
      await page.getByRole('button', { name: 'Mijlpaal toevoegen' }).click();
      await page.getByRole('dialog').getByLabel('Plaatsen die het scheelt').waitFor();
    },
  },
  {
    name: 'uitkering bijwerken',
    path: PLAN,
    account: 'secretaris@landsdeel-zuidoost',
    tenant: 'Landsdeel Zuidoost',
    open: async (page) => {
      await page.getByRole('button', { name: 'Jaar bijwerken' }).click();
      await page.getByRole('dialog').getByLabel('Besteed').waitFor();
    },
  },
  {
    name: 'besluit over een deel',
    path: PLAN,
    account: 'wethouder@zuid-limburg',
    open: async (page) => {
      await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
      await page.getByRole('dialog').getByLabel('Besloten door').waitFor();
    },
  },
  {
    name: 'herstelplan dat wacht',
    path: PLAN,
    account: 'controller@zuid-limburg',
    open: async (page) => {
      await page.getByRole('button', { name: 'Herstelplan toevoegen' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('Dossier').selectOption('VIA Jeugd');
      await form.getByLabel('Kring').waitFor();
    },
  },
];
