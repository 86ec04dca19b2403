import { type ReviewOverview, reviewOverview } from '@regietafel/contracts/accounts/reviews';
import type * as z from 'zod/mini';
import { actAs } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { declarePerson, type PersonOptions } from '../options.ts';
import type { Console } from '../shell.ts';

/** When the reviews of rights of the account's organisation are due, and what was signed. */
export const rightsReview: CommandSpec<z.infer<typeof reviewOverview>, PersonOptions> = {
  group: 'rights',
  name: 'review',
  description: 'rights.review',
  document: reviewOverview,
  declare(command, shell) {
    declarePerson(command, shell);
  },
  async run(given, shell) {
    const overview = await actAs(given, shell, ({ api }) => api.reviews.overview());
    return { document: overview, text: `${linesOf(overview, shell).join('\n')}\n` };
  },
};

function linesOf({ due, reviews, day }: ReviewOverview, { words }: Console): readonly string[] {
  return [
    ...due.map(({ kind, dueOn }) =>
      words(dueOn <= day ? 'rights.overdue' : 'rights.due', {
        kind: words(`rights.kind.${kind}`),
        day: dueOn,
      }),
    ),
    ...reviews.map(({ kind, signedAt, signedBy, confirmed, ended }) =>
      words('rights.signed', {
        kind: words(`rights.kind.${kind}`),
        day: signedAt.slice(0, 10),
        name: signedBy,
        confirmed,
        ended,
      }),
    ),
  ];
}
