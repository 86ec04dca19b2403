import type { TranslationOf } from '../message.ts';
import type { messages as nl } from '../nl/threads.ts';

export const messages: TranslationOf<typeof nl> = {
  title: 'Comments',
  count: { one: '{count} comment', other: '{count} comments' },
  unseen: { one: '{count} new', other: '{count} new' },
  empty: 'No comments yet.',
  loadFailed: 'The comments could not be loaded.',
  new: 'New',
  edited: 'edited {moment}',
  earlier: { one: 'Earlier text', other: 'Earlier texts' },
  withdrawn: 'Withdrawn: {reason}',
  'write.label': 'Your comment',
  'write.hint': 'Type @ to name somebody. Markup stays plain text.',
  'write.open': 'Comment',
  'write.send': 'Post',
  'write.done': 'Your comment is posted.',
  'write.mentions': { one: 'Will be told: {names}.', other: 'Will be told: {names}.' },
  'write.leftOut': {
    one: '{names} does not read in this kring and will not be told.',
    other: '{names} do not read in this kring and will not be told.',
  },
  'write.subjectHidden':
    'Not everybody in this kring sees what this is about. Who does not, will not see your comment either.',
  'reply.open': 'Answer',
  'reply.label': 'Your answer to {name}',
  'reply.done': 'Your answer is posted.',
  'reply.kring': 'Your answer stands in the same kring: {kring}.',
  'suggest.label': 'Whom do you mean?',
  'suggest.found': {
    one: '{count} name found. Arrow down goes there.',
    other: '{count} names found. Arrow down goes there.',
  },
  'suggest.none':
    'Nobody whom you can name in this kring is called so. Who reads only in another kring, you name there.',
  'suggest.organisation': 'whole organisation',
  'edit.label': 'Change your comment',
  'edit.save': 'Save the change',
  'edit.done': 'Your comment is changed. The earlier text can still be read.',
  'edit.conflict': 'This comment was changed meanwhile into: “{body}”. Save again to put your text after it.',
  'withdraw.open': 'Withdraw',
  'withdraw.title': 'Withdraw the comment',
  'withdraw.lead':
    'The comment disappears from the thread. Who read it before can still read the earlier text.',
  'withdraw.reason': 'Why do you withdraw it?',
  'withdraw.done': 'The comment is withdrawn.',
  'talk.title': 'Talk',
  'talk.lead':
    'What is said about this dossier as a whole. About a risk, KPI or agreement you talk at that part itself.',
  'talk.dossier': 'About this dossier',
  'talk.elsewhere': 'What else is spoken of',
  'talk.elsewhereNone': 'Nothing that you can read is said about any part.',
};
