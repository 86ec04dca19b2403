import { Button } from '@regietafel/ui/components/button';
import { ErrorState } from '@regietafel/ui/components/notice';

interface MoreRowsProps {
  /** A read that comes page by page. */
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    fetchNextPage(): Promise<unknown>;
  };
  /** The sentences of the list: to ask for the next page, when that failed, and when there is none. */
  readonly words: { readonly more: string; readonly failed: string; readonly end: string };
}

/** The foot of a list that comes page by page. */
export function MoreRows({ query, words }: MoreRowsProps) {
  const { hasNextPage, isFetchingNextPage: isBusy, isFetchNextPageError } = query;
  const fetchMore = () => void query.fetchNextPage();
  if (isFetchNextPageError && !isBusy) return <ErrorState title={words.failed} onRetry={fetchMore} />;
  if (!hasNextPage) return <span className="rt-muted">{words.end}</span>;
  return (
    <Button icon="chevronDown" isBusy={isBusy} onClick={fetchMore}>
      {words.more}
    </Button>
  );
}
