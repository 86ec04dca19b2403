import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { EmptyState } from '@regietafel/ui/components/notice';
import { arrangeRows } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { useLanguage } from '../../../lib/i18n/language.ts';
import { localeTag } from '../../../lib/i18n/message.ts';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { sortFrom, sortTo } from '../../../lib/search/search-params.ts';
import type { Register, RegisterTableRow } from '../queries.ts';
import { REGISTER_COLUMNS } from '../search.ts';
import { useRegisterColumns } from './columns.tsx';
import { filterRows, ownersOf } from './filter-rows.ts';
import { useGrouping } from './grouping.ts';
import { RegisterToolbar } from './register-toolbar.tsx';
import { useRegisterAddress } from './use-register-address.ts';

const keyOf = (row: RegisterTableRow) => row.riskId;

interface RegisterTableProps {
  readonly register: Register;
  /** Whether the register is read as it is now. */
  readonly isEditable: boolean;
}

/** The risks in a table, filtered, sorted and grouped as the address says. */
export function RegisterTable({ register: { rows, desk }, isEditable }: RegisterTableProps) {
  const t = useMessages('risks');
  const common = useMessages('common');
  const { search, change } = useRegisterAddress();
  const columns = useRegisterColumns();
  const locale = localeTag(useLanguage());
  const groupBy = useGrouping(search.groepeer);
  const filtered = useMemo(() => filterRows(rows, search), [rows, search]);
  const shown = useMemo(
    () => arrangeRows(filtered, columns, { sort: null, search: search.zoek ?? '' }, locale).length,
    [filtered, columns, search.zoek, locale],
  );
  const owners = useMemo(() => ownersOf(rows), [rows]);
  if (rows.length === 0) {
    const mayFill = isEditable && (desk.mayRecord || desk.mayImport);
    return <EmptyState title={t('empty.title')}>{t(mayFill ? 'empty.body' : 'empty.reader')}</EmptyState>;
  }
  return (
    <>
      <RegisterToolbar search={search} owners={owners} shown={shown} total={rows.length} onChange={change} />
      <Card isFlush>
        <DataTable
          caption={t('tableCaption')}
          rows={filtered}
          columns={columns}
          rowKey={keyOf}
          sort={sortFrom(search.sorteer)}
          onSort={(sort) => change({ sorteer: sortTo(REGISTER_COLUMNS, sort) })}
          search={search.zoek ?? ''}
          groupBy={groupBy}
          openKey={search.risico ?? null}
          empty={<EmptyState title={common('noResults')} icon="search" />}
        />
      </Card>
    </>
  );
}
