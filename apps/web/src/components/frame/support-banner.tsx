import { Banner } from '@regietafel/ui/components/banner';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useSession } from '../../lib/session/session.ts';

/** Says on every page that the person looks along to help, until when, and that every look is noted. */
export function SupportBanner() {
  const t = useMessages('frame');
  const format = useFormat();
  const { tenant, support } = useSession().current;
  if (support === undefined) return null;
  return (
    <Banner weight="strong" icon="user">
      {t('support', { tenant: tenant.name, moment: format.instant(support.expiresAt) })}
    </Banner>
  );
}
