import type { Overview } from '@regietafel/contracts/portfolio/portfolio';
import { Card } from '@regietafel/ui/components/card';
import { useSearch } from '@tanstack/react-router';
import { CellDetail, Muted } from '../../components/cell.tsx';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { type AsOfSearch, isPast } from '../../lib/history/as-of.ts';
import { subjectText } from '../../lib/history/change-subject.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useMay } from '../../lib/session/session.ts';
import { DossierLink } from '../../lib/sharing/dossier-link.tsx';
import { type ChangeGroup, groupChanges } from './group-changes.ts';

interface ChangesCardProps {
  readonly news: Overview['news'];
  readonly latest: Overview['latest'];
}

/** What others recorded since the last visit, and what was recorded last. */
export function ChangesCard({ news, latest }: ChangesCardProps) {
  const t = useMessages('overview');
  const mayReadLog = useMay('history.readLog');
  const search: AsOfSearch = useSearch({ strict: false });
  return (
    <Card
      title={t('changes.title')}
      actions={mayReadLog && <DossierLink page="history">{t('changes.log')}</DossierLink>}
    >
      {!isPast(search) && <News news={news} />}
      <h3 className="rt-overview__subtitle">{t('changes.latest')}</h3>
      {latest.length === 0 ? <Muted>{t('changes.empty')}</Muted> : <Latest latest={latest} />}
    </Card>
  );
}

function News({ news }: Pick<Overview, 'news'>) {
  const t = useMessages('overview');
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

/** Names in one piece of news before the rest is counted. */
const NAMES_SHOWN = 3;
/** Pieces of news in sight; the rest stands in the log. */
const GROUPS_SHOWN = 4;

function Latest({ latest }: Pick<Overview, 'latest'>) {
  return (
    <ul className="rt-changes">
      {groupChanges(latest)
        .slice(0, GROUPS_SHOWN)
        .map((group) => (
          <LatestItem key={group.key} group={group} />
        ))}
    </ul>
  );
}

function LatestItem({ group }: { readonly group: ChangeGroup }) {
  const t = useMessages('overview');
  const terms = useMessages('terms');
  const format = useFormat();
  const { kind, act, day, origin } = group;
  const subjects = group.subjects.map((subject) => subjectText(kind, subject, terms));
  const named = (all: readonly string[]) => {
    const rest = all.length - NAMES_SHOWN;
    return rest > 1 ? [...all.slice(0, NAMES_SHOWN), t('changes.more', { count: rest })] : all;
  };
  const what = subjects.length > 0 ? `${t(`kind.${kind}`)} ${t(`act.${act}`)}: ` : null;
  return (
    <li className="rt-changes__item">
      {what ? (
        <>
          {what}
          <strong>{format.list(named(subjects))}</strong>
        </>
      ) : (
        `${t(`kind.${kind}`)} ${t(`act.${act}`)}`
      )}
      <CellDetail>
        <time dateTime={origin.recordedAt}>{format.date(day)}</time>
        {' · '}
        <RecordOrigin origin={origin} isTimeless />
      </CellDetail>
    </li>
  );
}
