import type { SupportAccess } from '@regietafel/contracts/audit/support';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useMay, useTenantId } from '../../lib/session/session.ts';
import { EndSupportDialog } from './end-support-dialog.tsx';
import { supportQuery } from './log-queries.ts';

/** Who looks along to help now, who did, why and until when; the own people can end it. */
export function SupportCard() {
  const t = useMessages('audit');
  const { data } = useSuspenseQuery(supportQuery(useTenantId()));
  return (
    <Card title={t('support.title')}>
      <p className="rt-muted">{t('support.lead')}</p>
      {data.accesses.length === 0 ? (
        <p>{t('support.none')}</p>
      ) : (
        <ul className="rt-support">
          {data.accesses.map((access) => (
            <Access key={access.accessId} access={access} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Access({ access }: { readonly access: SupportAccess }) {
  const t = useMessages('audit');
  const mayEnd = useMay('audit.endSupport');
  const [isEnding, setEnding] = useState(false);
  return (
    <li className="rt-support__one">
      <strong>{access.accountName}</strong>
      <Period access={access} />
      <span>
        {t('support.reason')}: {access.reason}
      </span>
      {access.endedByName !== null && (
        <span className="rt-muted">{t('support.endedBy', { name: access.endedByName })}</span>
      )}
      {access.isRunning && mayEnd && (
        <div>
          <Button variant="danger" onClick={() => setEnding(true)}>
            {t('support.end')}
          </Button>
        </div>
      )}
      {isEnding && <EndSupportDialog access={access} onClose={() => setEnding(false)} />}
    </li>
  );
}

function Period({ access }: { readonly access: SupportAccess }) {
  const t = useMessages('audit');
  const format = useFormat();
  if (access.isRunning)
    return <Badge tone="caution">{t('support.running', { moment: format.instant(access.expiresAt) })}</Badge>;
  const from = format.instant(access.openedAt);
  const to = format.instant(access.endedAt ?? access.expiresAt);
  return <span>{t('support.until', { from, to })}</span>;
}
