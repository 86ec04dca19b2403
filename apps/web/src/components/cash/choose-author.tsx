import type { Exploitatie } from '@regietafel/contracts/liquidity/sheets';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useAuthorName } from './use-author-name.ts';

interface WithAuthor {
  readonly author: Exploitatie['books'][number]['author'];
}

interface ChooseAuthorProps<Book extends WithAuthor> {
  readonly books: readonly Book[];
  readonly chosen: Book;
  readonly onChoose: (book: Book) => void;
}

/** Whose figures the page shows; nothing where there is only one. */
export function ChooseAuthor<Book extends WithAuthor>({ books, chosen, onChoose }: ChooseAuthorProps<Book>) {
  const t = useMessages('cash');
  const nameOf = useAuthorName();
  if (books.length < 2) return null;
  return (
    <NativeSelect
      label={t('author.choose')}
      options={books.map(({ author }, index) => ({ value: String(index), label: nameOf(author) }))}
      value={String(books.indexOf(chosen))}
      onChange={(index) => {
        const book = books[Number(index)];
        if (book) onChoose(book);
      }}
    />
  );
}
