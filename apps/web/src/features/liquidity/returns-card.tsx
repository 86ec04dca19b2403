import type { CompiledForecast, ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import type { ReturnChoice } from '@regietafel/domain/liquidity/plan';
import { Badge } from '@regietafel/ui/components/badge';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { compareReturns, type ReturnRow } from '../../lib/liquidity/compare-returns.ts';
import type { CompileWith } from '../../lib/liquidity/what-must-be-true.ts';
import { asGiven, wholeEuro } from './telling.ts';

interface ReturnsCardProps {
  readonly compiled: CompiledForecast;
  readonly overrides: ForecastOverrides;
  readonly compile: CompileWith;
  readonly onChoose: (choice: ReturnChoice) => void;
}

/** The three returns on which the forecast can rest, and what the choice is worth in euros and in the month of a shortage. */
export function ReturnsCard({ compiled, overrides, compile, onChoose }: ReturnsCardProps) {
  const t = useMessages('liquidity');
  const rows = useMemo(() => compareReturns(compiled, overrides, compile), [compiled, overrides, compile]);
  const columns = useReturnColumns(compiled.cash.months, onChoose);
  return (
    <Card title={t('returns.title')}>
      <p className="rt-muted">{t('returns.lead')}</p>
      <DataTable
        caption={t('returns.caption')}
        rows={rows}
        columns={columns}
        rowKey={({ choice }) => choice}
        sort={null}
        onSort={asGiven}
        empty={null}
      />
      <p className="rt-muted">{t('returns.assumptions')}</p>
    </Card>
  );
}

function useReturnColumns(
  months: CompiledForecast['cash']['months'],
  onChoose: (choice: ReturnChoice) => void,
): readonly Column<ReturnRow>[] {
  const t = useMessages('liquidity');
  const format = useFormat();
  return useMemo(() => {
    const monthText = (index: number | null | undefined) => {
      const month = index == null ? undefined : months[index];
      return month === undefined ? t('returns.never') : format.month(month);
    };
    return [
      {
        id: 'choice',
        header: t('returns.choice'),
        isRowHeader: true,
        cell: ({ choice, isChosen }) => (
          <>
            {t(`returns.${choice}`)} {isChosen && <Badge tone="info">{t('returns.chosen')}</Badge>}
          </>
        ),
      },
      {
        id: 'percent',
        header: t('returns.percent'),
        align: 'end',
        cell: ({ basisPoints }) =>
          basisPoints === null ? t('returns.unknown') : format.percent(basisPoints / 100, 2),
      },
      {
        id: 'lowest',
        header: t('returns.lowest'),
        align: 'end',
        cell: ({ outcome }) =>
          outcome && (
            <>
              {wholeEuro(outcome.lowest, format)}
              <CellDetail>{monthText(outcome.lowestMonth)}</CellDetail>
            </>
          ),
      },
      {
        id: 'worth',
        header: t('returns.worth'),
        align: 'end',
        cell: ({ outcome, isChosen }) => (outcome && !isChosen ? wholeEuro(outcome.worth, format) : '–'),
      },
      {
        id: 'breach',
        header: t('returns.breach'),
        align: 'end',
        cell: ({ outcome }) => outcome && monthText(outcome.firstBreach),
      },
      {
        id: 'use',
        header: t('returns.use'),
        align: 'end',
        cell: ({ choice, basisPoints, isChosen }) =>
          !isChosen && (
            <Button disabled={basisPoints === null} onClick={() => onChoose(choice)}>
              {t('returns.use')}
              <span className="rt-visually-hidden">: {t(`returns.${choice}`)}</span>
            </Button>
          ),
      },
    ];
  }, [t, format, months, onChoose]);
}
