import type { RecordOrigin as Origin } from '@regietafel/contracts/core/origin';
import { AuthorKring } from '@regietafel/ui/components/author-kring';
import { useFormat } from '../lib/format/format.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';

interface RecordOriginProps {
  readonly origin: Origin;
  /** Leaves the moment out where the place says it already. */
  readonly isTimeless?: boolean;
}

/** Who wrote a record, which kring reads it and when it was recorded. Needs the sentences of `recording`. */
export function RecordOrigin({ origin, isTimeless = false }: RecordOriginProps) {
  const t = useMessages('recording');
  const { author, kring } = origin;
  const moment = useFormat().instant(origin.recordedAt);
  // Of somebody else's record there can be a later state in a kring that one does not read. Said of every such record,
  // so that it tells nothing of any.
  const isShared = !author.isOwn && !author.mayWrite;
  return (
    <AuthorKring
      author={author.name ?? t('maskedAuthor')}
      kring={kring.name}
      moment={!isTimeless && t(isShared ? 'recordedAtShared' : 'recordedAt', { moment })}
    />
  );
}
