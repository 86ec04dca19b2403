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
  'password.title': 'Wachtwoord wijzigen',
  'password.first': 'Kies uw eigen wachtwoord',
  'password.firstLead':
    'Uw wachtwoord is door een ander gemaakt en gezien. Kies een wachtwoord dat alleen u kent; daarna kunt u aan het werk.',
  'password.lead': 'Op andere apparaten wordt u uitgelogd.',
  'password.current': 'Huidig wachtwoord',
  'password.new': 'Nieuw wachtwoord',
  'password.newHint': 'Ten minste 12 tekens. Een zin van een paar woorden is goed te onthouden.',
  'password.save': 'Wachtwoord wijzigen',
  'password.failed': 'Wijzigen lukte niet',
  signOut: 'Uitloggen',
} as const satisfies Catalogue;
