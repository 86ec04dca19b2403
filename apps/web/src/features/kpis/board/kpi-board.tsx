import type { KpiId } from '@regietafel/domain/core/ids';
import { Card, CardGrid, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import type { KpiBoard } from '../queries.ts';
import { BoardSummary } from './board-summary.tsx';
import { KpiCard } from './kpi-card.tsx';

interface BoardProps {
  readonly board: KpiBoard;
  readonly openId: KpiId | undefined;
  readonly isNow: boolean;
}

/** All KPI's of the dossier side by side, in the order of the catalogue. */
export function Board({ board, openId, isNow }: BoardProps) {
  const t = useMessages('kpis');
  const mayBegin = isNow && (board.desk.mayRecordValue || board.desk.maySetNorm);
  return (
    <Stack>
      {board.kpis.length === 0 ? (
        <Card>
          <EmptyState title={t('empty.title')} icon="trendUp">
            {t('empty.body')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <BoardSummary kpis={board.kpis} />
          <div className="rt-kpis__cards">
            <CardGrid columnWidth="22rem">
              {board.kpis.map((kpi) => (
                <KpiCard key={kpi.kpiId} kpi={kpi} isOpen={kpi.kpiId === openId} />
              ))}
            </CardGrid>
          </div>
        </>
      )}
      {mayBegin && board.unused.length > 0 && <Unused unused={board.unused} />}
    </Stack>
  );
}

function Unused({ unused }: Pick<KpiBoard, 'unused'>) {
  const t = useMessages('kpis');
  return (
    <Card title={t('unused.title')}>
      <p>{t('unused.lead')}</p>
      <ul className="rt-kpis__unused">
        {unused.map(({ kpiId, name }) => (
          <li key={kpiId}>
            <PageLink to="." search={(before) => ({ ...before, kpi: kpiId })} resetScroll={false}>
              {name}
            </PageLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
