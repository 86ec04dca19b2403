import type { Catalogue } from '../message.ts';

/** Words of signing in and of choosing on behalf of whom one works. */
export const messages = {
  title: 'Inloggen',
  lead: 'De tafel waaraan jeugdregio’s samen een zorgaanbieder in zwaar weer volgen.',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  signIn: 'Inloggen',
  failed: 'Inloggen lukte niet',
  'demo.title': 'Kijk rond als een van deze personen',
  'demo.lead': 'Alle demoaccounts hebben het wachtwoord {password}.',
  'choose.title': 'Namens wie werkt u?',
  'choose.lead': 'U werkt voor meer organisaties. U ziet steeds alleen wat de gekozen organisatie meeleest.',
  'choose.none':
    'Uw account hoort op dit moment bij geen enkele organisatie. Vraag de beheerder van uw organisatie om toegang.',
  'choose.noneTitle': 'Nog geen organisatie',
  signOut: 'Uitloggen',
} as const satisfies Catalogue;
