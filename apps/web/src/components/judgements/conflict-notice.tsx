import { Notice } from '@regietafel/ui/components/notice';
import type { ReactNode } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';

interface ConflictNoticeProps {
  /** What stands there now, in words; absent when it is out of sight. */
  readonly children?: ReactNode;
}

/** A colleague was first: their version above the form, which still holds the own one. */
export function ConflictNotice({ children }: ConflictNoticeProps) {
  const t = useMessages('judgements');
  return (
    <Notice tone="caution" role="alert" title={t('conflict.title')}>
      {children ? (
        <>
          <p>{t('conflict.body')}</p>
          <p>
            <strong>{children}</strong>
          </p>
        </>
      ) : (
        <p>{t('conflict.gone')}</p>
      )}
    </Notice>
  );
}
