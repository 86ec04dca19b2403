import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/kringen.ts';

export const messages: TranslationOf<typeof nl> = {
  'readers.own': 'Read by: your own organisation only.',
  'readers.now': 'Read by: {readers}.',
  'readers.nowWithout': 'Read by: {readers}; not by {absent}.',
  'readers.nobody': 'Nobody that you may know of reads this at present.',
  'readers.regions': { one: '{count} region in the kernteam', other: '{count} regions in the kernteam' },
  'readers.advisers': { one: '{count} advising organisation', other: '{count} advising organisations' },
  'readers.listeners': {
    one: '{count} other organisation concerned',
    other: '{count} other organisations concerned',
  },
  'readers.seated': { one: '{count} person with a seat', other: '{count} people with a seat' },
  'readers.since': '{name} sees only what was recorded from {day} on.',
  'readers.hidden': 'Participants that you cannot see may read it too.',
  'readers.public': 'This is meant to become public.',
  'readers.names': 'Who exactly',
  'readers.you': 'your organisation',
  'readers.from': 'from {day}',
  'readers.seat': 'seat of {tenant}',
  'readers.seatMasked': 'seat of a participant',
  'readers.absent': 'does not read it',
  'readers.viewAs': 'View as {name}',
  'readers.newTab': 'opens in a new tab',
  'move.widened': 'New readers',
  'move.widenedBody': 'You move this from {from} to {to}. From now on it is also read by: {readers}.',
  'move.copiedBody':
    'What now stands in {from} only becomes readable in {to} by this. From now on it is also read by: {readers}.',
  'move.narrowed': 'Fewer readers',
  'move.narrowedBody':
    'You move this from {from} to {to}. What was read was read: earlier states remain readable in {from}. Only new states are kept from: {readers}.',
  'move.confirm': 'I confirm that from now on this is read by: {readers}.',
  'move.everybody': 'everybody (public)',
  'move.role.accounthoudend': 'regions that hold the account',
  'move.role.strategisch_belang': 'regions with a strategic interest',
  'move.role.betrokken': 'organisations concerned',
  'move.role.aanbieder': 'the provider',
  'move.role.adviserend': 'advising organisations',
  'move.seat.ambtelijk': 'whoever has an ambtelijke seat',
  'move.seat.bestuurlijk': 'whoever has a bestuurlijke seat',
  'added.by': 'Added by {name} on {day}: {reason}',
  'added.closed':
    'Closed by {name} on {day}: {reason}. What stands in it remains readable; nothing is added.',
  'added.notIn':
    'Your organisation is not in this kring itself. You know of it because you read the kernteam.',
  'add.action': 'Add a kring',
  'add.lead':
    'A kring shows nobody anything by itself: only who records something in it does. That is why one region that holds the account can add one.',
  'add.name': 'Name',
  'add.nameHint': 'For example: Bestuurlijk kernteam, or: Broad without the provider.',
  'add.roles': 'Organisations that read it, by their role',
  'add.seats': 'People who read it, by their seat',
  'add.nobody': 'Nobody is in this kring yet.',
  'add.reason': 'Reason',
  'add.reasonHint': 'The kernteam reads why this kring exists.',
  'add.done': 'The kring was added.',
  'close.action': 'Close kring',
  'close.title': 'Close kring {name}',
  'close.lead':
    'Nothing more is recorded in a closed kring. What stands in it remains readable for who reads it now.',
  'close.done': 'The kring was closed.',
};
