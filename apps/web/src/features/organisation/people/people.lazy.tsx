import { Button } from '@regietafel/ui/components/button';
import { Card, Stack } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { EmptyState } from '@regietafel/ui/components/notice';
import { SplitView } from '@regietafel/ui/components/side-panel';
import { TextField } from '@regietafel/ui/components/text-field';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { lazy, useMemo, useState } from 'react';
import { Part } from '../../../components/part.tsx';
import { RefreshNotice } from '../../../components/refresh-notice.tsx';
import { useMessages } from '../../../lib/i18n/use-messages.ts';
import { PageLink } from '../../../lib/links.ts';
import { sortFrom, sortTo } from '../../../lib/search/search-params.ts';
import { useSession, useTenantId } from '../../../lib/session/session.ts';
import { OrganisationHeader } from '../organisation-header.tsx';
import { usePeopleColumns } from './people-columns.tsx';
import { peopleQuery } from './people-query.ts';
import { PEOPLE_COLUMNS, PEOPLE_SHOWN, type PeopleSearch, shownPeople } from './people-search.ts';
import { PersonPanel } from './person-panel.tsx';

const AddPersonDialog = lazy(() =>
  import('./add-person-dialog.tsx').then((module) => ({ default: module.AddPersonDialog })),
);

export const Route = createLazyRoute('/signed-in/organisatie/mensen')({ component: PeoplePage });

/** Who works for the own organisation, and in which role. */
function PeoplePage() {
  const t = useMessages('organisation');
  const { current } = useSession();
  const query = useSuspenseQuery(peopleQuery(useTenantId()));
  const { people, rolesToGive, day } = query.data;
  const search = Route.useSearch();
  const navigate = useNavigate({ from: '/organisatie/mensen' });
  const show = (change: PeopleSearch) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  return (
    <>
      <OrganisationHeader
        title={t('people.title', { tenant: current.tenant.name })}
        lead={t('people.lead')}
        actions={rolesToGive.length > 0 && <AddPerson rolesToGive={rolesToGive} day={day} />}
      />
      <Stack>
        <RefreshNotice query={query} />
        <SplitView
          panel={
            search.persoon && (
              <PersonPanel
                key={search.persoon}
                person={people.find(({ accountId }) => accountId === search.persoon)}
                rolesToGive={rolesToGive}
                day={day}
                onClose={() => show({ persoon: undefined })}
              />
            )
          }
        >
          <Stack>
            <PeopleFilters search={search} onChange={show} />
            <PeopleTable people={shownPeople(people, day, search)} search={search} onChange={show} />
            <p>
              <PageLink to="/rechten">{t('people.rights')}</PageLink>
            </p>
          </Stack>
        </SplitView>
      </Stack>
    </>
  );
}

interface FilterProps {
  readonly search: PeopleSearch;
  readonly onChange: (change: PeopleSearch) => void;
}

function PeopleFilters({ search, onChange }: FilterProps) {
  const t = useMessages('organisation');
  const common = useMessages('common');
  return (
    <Toolbar label={common('filter')}>
      <TextField
        label={t('people.search')}
        type="search"
        value={search.zoek ?? ''}
        onChange={(zoek) => onChange({ zoek: zoek || undefined })}
      />
      <NativeSelect
        label={t('people.show')}
        options={PEOPLE_SHOWN.map((value) => ({ value, label: t(`people.show.${value}`) }))}
        value={search.toon ?? 'nu'}
        onChange={(toon) => onChange({ toon: toon === 'nu' ? undefined : toon })}
      />
    </Toolbar>
  );
}

function PeopleTable({
  people,
  search,
  onChange,
}: FilterProps & { readonly people: ReturnType<typeof shownPeople> }) {
  const t = useMessages('organisation');
  const columns = usePeopleColumns();
  const sort = useMemo(() => sortFrom(search.sorteer), [search.sorteer]);
  return (
    <Card isFlush>
      <DataTable
        caption={t('people.caption')}
        rows={people}
        columns={columns}
        rowKey={({ accountId }) => accountId}
        sort={sort}
        onSort={(next) => onChange({ sorteer: sortTo(PEOPLE_COLUMNS, next) })}
        search={search.zoek ?? ''}
        openKey={search.persoon ?? null}
        empty={<EmptyState title={t('people.empty')} icon="user" />}
      />
    </Card>
  );
}

function AddPerson(props: Pick<Parameters<typeof AddPersonDialog>[0], 'rolesToGive' | 'day'>) {
  const t = useMessages('organisation');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon="add" variant="primary" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('add')}
      </Button>
      {isOpen && (
        <Part>
          <AddPersonDialog {...props} onClose={() => setIsOpen(false)} />
        </Part>
      )}
    </>
  );
}
