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
  const format = useFormat();
  return (
    <AuthorKring
      author={origin.author.name ?? t('maskedAuthor')}
      kring={origin.kring.name}
      moment={!isTimeless && t('recordedAt', { moment: format.instant(origin.recordedAt) })}
    />
  );
}
