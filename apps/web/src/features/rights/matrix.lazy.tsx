import {
  type CallOutcome,
  OUTCOMES,
  type ProcedurePermission,
} from '@regietafel/contracts/sharing/permissions';
import { OBJECT_RELATIONS, type ObjectRelation } from '@regietafel/domain/sharing/object-relation';
import { MEMBERSHIP_ROLES } from '@regietafel/domain/sharing/tenant';
import { StatusDot } from '@regietafel/ui/components/badge';
import { Card, Stack } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { EmptyState } from '@regietafel/ui/components/notice';
import { TextField } from '@regietafel/ui/components/text-field';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import type { Column } from '@regietafel/ui/core/table';
import type { Tone } from '@regietafel/ui/core/tone';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { CellDetail, Muted } from '../../components/cell.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { matrixQuery } from './matrix-query.ts';
import { RightsHeader } from './rights-header.tsx';
import { type MatrixSearch, relationOf } from './rights-search.ts';

export const Route = createLazyRoute('/signed-in/rechten/matrix')({ component: MatrixPage });

const TONES: Readonly<Record<CallOutcome, Tone>> = {
  may: 'positive',
  authorOnly: 'caution',
  // Not having a right is no fault.
  refused: 'neutral',
  notFound: 'neutral',
  none: 'info',
};

/** What every procedure of the server comes to, for every role and every kind of dossier. */
function MatrixPage() {
  const t = useMessages('rights');
  const common = useMessages('common');
  const search = Route.useSearch();
  const navigate = useNavigate({ from: '/rechten/matrix' });
  const show = (change: MatrixSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const relation = relationOf(search);
  const { procedures } = useSuspenseQuery(matrixQuery(useTenantId())).data;
  const columns = useMatrixColumns(relation);
  return (
    <>
      <RightsHeader lead={t('matrix.lead')} />
      <Stack>
        <Toolbar label={common('filter')}>
          <NativeSelect<ObjectRelation>
            label={t('matrix.relation')}
            options={OBJECT_RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
            value={relation}
            onChange={(dossier) => show({ dossier: dossier === 'own' ? undefined : dossier })}
          />
          <TextField
            label={common('search')}
            type="search"
            value={search.zoek ?? ''}
            onChange={(zoek) => show({ zoek: zoek || undefined })}
          />
        </Toolbar>
        <Card title={t('matrix.count', { count: procedures.length })} isFlush>
          <DataTable
            caption={t('matrix.caption')}
            rows={procedures}
            columns={columns}
            rowKey={({ path }) => path}
            sort={null}
            onSort={() => undefined}
            search={search.zoek ?? ''}
            empty={<EmptyState title={common('noResults')} icon="search" />}
          />
        </Card>
        <Legend />
      </Stack>
    </>
  );
}

function Legend() {
  const t = useMessages('rights');
  return (
    <Card>
      <DefinitionList
        items={OUTCOMES.map((outcome) => ({ term: t(`outcome.${outcome}`), value: t(`legend.${outcome}`) }))}
      />
    </Card>
  );
}

function useMatrixColumns(relation: ObjectRelation): readonly Column<ProcedurePermission>[] {
  const t = useMessages('rights');
  const terms = useMessages('terms');
  return useMemo(
    () => [
      {
        id: 'procedure',
        header: t('matrix.procedure'),
        isRowHeader: true,
        width: '15rem',
        cell: (procedure) => <Procedure procedure={procedure} />,
        searchText: ({ path, right }) => `${path}\n${right ?? ''}`,
      },
      ...MEMBERSHIP_ROLES.map(
        (role): Column<ProcedurePermission> => ({
          id: role,
          header: terms(`role.${role}`),
          cell: ({ byRole }) => {
            const outcome = byRole.find((row) => row.role === role)?.[relation] ?? 'none';
            if (outcome === 'none') return <Muted>{t('outcome.none')}</Muted>;
            return <StatusDot tone={TONES[outcome]}>{t(`outcome.${outcome}`)}</StatusDot>;
          },
        }),
      ),
    ],
    [t, terms, relation],
  );
}

function Procedure({
  procedure: { path, effect, access, right },
}: {
  readonly procedure: ProcedurePermission;
}) {
  const t = useMessages('rights');
  return (
    <>
      <code>{path}</code>
      <CellDetail>{t(`effect.${effect}`)}</CellDetail>
      <CellDetail>{right === null ? t(`access.${access}`) : t(`does.${right}`)}</CellDetail>
    </>
  );
}
