import type { Property, ShownWork } from '@regietafel/contracts/property/property';
import { countedCost } from '@regietafel/domain/property/cost';
import { placeOfWork } from '@regietafel/domain/property/in-sight';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import { spanText, yearsBetween } from './amount-words.ts';
import { useCostText } from './use-cost-text.ts';

/** The columns of works; each id is the word that stands in the address when the table is sorted by it. */
export function useWorkColumns(property: Property): readonly Column<ShownWork>[] {
  const t = useMessages('property');
  const format = useFormat();
  const costText = useCostText();
  return useMemo(
    (): readonly Column<ShownWork>[] => [
      {
        id: 'werk',
        header: t('board.work'),
        isRowHeader: true,
        cell: (work) => {
          const { building, part } = placeOfWork(property, work);
          return (
            <>
              <PageLink
                from="/dossiers/$dossier/vastgoed"
                search={(search) => ({ ...search, werk: work.workId })}
                resetScroll={false}
              >
                {work.measure}
              </PageLink>
              <CellDetail>
                {building} · {part ?? t('work.whole')} · {t(`category.${work.category}`)}
              </CellDetail>
            </>
          );
        },
        sortValue: ({ measure }) => measure,
      },
      {
        id: 'jaar',
        header: t('work.firstYear'),
        width: '9rem',
        cell: ({ firstYear, cycleYears }) => (
          <>
            {firstYear}
            {cycleYears !== null && <CellDetail>{t('work.every', { count: cycleYears })}</CellDetail>}
          </>
        ),
        sortValue: ({ firstYear }) => firstYear,
      },
      {
        id: 'kosten',
        header: t('work.cost'),
        width: '13rem',
        align: 'end',
        cell: (work) => {
          const counted = countedCost(work);
          return (
            <>
              {costText(work.cost)}
              {work.category === 'verduurzaming' && (
                <CellDetail>
                  {counted === null
                    ? t('work.extraUnknown')
                    : t('work.extra', { amount: format.euro(counted.highestCents) })}
                </CellDetail>
              )}
            </>
          );
        },
        sortValue: (work) => countedCost(work)?.highestCents ?? null,
      },
      {
        id: 'venster',
        header: t('work.window'),
        width: '9rem',
        cell: ({ window }) => spanText(yearsBetween(window), format),
        sortValue: ({ window }) => window.latest,
      },
    ],
    [t, format, costText, property],
  );
}
