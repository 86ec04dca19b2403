import { type Place, seen } from './place.ts';

/** Pages of an organisation and its people. */
export const ORGANISATION: readonly Place[] = [
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
  { ...seen('pagina die er niet is', '/bestaat-niet'), isMissing: true },
];
