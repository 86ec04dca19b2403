import type { Change } from '@regietafel/contracts/history/changes';
import type { Overview } from '@regietafel/contracts/portfolio/portfolio';
import { Card } from '@regietafel/ui/components/card';
import { Timeline } from '@regietafel/ui/components/timeline';
import { Muted } from '../../components/cell.tsx';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DossierLink } from '../../lib/sharing/dossier-link.tsx';

interface ChangesCardProps {
  readonly news: Overview['news'];
  readonly latest: Overview['latest'];
}

/** What others recorded since the last visit, and what was recorded last. */
export function ChangesCard({ news, latest }: ChangesCardProps) {
  const t = useMessages('portfolio');
  return (
    <Card title={t('changes.title')} actions={<DossierLink page="history">{t('changes.log')}</DossierLink>}>
      <News news={news} />
      <h3 className="rt-overview__subtitle">{t('changes.latest')}</h3>
      {latest.length === 0 ? <Muted>{t('changes.empty')}</Muted> : <Latest latest={latest} />}
    </Card>
  );
}

function News({ news }: Pick<Overview, 'news'>) {
  const t = useMessages('portfolio');
  const format = useFormat();
  if (news === null) return <p>{t('changes.first')}</p>;
  const moment = format.instant(news.since);
  if (news.total === 0) return <p>{t('changes.none', { moment })}</p>;
  return (
    <>
      <p>{t('changes.since', { moment })}</p>
      <ul>
        {news.counts.map(({ kind, count }) => (
          <li key={kind}>{t(`change.${kind}`, { count })}</li>
        ))}
      </ul>
    </>
  );
}

function Latest({ latest }: Pick<Overview, 'latest'>) {
  const t = useMessages('portfolio');
  const format = useFormat();
  return (
    <Timeline
      label={t('changes.latest')}
      items={latest.map((change) => ({
        id: change.changeId,
        dateTime: change.origin.recordedAt,
        when: format.instant(change.origin.recordedAt),
        title: [t(`kind.${change.kind}`), change.subject].filter(Boolean).join(': '),
        body: t(actOf(change)),
        footer: <RecordOrigin origin={change.origin} isTimeless />,
      }))}
    />
  );
}

function actOf({ isFirst, isRemoval }: Change): 'act.added' | 'act.changed' | 'act.removed' {
  if (isRemoval) return 'act.removed';
  return isFirst ? 'act.added' : 'act.changed';
}
