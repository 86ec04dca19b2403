import type { Catalogue } from '../message.ts';

/** Words of the pages about who leans on which provider. */
export const messages = {
  title: 'Dependence',
  lead: 'Which regions and municipalities lean on {provider}, and what is left uncovered if {provider} stops.',
  year: 'Year',
  export: 'To Excel',
  exportFailed: 'The file could not be made.',
  toOwn: 'On which providers does your region lean?',
  empty: 'No statements about this year yet',
  emptyBody: 'Record what your organisation has at this provider. You choose who reads your statement.',
  emptyForReader:
    'As soon as a region or the provider tells something in a kring that you read, it is shown here.',
  unknown: 'unknown',
  hidden: 'withheld',
  atLeast: 'at least {value}',
  atMost: 'at most {value}',
  allTogether: 'All municipalities together',
  'measure.revenueCents': 'Revenue',
  'measure.places': 'Places',
  'measure.children': 'Children',
  'measure.guaranteeCents': 'Guarantees',
  'care.ambulant': 'Ambulatory help',
  'care.pleegzorg': 'Foster care',
  'care.gezinshuis': 'Family home',
  'care.verblijf': 'Residential care',
  'care.crisis': 'Crisis help',
  'care.behandeling': 'Treatment',
  'care.jeugdbescherming': 'Child protection and probation',
  'care.jeugdzorgplus': 'JeugdzorgPlus',

  'totals.title': 'Total of the regions in {year}',
  'totals.none': 'not given',
  'totals.past': 'There is a total of now only: go back to how it stands now.',
  'totals.regions': { one: 'of {count} region', other: 'of {count} regions' },
  'totals.ownShare': 'your share {share}',
  'totals.provider': 'by the provider {value}',
  'totals.pendingTitle': 'Your last statement does not count in the total yet',
  'totals.pendingBody':
    'If the total changed now, your share would follow from it. It counts as soon as enough other regions told something new. If you do not want to wait, say at your statement that your share may be traceable.',
  'totals.leavingTitle': 'Your withdrawn statement still counts in the total',
  'totals.leavingBody':
    'If it left now, your share would follow from the difference. It leaves as soon as enough other regions have told something new.',
  'totals.why': 'Why is there no total, or why does it not change?',
  'totals.whyBody':
    'With two regions the total gives the other away: whoever takes off the own part is left with that of the other. So there is a total only once at least three regions told theirs and nobody at the table can come within a fifth of the share of another. For the same reason new statements count only together. A region that shows its statement to all, or says that its share may be traceable, counts at once.',
  'totals.whyChildren':
    'Counts under 5 children are read by their author alone. Others read withheld, also for a count out of which such a small one follows. The total stays exact, or is withheld as well when a small count follows from it or from how it moved.',
  'concentration.title': 'Spread over the regions',
  'concentration.low': 'spread over regions',
  'concentration.moderate': 'partly concentrated in a few regions',
  'concentration.high': 'strongly concentrated in a few regions',

  'share.title': 'Your share by municipality',
  'share.totalTitle': 'Your statement as the provider',
  'share.measure': 'Show',
  'share.caption': '{measure} by municipality in {year}, with its part of the whole',
  'share.column.municipality': 'Municipality',
  'share.column.value': 'How much',
  'share.column.part': 'Part',
  'share.sum': 'Together',
  'top.municipality': 'The largest three municipalities have {share} of what is known.',
  'top.provider': 'The largest three providers have {share} of what is known.',
  'top.care': 'The largest three kinds of care have {share} of what is known.',
  'share.hhi':
    'Concentration (HHI): {index}, on a scale from {least} (evenly spread) to 10,000 (all with one).',
  'share.nothing': 'You gave no figures of this.',
  'unknown.municipality': {
    one: 'Unknown of {count} municipality.',
    other: 'Unknown of {count} municipalities.',
  },
  'unknown.provider': { one: 'Unknown of {count} provider.', other: 'Unknown of {count} providers.' },
  'unknown.care': { one: 'Unknown of {count} kind of care.', other: 'Unknown of {count} kinds of care.' },
  'share.traced': 'You said that your share may be traceable from a total.',

  'stop.title': 'If {provider} stops',
  'stop.lead':
    'What there is, less the room elsewhere that the region told itself. Room in one kind of care does not make up for another.',
  'stop.caption': 'By region and kind of care: what is left uncovered if the provider stops',
  'stop.care': 'Kind of care',
  'stop.places': 'Places uncovered',
  'stop.children': 'Children uncovered',
  'stop.outOf': 'here {here}, room elsewhere {elsewhere}',
  'stop.none': 'No region yet of which you read the statement.',

  'hard.title': '{name} calls this provider small but hard to replace',
  'hard.badge': 'Hard to replace',

  'withdraw.open': 'Withdraw the statement',
  'withdraw.title': 'Withdraw the statement on {year}',
  'withdraw.lead':
    'Whoever read your statement will read only that it was withdrawn, and why. You can record a new one later.',
  'withdraw.reason': 'Reason',
  'withdraw.action': 'Withdraw',
  'withdraw.done': 'Your statement is withdrawn.',
  'withdraw.was': 'You withdrew your statement on {year}',
  'withdraw.conflict': 'A colleague changed this statement. Close this window and look at it first.',
  'withdraw.mayBeTraced': 'Our share may leave the total at once',
  'withdraw.mayBeTracedHint':
    'Whoever knows the total of before can then compute your share. Without it, it leaves as soon as enough other regions have told something new.',

  'others.withdrawn': 'Withdrawn: {reason}',
  'others.title': 'Statements of others',
  'others.share': 'Share of this region',
  'others.total': 'Total by the provider',

  'divide.title': 'Divide an amount by your share',
  'divide.lead':
    'A bridging loan, for example. The parts add up to the amount to the cent; nothing is recorded.',
  'divide.amount': 'Amount to divide',
  'divide.key': 'In proportion to',

  'form.new': 'Record a statement on {year}',
  'form.change': 'Change the statement of {year}',
  'form.save': 'Save',
  'form.recorded': 'Your statement is saved.',
  'form.conflictTitle': 'A colleague was first',
  'form.conflictBody':
    'What you filled in still stands. Save again to build upon the new state, or close this window to read it first.',
  'form.standPer': 'As of',
  'form.care': 'Kind of care',
  'form.careHint':
    'Fill in what there is of each kind of care. What you leave empty is unknown; fill in 0 for nothing.',
  'form.cells': '{care}: what each municipality has',
  'form.cellOf': '{measure} of {municipality}',
  'form.guarantees': 'Guarantees',
  'form.guaranteesCaption': 'What each municipality stands surety for, in euros',
  'form.room': 'Room elsewhere for this kind of care',
  'form.roomHint': 'Where these places and children can go if the provider stops. Empty is unknown.',
  'form.roomPlaces': 'Places at other providers',
  'form.roomChildren': 'Children who can go elsewhere',
  'form.mayBeTraced': 'Our share may be traceable from the total',
  'form.mayBeTracedHint':
    'Your statement then counts at once, also when another can derive your share from it.',
  'form.totalWarning':
    'If you work for two regions only, each of them can compute the share of the other from your total.',
  'form.source': 'Source',
  'form.note': 'Note',
  'form.noMunicipalities':
    'No municipalities of your region are known in this year. Choose another year, or ask the administrator to link the region.',

  'own.title': 'On whom does {tenant} lean?',
  'own.lead':
    'Your own statements over all dossiers in which your region takes part. Only your organisation sees this.',
  'own.empty': 'Your region told nothing yet',
  'own.emptyBody':
    'Open a dossier, choose Dependence and record what your municipalities have at the provider.',
  'own.providers': 'Providers',
  'own.caption': '{measure} by provider in {year}, with its part of what your region told',
  'own.column.provider': 'Provider',
  'own.column.uncovered': 'Places without an alternative',
  'own.only': 'Only providers with a dossier count: this is not all that your region buys.',
} as const satisfies Catalogue;
