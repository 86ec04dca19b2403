import { type Found, searchAnswer } from '@regietafel/contracts/search/search';
import type * as z from 'zod/mini';
import { actAs } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { declarePerson, type PersonOptions } from '../options.ts';

/** What says the words in everything that the account may read. */
export const searchFind: CommandSpec<z.infer<typeof searchAnswer>, PersonOptions> = {
  group: 'search',
  name: 'find',
  description: 'search.find',
  document: searchAnswer,
  declare(command, shell) {
    declarePerson(command, shell).argument('<words...>', shell.words('argument.words'));
  },
  async run(given, shell, words) {
    const answer = await actAs(given, shell, ({ api }) =>
      api.search.find({
        text: words.join(' '),
        dossierId: null,
        kinds: [],
        onlyOwn: false,
        from: null,
        to: null,
        withEarlier: false,
        asOf: { standPer: null, knownAt: null },
        cursor: null,
        limit: 200,
      }),
    );
    const lines = answer.items.map((found) => `${lineOf(found)}\n`);
    return {
      document: answer,
      text: `${shell.words('search.count', { count: answer.total })}\n${lines.join('')}`,
    };
  },
};

function lineOf({ dossier, kind, title, excerpt, standPer }: Found): string {
  const text = (parts: Found['excerpt'] | null) => (parts ?? []).map((part) => part.text).join('');
  return [standPer, dossier.slug, kind, text(title), text(excerpt)].filter(Boolean).join(' | ');
}
