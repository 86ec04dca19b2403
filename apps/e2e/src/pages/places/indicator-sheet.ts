import { buffer } from 'node:stream/consumers';
import { cellBeside, typeOver } from '../../harness/workbook.ts';
import { type Place, XONAR } from './place.ts';

const BY_SHEET = { path: `${XONAR}/indicatoren?actie=blad`, account: 'controller@xonar' } as const;

/** A report by template: empty, refused, and with what it would change. */
export const INDICATOR_SHEET: readonly Place[] = [
  {
    name: 'opgave met een sjabloon',
    ...BY_SHEET,
    open: async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Sjabloon downloaden' }).waitFor();
    },
  },
  {
    name: 'sjabloon dat niet klopt',
    ...BY_SHEET,
    open: async (page) => {
      const form = page.getByRole('dialog');
      const file = { name: 'opgave.xlsx', mimeType: 'text/plain', buffer: Buffer.from('code;naam') };
      await form.locator('input[type=file]').setInputFiles(file);
      await form.getByText('Dit is geen Excel-bestand').waitFor();
    },
  },
  {
    name: 'sjabloon dat verandert wat er staat',
    ...BY_SHEET,
    open: async (page) => {
      const form = page.getByRole('dialog');
      const downloading = page.waitForEvent('download');
      await form.getByRole('button', { name: 'Sjabloon downloaden' }).click();
      const template = await buffer(await (await downloading).createReadStream());
      const cell = (label: string) => cellBeside(template, 'Opgave', label, 'D');
      const changed = typeOver(template, [
        { sheet: 'Opgave', cell: cell('Balanstotaal'), value: 2_980_000 },
        { sheet: 'Opgave', cell: cell('Verzuimdagen'), value: 3_650 },
      ]);
      await form.locator('input[type=file]').setInputFiles(changed);
      await form.getByText('Dit verandert er in uw opgave').waitFor();
    },
  },
];
