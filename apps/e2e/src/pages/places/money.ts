import { exportForecast, handIn, typeOver } from '../../harness/workbook.ts';
import { type Place, seen, XONAR } from './place.ts';

/** Liquidity, exploitatie and property. */
export const MONEY: readonly Place[] = [
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
];
