import { AuthorKring } from '@regietafel/ui/components/author-kring';
import { Timeline, type TimelineItem } from '@regietafel/ui/components/timeline';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { ChangedFields } from '../compare/changed-fields.tsx';
import type { Risk } from '../queries.ts';
import { useRiskWords } from '../use-risk-words.ts';

type Entry = Risk['history'][number];

/** Every recorded state of a risk, newest first, with the words that changed. */
export function RiskHistory({ risk }: { readonly risk: Risk }) {
  const t = useMessages('risks');
  const format = useFormat();
  const words = useRiskWords();
  const titleOf = (entry: Entry) => {
    if (entry.removedReason !== null) return t('history.removed');
    if (entry.isFirst) return t('history.first');
    return entry.changes.length === 0
      ? t('history.same')
      : t('history.changed', { count: entry.changes.length });
  };
  const items = risk.history.map(
    (entry, index): TimelineItem => ({
      id: entry.revisionId,
      dateTime: entry.standPer,
      when: t('history.standPer', { day: format.date(entry.standPer) }),
      title: titleOf(entry),
      body: (
        <>
          <Moved entry={entry} before={risk.history[index + 1]} />
          {entry.removedReason ?? <ChangedFields changes={entry.changes} />}
        </>
      ),
      footer: (
        <AuthorKring
          author={words.author(entry.origin)}
          kring={entry.origin.kring.name}
          moment={format.instant(entry.origin.recordedAt)}
        />
      ),
      isCurrent: entry.revisionId === risk.revisionId,
    }),
  );
  return (
    <section>
      <h3>{t('history.title')}</h3>
      <Timeline label={t('history.title')} items={items} />
    </section>
  );
}

/** Says when a state was put in another kring than the one before it. */
function Moved({ entry, before }: { readonly entry: Entry; readonly before: Entry | undefined }) {
  const t = useMessages('risks');
  const [from, to] = [before?.origin.kring, entry.origin.kring];
  if (from === undefined || from.id === to.id) return null;
  return <p>{t('history.moved', { from: from.name, to: to.name })}</p>;
}
