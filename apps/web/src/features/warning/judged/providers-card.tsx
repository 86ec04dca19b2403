import type { ReplayedProvider, RuleSetReplay, ShownAlarm } from '@regietafel/contracts/warning/replay';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import type { HindsightKind } from '@regietafel/domain/warning/hindsight';
import { Badge } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column, Sort } from '@regietafel/ui/core/table';
import type { Tone } from '@regietafel/ui/core/tone';
import { useMemo, useState } from 'react';
import '../../../components/cell.css';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import { useWarningWords, type WarningWords } from '../../../lib/warning/use-warning-words.ts';

const TONES: Readonly<Record<HindsightKind, Tone>> = {
  warned: 'positive',
  missed: 'negative',
  false_alarm: 'caution',
  open: 'info',
  quiet: 'neutral',
  no_figures: 'neutral',
  declined_before: 'neutral',
};

/** What the rule set would have said of each provider, and what made it say so. */
export function ProvidersCard({ replay }: { readonly replay: RuleSetReplay }) {
  const t = useMessages('signalsJudged');
  const columns = useColumns(replay);
  const [sort, setSort] = useState<Sort | null>(null);
  return (
    <Card title={t('providers.title')} isFlush>
      <DataTable
        caption={t('providers.caption')}
        rows={replay.providers}
        columns={columns}
        rowKey={({ dossierId }) => dossierId}
        sort={sort}
        onSort={setSort}
        empty={<EmptyState title={t('own.nobody')} />}
      />
    </Card>
  );
}

function useColumns(replay: RuleSetReplay): readonly Column<ReplayedProvider>[] {
  const t = useMessages('signalsJudged');
  const format = useFormat();
  const words = useWarningWords(replay);
  const { horizonWeeks: weeks } = replay;
  return useMemo(
    () => [
      {
        id: 'provider',
        header: t('column.provider'),
        isRowHeader: true,
        cell: ({ slug, providerName }) => (
          <PageLink to="/dossiers/$dossier/indicatoren" params={{ dossier: slug }}>
            {providerName}
          </PageLink>
        ),
        sortValue: ({ providerName }) => providerName,
      },
      {
        id: 'outcome',
        header: t('column.outcome'),
        cell: ({ kind }) => (
          <>
            <Badge tone={TONES[kind]}>{t(`kind.${kind}`)}</Badge>
            <div className="rt-muted">{t(`why.${kind}`, { weeks })}</div>
          </>
        ),
        sortValue: ({ kind }) => t(`kind.${kind}`),
      },
      {
        id: 'declined',
        header: t('column.declined'),
        cell: ({ declinedOn }) => (
          <span className="rt-day">{declinedOn === null ? t('column.never') : format.date(declinedOn)}</span>
        ),
        sortValue: ({ declinedOn }) => declinedOn,
      },
      {
        id: 'weeks',
        header: t('column.weeks'),
        align: 'end',
        cell: ({ weeksBefore }) => (weeksBefore === null ? '–' : format.number(weeksBefore, 0)),
        sortValue: ({ weeksBefore }) => weeksBefore,
      },
      {
        id: 'why',
        header: t('column.why'),
        cell: (provider) => <Why provider={provider} words={words} />,
      },
    ],
    [t, format, words, weeks],
  );
}

/** The alarm that decided what became of it: what stood when it was raised, by which values of then. */
function Why({ provider, words }: { readonly provider: ReplayedProvider; readonly words: WarningWords }) {
  const t = useMessages('signalsJudged');
  const format = useFormat();
  const alarm = decidingAlarm(provider);
  const whenOf = ({ raisedAt, endedAt, outcome }: ShownAlarm) => {
    const day = format.date(dutchDayOf(raisedAt));
    if (outcome === 'after') return t('alarm.after', { day });
    if (endedAt === null) return t('alarm.raised', { day });
    return t('alarm.between', { day, end: format.date(dutchDayOf(endedAt)) });
  };
  if (alarm === undefined) return t('column.noAlarm');
  const others = provider.alarms.length - 1;
  return (
    <>
      <p className="rt-judged__alarm">{whenOf(alarm)}</p>
      <ul className="rt-judged__why">
        {alarm.signals.map(({ rule, ruleName, fired }) => (
          <li key={rule}>
            <strong>{ruleName}</strong>
            <div className="rt-muted">{fired.map(words.evidence).join(' ')}</div>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="rt-muted">{t('alarm.others', { count: others })}</p>}
    </>
  );
}

const DECIDES: Readonly<Partial<Record<HindsightKind, ShownAlarm['outcome']>>> = {
  warned: 'warned',
  false_alarm: 'false',
  open: 'open',
};

function decidingAlarm({ kind, alarms }: ReplayedProvider): ShownAlarm | undefined {
  return alarms.find(({ outcome }) => outcome === DECIDES[kind]) ?? alarms[0];
}
