import { Notice } from '@regietafel/ui/components/notice';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** A colleague was first: what stands there now is named above the form, which still holds the own version. */
export function OvertakenNotice({ title }: { readonly title: string | null }) {
  const t = useMessages('forecastEvents');
  return (
    <Notice tone="caution" role="alert" title={t('conflict.title')}>
      <p>{title === null ? t('conflict.gone') : t('conflict.body', { title })}</p>
    </Notice>
  );
}
