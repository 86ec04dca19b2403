import type { ShownContract, WatchList } from '@regietafel/contracts/warning/watch-list';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column } from '@regietafel/ui/core/table';
import { lazy, useMemo, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useWarningWords, type WarningWords } from '../../lib/warning/use-warning-words.ts';

const ContractDialog = lazy(() =>
  import('./contract-dialog.tsx').then((part) => ({ default: part.ContractDialog })),
);

/** Which contracts oblige to take part, who does, and what is missing before renewal. */
export function CoverageCard({ list }: { readonly list: WatchList }) {
  const t = useMessages('warning');
  const words = useWarningWords(list);
  const [editing, setEditing] = useState<ShownContract | 'new' | null>(null);
  const [sort, setSort] = useState<Parameters<typeof DataTable>[0]['sort']>(null);
  const { contracts, totals, mayRecord } = list.coverage;
  const columns = useColumns(words, mayRecord ? setEditing : null);
  const { obligedAndSilent: silent, ...counts } = totals;
  return (
    <Card
      title={t('duty.title')}
      actions={
        mayRecord && (
          <Button icon="add" onClick={() => setEditing('new')}>
            {t('duty.new')}
          </Button>
        )
      }
    >
      <p className="rt-watch__duty">
        {t('duty.lead', { quarter: words.period(list.dueQuarter) })}{' '}
        {contracts.length > 0 && t('duty.totals', { ...counts, silent })}
      </p>
      <DataTable
        caption={t('duty.caption')}
        rows={contracts}
        columns={columns}
        rowKey={({ contractId }) => contractId}
        sort={sort}
        onSort={setSort}
        empty={<EmptyState title={t('duty.empty')}>{t('duty.emptyBody')}</EmptyState>}
      />
      {editing !== null && (
        <Part>
          <ContractDialog
            contract={editing === 'new' ? null : editing}
            choices={list.coverage.choices}
            day={list.day}
            onClose={() => setEditing(null)}
          />
        </Part>
      )}
    </Card>
  );
}

function useColumns(
  words: WarningWords,
  onChange: ((contract: ShownContract) => void) | null,
): readonly Column<ShownContract>[] {
  const t = useMessages('warning');
  return useMemo(
    () => [
      {
        id: 'contract',
        header: t('duty.contract'),
        isRowHeader: true,
        cell: (contract) => (
          <>
            {contract.providerName} {contract.isFictitious && <FictiefMark />}
            <div className="rt-muted">{contract.name}</div>
            {onChange !== null && (
              <Button
                icon="edit"
                aria-label={t('contract.changeOf', { name: contract.name })}
                onClick={() => onChange(contract)}
              >
                {t('contract.change')}
              </Button>
            )}
          </>
        ),
        sortValue: ({ providerName }) => providerName,
      },
      {
        id: 'obliges',
        header: t('duty.obliges'),
        cell: ({ obliges }) => t(`obliges.${obliges}`),
        sortValue: ({ obliges }) => obliges,
      },
      {
        id: 'runs',
        header: t('duty.runs'),
        cell: (contract) => <Runs contract={contract} />,
        sortValue: ({ renewalOn }) => renewalOn ?? '9999',
      },
      {
        id: 'takesPart',
        header: t('duty.takesPart'),
        cell: ({ takesPart, lastReported }) => {
          if (lastReported === null)
            return t(takesPart === 'not_seen' ? 'takesPart.not_seen' : 'takesPart.silent');
          const period = words.period(lastReported);
          return t(takesPart === 'takes_part' ? 'takesPart.takes_part' : 'takesPart.silentSince', { period });
        },
        sortValue: ({ takesPart }) => takesPart,
      },
      {
        id: 'missing',
        header: t('duty.missing'),
        cell: ({ missing }) =>
          missing.length === 0
            ? t('duty.nothing')
            : missing.map((one) => <div key={one}>{t(`missing.${one}`)}</div>),
        sortValue: ({ missing }) => missing.length,
      },
    ],
    [t, words, onChange],
  );
}

function Runs({ contract }: { readonly contract: ShownContract }) {
  const t = useMessages('warning');
  const format = useFormat();
  const { validFrom, validUntil, renewalOn, isRunning, daysToRenewal } = contract;
  const from = format.date(validFrom);
  const hasPassed = daysToRenewal !== null && daysToRenewal < 0;
  return (
    <>
      {validUntil === null
        ? t('duty.from', { from })
        : t('duty.fromTo', { from, to: format.date(validUntil) })}
      {!isRunning && <div className="rt-muted">{t('duty.notRunning')}</div>}
      {renewalOn !== null && (
        <div>{t(hasPassed ? 'duty.renewalPassed' : 'duty.renewal', { day: format.date(renewalOn) })}</div>
      )}
    </>
  );
}
