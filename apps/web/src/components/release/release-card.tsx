import type { Releases, ShownRelease } from '@regietafel/contracts/comparison/release';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { Card, Stack } from '@regietafel/ui/components/card';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { releasesQuery } from '../../lib/comparison/releases-query.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { RecordOrigin } from '../record-origin.tsx';
import { AnswerDialog, WithdrawDialog } from './decide-dialogs.tsx';
import { ProposeDialog } from './propose-dialog.tsx';

type Open = 'propose' | { readonly release: ShownRelease; readonly does: 'answer' | 'withdraw' };

const TONES = {
  holds: 'positive',
  planned: 'info',
  waiting: 'caution',
  refused: 'neutral',
  withdrawn: 'neutral',
  lapsed: 'neutral',
  closed: 'neutral',
} as const;

/** What of this provider others may compare, who they are and until when: the same for regions and provider. */
export function ReleaseCard({ isNow }: { readonly isNow: boolean }) {
  const t = useMessages('release');
  const { dossierId, providerName } = useDossier();
  const { data } = useSuspenseQuery(releasesQuery(useTenantId(), dossierId));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Card
      title={t('title')}
      actions={isNow && data.mayPropose && <Button onClick={() => setOpen('propose')}>{t('propose')}</Button>}
    >
      <p>{t('lead', { provider: providerName })}</p>
      {data.releases.length === 0 && <p>{t('none')}</p>}
      <Stack>
        {data.releases.map((release) => (
          <Release key={release.releaseId} release={release} releases={data} isNow={isNow} onOpen={setOpen} />
        ))}
      </Stack>
      {open === 'propose' && <ProposeDialog releases={data} onClose={close} />}
      {open !== null && open !== 'propose' && open.does === 'answer' && (
        <AnswerDialog release={open.release} onClose={close} />
      )}
      {open !== null && open !== 'propose' && open.does === 'withdraw' && (
        <WithdrawDialog release={open.release} onClose={close} />
      )}
    </Card>
  );
}

interface ReleaseProps {
  readonly release: ShownRelease;
  readonly releases: Releases;
  readonly isNow: boolean;
  readonly onOpen: (open: Open) => void;
}

function Release({ release, releases, isNow, onOpen }: ReleaseProps) {
  const t = useMessages('release');
  const format = useFormat();
  const names = releases.indicators
    .filter(({ indicatorId }) => release.indicatorIds.includes(indicatorId))
    .map(({ name }) => name);
  const isWhole = names.length === releases.indicators.length;
  return (
    <article className="rt-release">
      <p>
        <Badge tone={TONES[release.state]}>{t(`state.${release.state}`)}</Badge>{' '}
        {release.isFictitious && <Badge tone="neutral">{t('fictitious')}</Badge>}
      </p>
      <p>
        {t(`sentence.${release.detail}`, {
          audiences: format.list(release.audiences.map((one) => t(`audience.${one}`))),
          from: format.date(release.validFrom),
          until: format.date(release.lastDay),
          purpose: release.purpose,
        })}
      </p>
      <p>{isWhole ? t('indicatorsAll') : t('indicators', { names: format.list(names) })}</p>
      <ul>
        {release.voices.map((voice) => (
          <li key={`${voice.name} ${voice.answer}`}>
            {t(`voice.${voice.answer}`, { name: voice.name ?? t('somebody') })}
            {voice.note !== '' && ` ${voice.note}`}
          </li>
        ))}
      </ul>
      {release.withdrawal && (
        <p>
          {t('withdrawn', {
            name: release.withdrawal.origin.author.name ?? t('somebody'),
            day: format.date(release.withdrawal.origin.recordedAt.slice(0, 10) as typeof release.validFrom),
            reason: release.withdrawal.reason,
          })}
        </p>
      )}
      <RecordOrigin origin={release.origin} />
      {isNow && release.isAsked && (
        <Button variant="primary" onClick={() => onOpen({ release, does: 'answer' })}>
          {t('answer')}
        </Button>
      )}{' '}
      {isNow && release.mayWithdraw && (
        <Button onClick={() => onOpen({ release, does: 'withdraw' })}>{t('withdraw')}</Button>
      )}
    </article>
  );
}
