import type { Catalogue } from '../message.ts';

/** Words of what people say to each other about a record. */
export const messages = {
  title: 'Reacties',
  count: { one: '{count} reactie', other: '{count} reacties' },
  unseen: { one: '{count} nieuw', other: '{count} nieuw' },
  empty: 'Nog geen reacties.',
  loadFailed: 'De reacties konden niet worden geladen.',
  new: 'Nieuw',
  edited: 'bewerkt {moment}',
  earlier: { one: 'Eerdere tekst', other: 'Eerdere teksten' },
  withdrawn: 'Ingetrokken: {reason}',
  'write.label': 'Uw reactie',
  'write.hint': 'Typ @ om iemand te noemen. Opmaak blijft gewone tekst.',
  'write.open': 'Reageren',
  'write.send': 'Plaatsen',
  'write.done': 'Uw reactie is geplaatst.',
  'write.mentions': { one: 'Krijgt bericht: {names}.', other: 'Krijgen bericht: {names}.' },
  'write.leftOut': {
    one: '{names} leest niet mee in deze kring en krijgt geen bericht.',
    other: '{names} lezen niet mee in deze kring en krijgen geen bericht.',
  },
  'write.subjectHidden':
    'Niet iedereen in deze kring ziet waar dit over gaat. Wie dat niet ziet, ziet uw reactie ook niet.',
  'reply.open': 'Beantwoorden',
  'reply.label': 'Uw antwoord aan {name}',
  'reply.done': 'Uw antwoord is geplaatst.',
  'reply.kring': 'Uw antwoord komt in dezelfde kring: {kring}.',
  'suggest.label': 'Wie bedoelt u?',
  'suggest.found': {
    one: '{count} naam gevonden. Pijl omlaag gaat erheen.',
    other: '{count} namen gevonden. Pijl omlaag gaat erheen.',
  },
  'suggest.none':
    'Niemand die u in deze kring kunt noemen, heet zo. Wie alleen in een andere kring meeleest, noemt u daar.',
  'suggest.organisation': 'hele organisatie',
  'edit.label': 'Uw reactie wijzigen',
  'edit.save': 'Wijziging bewaren',
  'edit.done': 'Uw reactie is gewijzigd. De eerdere tekst blijft te lezen.',
  'edit.conflict':
    'Deze reactie is intussen gewijzigd in: “{body}”. Bewaar opnieuw om uw tekst erna te zetten.',
  'withdraw.open': 'Intrekken',
  'withdraw.title': 'Reactie intrekken',
  'withdraw.lead':
    'De reactie verdwijnt uit het gesprek. Wie haar al las, kan de eerdere tekst blijven lezen.',
  'withdraw.reason': 'Waarom trekt u haar in?',
  'withdraw.done': 'De reactie is ingetrokken.',
  'talk.title': 'Overleg',
  'talk.lead':
    'Wat over dit dossier als geheel wordt gezegd. Over een risico, KPI of afspraak praat u bij dat onderdeel zelf.',
  'talk.dossier': 'Over dit dossier',
  'talk.elsewhere': 'Waar verder over wordt gesproken',
  'talk.elsewhereNone': 'Over geen onderdeel is iets gezegd dat u kunt lezen.',
} as const satisfies Catalogue;
