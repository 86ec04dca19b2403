import type { Page } from 'playwright-core';
import { exportForecast, handIn, typeOver } from '../harness/workbook.ts';

/** A page of the client as one can look at it. */
export interface Place {
  readonly name: string;
  readonly path: string;
  /** Demo account that looks; nobody before signing in. */
  readonly account: string | null;
  readonly tenant?: string;
  /** Whether the page is about something that is not there. */
  readonly isMissing?: boolean;
  /** What must be opened on the page first. */
  readonly open?: (page: Page) => Promise<void>;
}

const REGIEVOERDER = 'regievoerder@zuid-limburg';
const XONAR = '/dossiers/xonar';
const PLAN = '/dossiers/jeugdzorgplus-zuidoost/plan';

const seen = (name: string, path: string, open?: Place['open']): Place => ({
  name,
  path,
  account: REGIEVOERDER,
  ...(open && { open }),
});

/** Every page of the route tree, and the windows that open on them. */
export const EVERY_PAGE: readonly Place[] = [
  { name: 'inloggen', path: '/inloggen', account: null },
  {
    name: 'organisatie',
    path: '/organisatie',
    account: 'secretaris@landsdeel-zuidoost',
    tenant: 'Landsdeel Zuidoost',
  },
  seen('wachtwoord', '/wachtwoord'),
  { name: 'portefeuille leeg', path: '/', account: 'ambtenaar@food-valley' },
  seen('portefeuille', '/'),
  seen('mijn werk', '/werk'),
  { name: 'mijn werk leeg', path: '/werk', account: 'ambtenaar@food-valley' },
  seen('wijzigingen', '/wijzigingen'),
  seen('dossier openen', '/', async (page) => {
    await page.getByRole('button', { name: 'Open een dossier' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  seen('uitnodigingen', '/uitnodigingen'),
  seen('uitnodiging aannemen', '/uitnodigingen', async (page) => {
    await page.getByRole('button', { name: 'Neem aan' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  { name: 'uitnodigingen leeg', path: '/uitnodigingen', account: 'ambtenaar@food-valley' },
  { name: 'meenemen', path: '/organisatie/meenemen', account: 'beheerder@zuid-limburg' },
  seen('zoeken', '/zoeken'),
  seen('gevonden', '/zoeken?zoek=mjop'),
  seen('niets gevonden', '/zoeken?zoek=nergensgenoemd'),
  seen('logboek van de organisatie', '/logboek'),
  { name: 'meldingen', path: '/meldingen', account: 'controller@xonar' },
  seen('meldingen leeg', '/meldingen?toon=ongelezen'),
  seen('mail en vervanging', '/meldingen/instellingen'),
  seen('wie mag wat', '/rechten'),
  seen('matrix van rechten', '/rechten/matrix?zoek=risks'),
  { name: 'mensen en rollen', path: '/organisatie/mensen', account: 'beheerder@zuid-limburg' },
  {
    name: 'persoon toevoegen',
    path: '/organisatie/mensen',
    account: 'beheerder@zuid-limburg',
    open: async (page) => {
      await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'rechtencontrole', path: '/organisatie/rechtencontrole', account: 'beheerder@zuid-limburg' },
  {
    name: 'rechten controleren',
    path: '/organisatie/rechtencontrole?controle=alle',
    account: 'beheerder@zuid-limburg',
  },
  seen('regios', '/regios'),
  seen('vergelijken', '/vergelijken'),
  { name: 'vergelijking', path: '/vergelijken?ind=verzuim', account: 'analist@taskforce' },
  {
    name: 'vergelijking bewaren',
    path: '/vergelijken?ind=verzuim',
    account: 'analist@taskforce',
    open: async (page) => {
      await page.getByRole('button', { name: 'Bewaar deze vergelijking' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
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
      await page
        .locator('[data-row]', { hasText: 'Teruggegeven' })
        .getByRole('link')
        .click();
      await page.getByText(/Staan hier uren in plaats van dagen/).waitFor();
    },
  },
  {
    name: 'opgave corrigeren',
    path: `${XONAR}/indicatoren`,
    account: 'controller@xonar',
    open: async (page) => {
      await page
        .locator('[data-row]', { hasText: 'Teruggegeven' })
        .getByRole('link')
        .click();
      await page.getByRole('button', { name: 'Corrigeren' }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/^Verzuimdagen/)
        .waitFor();
    },
  },
  {
    name: 'opgave beoordelen',
    path: '/dossiers/pactum/indicatoren',
    account: 'ambtenaar@centraal-gelderland',
    open: async (page) => {
      await page
        .locator('[data-row]', { hasText: 'Ingediend' })
        .getByRole('link')
        .click();
      await page.getByRole('button', { name: 'Beoordelen' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel(/^Teruggeven/).check();
      await form.getByRole('button', { name: 'Opmerking toevoegen' }).click();
      await form.getByLabel('Opmerking', { exact: true }).waitFor();
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
  seen('liquiditeit', `${XONAR}/liquiditeit`),
  seen('liquiditeit door twee paar ogen', `${XONAR}/liquiditeit?naast=kernteam`, async (page) => {
    await page.getByRole('heading', { name: /waar het verschil zit/ }).waitFor();
  }),
  seen('liquiditeit leeg', '/dossiers/via-jeugd/liquiditeit'),
  seen('exploitatie', `${XONAR}/exploitatie?jaar=2024`),
  {
    name: 'exploitatie vastleggen',
    path: `${XONAR}/exploitatie?jaar=2024`,
    account: 'controller@xonar',
    open: async (page) => {
      await page.getByRole('button', { name: 'Vastleggen' }).click();
      await page.getByRole('dialog').getByLabel('Bron').waitFor();
    },
  },
  seen('exploitatie leeg', '/dossiers/via-jeugd/exploitatie'),
  seen('uitgangspunten', `${XONAR}/liquiditeit/uitgangspunten`, async (page) => {
    await page.locator('summary', { hasText: 'Sociale lasten' }).click();
    await page.getByText(/^Exploitatie .* na de laatste maand/).waitFor();
  }),
  {
    name: 'uitgangspunten wijzigen',
    path: `${XONAR}/liquiditeit/uitgangspunten`,
    account: 'controller@xonar',
    open: async (page) => {
      await page.getByRole('button', { name: 'Salarissen wijzigen' }).click();
      await page.getByRole('dialog').getByLabel('Deel 1 (%)').waitFor();
    },
  },
  {
    name: 'werkblad inlezen',
    path: `${XONAR}/liquiditeit/uitgangspunten`,
    account: 'controller@xonar',
    open: async (page) => {
      const book = await exportForecast(page, 'xonar');
      const form = await handIn(
        page,
        typeOver(book, [
          { sheet: 'Begroting 2025', cell: 'D2', value: 0 },
          { sheet: 'Gebeurtenissen', cell: 'E2', value: 2 },
        ]),
      );
      await form.getByText('Dit verandert er').waitFor();
      await form.getByLabel('Meteen leveren').check();
      await form.getByText(/^Laagste stand: /).waitFor();
    },
  },
  {
    name: 'werkblad met een verkeerde cel',
    path: `${XONAR}/liquiditeit/uitgangspunten`,
    account: 'controller@xonar',
    open: async (page) => {
      const book = await exportForecast(page, 'xonar');
      const wrong = { sheet: 'Begroting 2025', cell: 'D2', value: 'een ton' };
      const form = await handIn(page, typeOver(book, [wrong]));
      await form.getByText('Begroting 2025!D2').waitFor();
    },
  },
  seen('vastgoed', `${XONAR}/vastgoed`),
  {
    name: 'werk aan vastgoed',
    path: `${XONAR}/vastgoed`,
    account: 'controller@zuid-limburg',
    open: async (page) => {
      await page.getByRole('link', { name: 'Warmtepompen' }).click();
      await page.getByText('Natuurlijke vervanging zou kosten').waitFor();
    },
  },
  {
    name: 'werk toevoegen',
    path: `${XONAR}/vastgoed`,
    account: 'controller@zuid-limburg',
    open: async (page) => {
      await page.getByRole('button', { name: 'Werk toevoegen' }).click();
      await page.getByRole('dialog').getByLabel('Maatregel').waitFor();
    },
  },
  {
    name: 'gebouw wijzigen',
    path: `${XONAR}/vastgoed`,
    account: 'controller@xonar',
    open: async (page) => {
      await page.getByRole('button', { name: /^Woonlocatie Bosrand .* wijzigen$/ }).click();
      await page.getByRole('dialog').getByRole('group', { name: 'Dakbedekking' }).waitFor();
    },
  },
  seen('vastgoed leeg', '/dossiers/via-jeugd/vastgoed'),
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
  seen('contract vastleggen', '/signalen', async (page) => {
    await page.getByRole('button', { name: 'Contract vastleggen' }).click();
    await page.getByRole('dialog').getByLabel('Naam of kenmerk').waitFor();
  }),
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
      await page.getByRole('dialog').getByLabel('Door wie').waitFor();
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
      await form.getByLabel('Wie leest dit?').waitFor();
    },
  },
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
  seen('leveringen', `${XONAR}/liquiditeit/leveringen`),
  {
    name: 'wat er uitkwam vastleggen',
    path: `${XONAR}/liquiditeit/leveringen`,
    account: 'controller@xonar',
    open: async (page) => {
      await page.getByRole('button', { name: 'Wat er uitkwam vastleggen' }).click();
      await page.getByRole('dialog').getByLabel('Salarissen').waitFor();
    },
  },
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
  { ...seen('pagina die er niet is', '/bestaat-niet'), isMissing: true },
];
