import { ACTIONS, type Action, ruleOf } from '@regietafel/domain/sharing/rights';
import { MEMBERSHIP_ROLES, type MembershipRole, type TenantKind } from '@regietafel/domain/sharing/tenant';
import { StatusDot } from '@regietafel/ui/components/badge';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail, Muted } from '../../components/cell.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useSession } from '../../lib/session/session.ts';

interface Row {
  readonly action: Action;
  readonly does: string;
  readonly why: string;
  readonly who: string;
  readonly limits: readonly string[];
}

interface RightsTableProps {
  /** Only the rights that this role can have; null for all. */
  readonly role: MembershipRole | null;
  readonly search: string;
}

/** Every right with who has it, grouped by field of work. */
export function RightsTable({ role, search }: RightsTableProps) {
  const t = useMessages('rights');
  const common = useMessages('common');
  const rows = useRows(role);
  const columns = useColumns();
  return (
    <Card isFlush>
      <DataTable
        caption={t('caption')}
        rows={rows}
        columns={columns}
        rowKey={({ action }) => action}
        sort={null}
        onSort={() => undefined}
        search={search}
        groupBy={({ action }) => {
          const area = areaOf(action);
          return { key: area, label: t(`area.${area}`) };
        }}
        empty={<EmptyState title={common('noResults')} icon="search" />}
      />
    </Card>
  );
}

type AreaOf<A extends string> = A extends `${infer Area}.${string}` ? Area : never;

function areaOf(action: Action): AreaOf<Action> {
  return action.slice(0, action.indexOf('.')) as AreaOf<Action>;
}

function useRows(role: MembershipRole | null): readonly Row[] {
  const t = useMessages('rights');
  const terms = useMessages('terms');
  const format = useFormat();
  return useMemo(() => {
    const named = (roles: readonly MembershipRole[]) =>
      format.list(roles.map((one) => terms(`role.${one}`).toLowerCase()));
    const kindsNamed = (kinds: readonly TenantKind[]) =>
      format.list(kinds.map((kind) => terms(`tenant.${kind}`).toLowerCase()));
    return ACTIONS.filter((action) => role === null || isOfRole(action, role)).map((action) => {
      const { roles, deniedTo = [], alsoIn = {}, capacities } = ruleOf(action);
      const alsoKinds = Object.keys(alsoIn) as TenantKind[];
      const alsoRoles = [...new Set(Object.values(alsoIn).flat())];
      // The joint author of a dossier has no people.
      const denied = deniedTo.filter((kind) => kind !== 'tafel');
      return {
        action,
        does: t(`does.${action}`),
        why: t(`why.${action}`),
        who: roles.length === MEMBERSHIP_ROLES.length ? t('everybody') : sentence(named(roles)),
        limits: [
          ...(denied.length > 0 ? [t('limit.denied', { kinds: kindsNamed(denied) })] : []),
          ...(alsoKinds.length > 0
            ? [t('limit.also', { kinds: kindsNamed(alsoKinds), roles: named(alsoRoles) })]
            : []),
          ...(capacities
            ? [
                t('limit.capacities', {
                  capacities: format.list(
                    capacities.map((one) => terms(`participation.${one}`).toLowerCase()),
                  ),
                }),
              ]
            : []),
        ],
      };
    });
  }, [t, terms, format, role]);
}

/** With a capital at its beginning. */
function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isOfRole(action: Action, role: MembershipRole): boolean {
  const { roles, alsoIn = {} } = ruleOf(action);
  return roles.includes(role) || Object.values(alsoIn).some((also) => also.includes(role));
}

function useColumns(): readonly Column<Row>[] {
  const t = useMessages('rights');
  const { rights } = useSession();
  return useMemo(
    () => [
      {
        id: 'recht',
        header: t('column.right'),
        isRowHeader: true,
        width: '40%',
        cell: ({ does, why }) => (
          <>
            {does}
            <CellDetail>{why}</CellDetail>
          </>
        ),
        searchText: ({ does, why }) => `${does}\n${why}`,
      },
      { id: 'wie', header: t('column.roles'), cell: ({ who }) => who, searchText: ({ who }) => who },
      {
        id: 'waar',
        header: t('column.limits'),
        cell: ({ limits }) =>
          limits.length === 0 ? (
            <Muted>{t('limit.none')}</Muted>
          ) : (
            limits.map((limit) => <div key={limit}>{limit}</div>)
          ),
      },
      {
        id: 'u',
        header: t('column.you'),
        width: '8rem',
        cell: ({ action }) => {
          const may = rights.includes(action);
          return <StatusDot tone={may ? 'positive' : 'neutral'}>{t(may ? 'you.yes' : 'you.no')}</StatusDot>;
        },
      },
    ],
    [t, rights],
  );
}
