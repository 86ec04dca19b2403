import type { TranslationOf } from '../message.ts';
import type { messages as dutch } from '../nl/live.ts';

/** Words about what others do at this moment, and about a text that two people change at once. */
export const messages: TranslationOf<typeof dutch> = {
  'news.waiting': 'Something has changed. You will see it as soon as you pause typing.',
  'news.show': 'Update now',
  'present.label': 'Who else is looking now',
  'present.lead': 'Also here now:',
  'present.person': '{person} ({organisation})',
  'present.ofOrganisation': 'somebody of {organisation}',
  'present.across': 'somebody of the other participants',
  'present.editing': {
    one: '{people} is editing this too. When one of you saves, the other sees both versions; nothing is lost.',
    other:
      '{people} are editing this too. When one of you saves, the others see both versions; nothing is lost.',
  },
  'draft.restored': 'This is what you typed before and did not save yet.',
  'draft.discard': 'Discard draft',
  'merge.choose': 'What should {field} say?',
  'merge.mine': 'My text',
  'merge.theirs': 'The text of the other',
  'merge.both': 'Both texts, one below the other',
  'merge.difference': 'Difference, from theirs to yours',
  'merge.result': 'This will be saved',
  'merge.empty': 'empty',
  'merge.same': 'The versions are the same.',
  'merge.save': 'Save merged version',
  'merge.edit': 'Keep editing',
  'merge.take': 'Put into the form',
};
