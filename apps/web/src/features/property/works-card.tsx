import type { Property, ShownPlan } from '@regietafel/contracts/property/property';
import { standing, worksOf } from '@regietafel/domain/property/in-sight';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, useMemo } from 'react';
import { Opening } from '../../components/opening.tsx';
import { Part } from '../../components/part.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { sortFrom, sortTo } from '../../lib/search/search-params.ts';
import { WORK_COLUMNS } from './property-search.ts';
import { useWorkColumns } from './use-work-columns.tsx';

const WorkDialog = lazy(() => import('./work-dialog.tsx').then((module) => ({ default: module.WorkDialog })));

const WorkTools = lazy(() => import('./work-tools.tsx').then((module) => ({ default: module.WorkTools })));

const route = getRouteApi('/signed-in/dossiers/$dossier/vastgoed');

interface WorksCardProps {
  readonly property: Property;
  readonly mayRecord: boolean;
  readonly plan: ShownPlan;
}

/** The works of the shown plan. */
export function WorksCard({ property, mayRecord, plan }: WorksCardProps) {
  const t = useMessages('property');
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/dossiers/$dossier/vastgoed' });
  const works = useMemo(() => worksOf(property, plan.planId), [property, plan.planId]);
  const columns = useWorkColumns(property);
  const sort = useMemo(() => sortFrom(search.sorteer), [search.sorteer]);
  const mayAdd =
    mayRecord &&
    standing(property.buildings).length > 0 &&
    property.plans.some((one) => one.origin.author.mayWrite);
  return (
    <Card
      title={t('works.title', { plan: plan.name })}
      isFlush={works.length > 0}
      actions={
        <>
          {works.length > 0 || plan.origin.author.mayWrite ? (
            <Part isExtra>
              <WorkTools property={property} plan={plan} mayRecord={mayRecord} />
            </Part>
          ) : null}
          {mayAdd && (
            <Opening icon="add" label={t('work.new')}>
              {(close) => (
                <WorkDialog
                  work={null}
                  planId={plan.origin.author.mayWrite ? plan.planId : null}
                  property={property}
                  onClose={close}
                />
              )}
            </Opening>
          )}
        </>
      }
    >
      {works.length === 0 ? (
        <EmptyState title={t('works.empty')}>{t('works.emptyBody')}</EmptyState>
      ) : (
        <DataTable
          caption={t('works.title', { plan: plan.name })}
          rows={works}
          columns={columns}
          rowKey={({ workId }) => workId}
          sort={sort}
          onSort={(next) =>
            void navigate({
              search: (before) => ({ ...before, sorteer: sortTo(WORK_COLUMNS, next) }),
              replace: true,
              resetScroll: false,
            })
          }
          openKey={search.werk ?? null}
          empty={null}
        />
      )}
    </Card>
  );
}
