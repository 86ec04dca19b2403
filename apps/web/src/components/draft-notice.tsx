import { Button } from '@regietafel/ui/components/button';
import { Notice } from '@regietafel/ui/components/notice';
import { useMessages } from '../lib/i18n/use-messages.ts';

interface DraftNoticeProps {
  readonly isRestored: boolean;
  readonly onDiscard: () => void;
}

/** Says that a form holds what was typed before and never saved, with the way to begin anew. Needs the sentences of `live`. */
export function DraftNotice({ isRestored, onDiscard }: DraftNoticeProps) {
  const t = useMessages('live');
  if (!isRestored) return null;
  return (
    <Notice
      tone="info"
      icon="history"
      role="status"
      actions={<Button onClick={onDiscard}>{t('draft.discard')}</Button>}
    >
      {t('draft.restored')}
    </Notice>
  );
}
