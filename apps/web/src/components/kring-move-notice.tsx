import type { ListedKring } from '@regietafel/contracts/sharing/table';
import { Checkbox } from '@regietafel/ui/components/choice';
import { FieldError } from '@regietafel/ui/components/field';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../lib/format/format.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';
import { sortMoves } from '../lib/sharing/kring-move.ts';

/** Whether the person agrees that somebody newly reads it. */
export interface Widening {
  readonly mayWiden: boolean;
  readonly onMayWiden: (mayWiden: boolean) => void;
  /** Id of the tick box, for the error summary. */
  readonly id?: string;
  readonly error?: string | undefined;
  /** What goes there is a copy: whoever reads the record where it stands goes on reading it. */
  readonly isCopy?: boolean;
}

interface KringMoveNoticeProps {
  /** Where it stands now; several for what is recorded together. */
  readonly from: readonly ListedKring[];
  readonly to: ListedKring;
  readonly widening: Widening;
}

/** What a change of kring means: who newly reads it, which asks for a yes, or that what was read was read. */
export function KringMoveNotice({ from, to, widening }: KringMoveNoticeProps) {
  const t = useMessages('kringen');
  const format = useFormat();
  const { widened, narrowed } = sortMoves(from, to, t);
  const wordsOf = (kringen: readonly ListedKring[], readers: readonly string[]) => ({
    from: format.list(kringen.map(({ name }) => name)),
    to: to.name,
    readers: format.list(readers),
  });
  if (widened.kringen.length === 0) {
    if (narrowed.kringen.length === 0 || widening.isCopy) return null;
    return (
      <Notice tone="info" title={t('move.narrowed')}>
        {t('move.narrowedBody', wordsOf(narrowed.kringen, narrowed.readers))}
      </Notice>
    );
  }
  const words = wordsOf(widened.kringen, widened.readers);
  const { id, error, mayWiden, onMayWiden } = widening;
  const errorId = `${id ?? 'may-widen'}-error`;
  return (
    <Notice tone="caution" title={t('move.widened')}>
      <p>{t(widening.isCopy ? 'move.copiedBody' : 'move.widenedBody', words)}</p>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <Checkbox
        id={id}
        label={t('move.confirm', { readers: words.readers })}
        checked={mayWiden}
        onChange={onMayWiden}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
      />
    </Notice>
  );
}
