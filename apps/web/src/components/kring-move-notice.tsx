import type { ListedKring } from '@regietafel/contracts/sharing/table';
import { kringMove } from '@regietafel/domain/sharing/widening';
import { Checkbox } from '@regietafel/ui/components/choice';
import { FieldError } from '@regietafel/ui/components/field';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../lib/format/format.ts';
import { useMessages } from '../lib/i18n/use-messages.ts';
import { newReaders } from '../lib/sharing/kring-move.ts';

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
  readonly from: ListedKring;
  readonly to: ListedKring;
  readonly widening: Widening;
}

/** What a change of kring means: who newly reads it, which asks for a yes, or that what was read was read. */
export function KringMoveNotice({ from, to, widening }: KringMoveNoticeProps) {
  const t = useMessages('kringen');
  const format = useFormat();
  const move = kringMove(from, to);
  if (move === 'same' || (move === 'narrowed' && widening.isCopy)) return null;
  const kringen = { from: from.name, to: to.name };
  if (move === 'narrowed')
    return (
      <Notice tone="info" title={t('move.narrowed')}>
        {t('move.narrowedBody', { ...kringen, readers: format.list(newReaders(to, from, t)) })}
      </Notice>
    );
  const readers = format.list(newReaders(from, to, t));
  const { id, error, mayWiden, onMayWiden } = widening;
  const errorId = `${id ?? 'may-widen'}-error`;
  return (
    <Notice tone="caution" title={t('move.widened')}>
      <p>{t(widening.isCopy ? 'move.copiedBody' : 'move.widenedBody', { ...kringen, readers })}</p>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      <Checkbox
        id={id}
        label={t('move.confirm', { readers })}
        checked={mayWiden}
        onChange={onMayWiden}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
      />
    </Notice>
  );
}
