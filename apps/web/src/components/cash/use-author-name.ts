import type { Exploitatie } from '@regietafel/contracts/liquidity/sheets';
import { useMessages } from '../../lib/i18n/use-messages.ts';

type Author = Exploitatie['books'][number]['author'];

/** How an author of figures is called: by name, unless the reader may not know it. */
export function useAuthorName(): (author: Author) => string {
  const t = useMessages('cash');
  return ({ name, isOwn }) => name ?? t(isOwn ? 'author.own' : 'author.unnamed');
}
