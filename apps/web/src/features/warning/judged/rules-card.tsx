import type { RuleSetReplay } from '@regietafel/contracts/warning/replay';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column, Sort } from '@regietafel/ui/core/table';
import { useMemo, useState } from 'react';
import { SeverityBadge } from '../../../components/warning/signal-item.tsx';
import { useFormat } from '../../../lib/format/format.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';

type JudgedRule = RuleSetReplay['byRule'][number];

/** What each rule by itself would have come to: which ones help, and which ones cry for nothing. */
export function RulesCard({ replay }: { readonly replay: RuleSetReplay }) {
  const t = useMessages('signalsJudged');
  const columns = useColumns();
  const [sort, setSort] = useState<Sort | null>(null);
  return (
    <Card title={t('rules.title')} isFlush>
      <DataTable
        caption={t('rules.caption')}
        rows={replay.byRule}
        columns={columns}
        rowKey={({ rule }) => rule}
        sort={sort}
        onSort={setSort}
        empty={<EmptyState title={t('rules.none')} />}
      />
    </Card>
  );
}

function useColumns(): readonly Column<JudgedRule>[] {
  const t = useMessages('signalsJudged');
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'rule',
        header: t('column.rule'),
        isRowHeader: true,
        cell: ({ ruleName, severity }) => (
          <>
            {ruleName} {severity === 'serious' && <SeverityBadge severity={severity} />}
          </>
        ),
        sortValue: ({ ruleName }) => ruleName,
      },
      {
        id: 'warned',
        header: t('column.warned'),
        cell: ({ figures: { warned, declined } }) =>
          declined === 0 ? t('tile.nobody') : t('tile.of', { part: warned, whole: declined }),
        sortValue: ({ figures: { warned } }) => warned,
      },
      {
        id: 'weeks',
        header: t('column.medianWeeks'),
        align: 'end',
        cell: ({ figures: { medianWeeks } }) => (medianWeeks === null ? '–' : format.number(medianWeeks, 0)),
        sortValue: ({ figures: { medianWeeks } }) => medianWeeks,
      },
      {
        id: 'false',
        header: t('column.false'),
        cell: ({ figures: { alarms, falseAlarms } }) =>
          alarms === 0 ? t('tile.noAlarm') : t('tile.of', { part: falseAlarms, whole: alarms }),
        sortValue: ({ figures: { falseAlarms } }) => falseAlarms,
      },
    ],
    [t, format],
  );
}
