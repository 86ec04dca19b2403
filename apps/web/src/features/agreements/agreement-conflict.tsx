import type { Agreement } from '@regietafel/contracts/agreements/agreements';
import { Notice } from '@regietafel/ui/components/notice';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** Shows the version of the other beside the form, which still holds the own one. */
export function AgreementConflictNotice({ current }: { readonly current: Agreement | null }) {
  const t = useMessages('agreements');
  const terms = useMessages('terms');
  const format = useFormat();
  if (current === null) {
    return (
      <Notice tone="negative" role="alert" title={t('conflict.title')}>
        {t('conflict.gone')}
      </Notice>
    );
  }
  const reason = current.moves.at(-1)?.reason;
  const status = terms(`agreementStatus.${current.status}`);
  return (
    <Notice tone="caution" role="alert" title={t('conflict.title')}>
      <p>{t('conflict.body')}</p>
      <p>
        <strong>{t('conflict.state', { status, day: format.date(current.dueOn) })}</strong>
        {reason && <> {t('conflict.reason', { reason })}</>}
      </p>
      <p>
        <RecordOrigin origin={current.origin} />
      </p>
      <p>{t('conflict.again')}</p>
    </Notice>
  );
}
