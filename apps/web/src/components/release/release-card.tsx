import type { Releases, ShownRelease } from '@regietafel/contracts/comparison/release';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { Card, Stack } from '@regietafel/ui/components/card';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { releasesQuery } from '../../lib/comparison/releases-query.ts';
import { useFormat } from '../../lib/format/format.ts';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { RecordOrigin } from '../record-origin.tsx';
import { AnswerDialog, WithdrawDialog } from './decide-dialogs.tsx';
import './release.css';
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
  const { providerName } = useDossier();
  const format = useFormat();
  const asked = release.voices
    .filter(({ answer }) => answer === 'waiting')
    .map(({ name }) => name ?? t('somebody'));
  const state = t(`means.${release.state}`, {
    first: format.date(release.validFrom),
    last: format.date(release.lastDay),
    names: format.list(asked),
  });
  return (
    <article className="rt-release">
      <p className="rt-release__state">
        <Badge tone={TONES[release.state]}>{t(`state.${release.state}`)}</Badge>
        <span>{asked.length === 0 && release.state === 'waiting' ? t('means.nobody') : state}</span>
      </p>
      <p className="rt-release__sentence">
        {t(`sentence.${release.detail}`, {
          audiences: format.list(release.audiences.map((one) => t(`audience.${one}`))),
          provider: providerName,
        })}
      </p>
      <DefinitionList items={itemsOf({ release, releases, t, format })} />
      <div>
        {release.isFictitious && <FictiefMark />} <RecordOrigin origin={release.origin} />
      </div>
      {isNow && (release.isAsked || release.mayWithdraw) && (
        <div className="rt-release__acts">
          {release.isAsked && (
            <Button variant="primary" onClick={() => onOpen({ release, does: 'answer' })}>
              {t('answer')}
            </Button>
          )}
          {release.mayWithdraw && (
            <Button onClick={() => onOpen({ release, does: 'withdraw' })}>{t('withdraw')}</Button>
          )}
        </div>
      )}
    </article>
  );
}

interface Told {
  readonly release: ShownRelease;
  readonly releases: Releases;
  readonly t: Translate<MessagesOf<'release'>>;
  readonly format: ReturnType<typeof useFormat>;
}

/** What for, of what, how long, and who said what of it. */
function itemsOf({ release, releases, t, format }: Told) {
  const names = releases.indicators
    .filter(({ indicatorId }) => release.indicatorIds.includes(indicatorId))
    .map(({ name }) => name);
  const { withdrawal } = release;
  return [
    { term: t('purpose'), value: release.purpose },
    {
      term: t('indicators'),
      value: names.length === releases.indicators.length ? t('indicatorsAll') : format.list(names),
    },
    {
      term: t('span'),
      value: t('spanValue', { from: format.date(release.validFrom), until: format.date(release.lastDay) }),
    },
    {
      term: t('decided'),
      value: release.voices
        .map(({ answer, name, note }) =>
          [t(`voice.${answer}`, { name: name ?? t('somebody') }), note]
            .filter((part) => part !== '')
            .join(' '),
        )
        .join(' '),
    },
    ...(withdrawal === null
      ? []
      : [
          {
            term: t('state.withdrawn'),
            value: t('withdrawn', {
              name: withdrawal.origin.author.name ?? t('somebody'),
              moment: format.instant(withdrawal.origin.recordedAt),
              reason: withdrawal.reason,
            }),
          },
        ]),
  ];
}
