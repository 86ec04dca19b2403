import type { JudgedSubject, Judgements } from '@regietafel/contracts/judgements/judgements';
import { JUDGED_KINDS } from '@regietafel/domain/judgements/stance';
import { Card } from '@regietafel/ui/components/card';
import { DataTable } from '@regietafel/ui/components/data-table';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { EmptyState } from '@regietafel/ui/components/notice';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { GiveTredeOpinion } from '../../components/judgements/give-trede-opinion.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { sortFrom, sortTo } from '../../lib/search/search-params.ts';
import { JUDGEMENT_COLUMNS } from './judgements-search.ts';
import { NewAssumption } from './new-assumption.tsx';
import { useSubjectColumns } from './use-subject-columns.tsx';

const route = getRouteApi('/signed-in/dossiers/$dossier/oordelen');

interface SubjectsCardProps {
  readonly judgements: Judgements;
  readonly isNow: boolean;
}

/** Everything that is judged in the dossier, the largest disagreement first. */
export function SubjectsCard({ judgements, isNow }: SubjectsCardProps) {
  const t = useMessages('judgements');
  const { assumptions } = judgements;
  // A norm that only one party holds is no difference; it stands with its KPI.
  const subjects = useMemo(
    () => judgements.subjects.filter(({ kind, judgements: all }) => kind !== 'kpi' || all.length > 1),
    [judgements.subjects],
  );
  const withdrawn = assumptions.filter(({ withdrawnReason }) => withdrawnReason !== null);
  return (
    <Card
      title={t('differences.title')}
      isFlush={subjects.length > 0}
      actions={
        isNow && (
          <>
            <GiveTredeOpinion judgements={judgements} />
            <NewAssumption judgements={judgements} />
          </>
        )
      }
      footer={
        withdrawn.length > 0 && (
          <details>
            <summary>{t('assumption.withdrawn')}</summary>
            <ul>
              {withdrawn.map(({ assumptionId, name, withdrawnReason }) => (
                <li key={assumptionId}>
                  {name}: {withdrawnReason}
                </li>
              ))}
            </ul>
          </details>
        )
      }
    >
      {subjects.length === 0 ? (
        <EmptyState title={t('differences.empty')} icon="kring">
          {t('differences.emptyBody')}
        </EmptyState>
      ) : (
        <SubjectList subjects={subjects} />
      )}
    </Card>
  );
}

function SubjectList({ subjects }: { readonly subjects: readonly JudgedSubject[] }) {
  const t = useMessages('judgements');
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/dossiers/$dossier/oordelen' });
  const columns = useSubjectColumns(subjects);
  const rows = useMemo(
    () => subjects.filter(({ kind }) => search.soort === undefined || kind === search.soort),
    [subjects, search.soort],
  );
  const sort = useMemo(() => sortFrom(search.sorteer), [search.sorteer]);
  const show = (change: object) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  return (
    <>
      <div className="rt-judgements-page__head">
        <p className="rt-muted">{t('differences.lead')}</p>
        <Toolbar label={t('filter.kind')}>
          <NativeSelect
            label={t('filter.kind')}
            value={search.soort ?? 'alle'}
            options={[
              { value: 'alle' as const, label: t('filter.all') },
              ...JUDGED_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
            ]}
            onChange={(kind) => show({ soort: kind === 'alle' ? undefined : kind })}
          />
        </Toolbar>
      </div>
      <DataTable
        caption={t('differences.caption')}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={(next) => show({ sorteer: sortTo(JUDGEMENT_COLUMNS, next) })}
        openKey={search.onderwerp ?? null}
        empty={<EmptyState title={t('differences.filtered')} icon="filter" />}
      />
    </>
  );
}
