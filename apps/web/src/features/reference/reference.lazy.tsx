import type { PlainDate } from '@regietafel/domain/core/dates';
import { Card, Stack } from '@regietafel/ui/components/card';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { Loading, SkeletonText } from '@regietafel/ui/components/skeleton';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { CellDetail } from '../../components/cell.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { usePeriodText } from './period-text.ts';
import { QuestionForm } from './question-form.tsx';
import { regionsQuery, supervisorQuery } from './reference-queries.ts';
import { dayAsked, type ReferenceSearch } from './reference-search.ts';
import { RegionAnswer } from './region-answer.tsx';
import { RegionsTable } from './regions-table.tsx';
import { StandingMark } from './standing-mark.tsx';
import './reference.css';
import { Part } from '../../components/part.tsx';

export const Route = createLazyRoute('/signed-in/regios')({ component: ReferencePage });

function ReferencePage() {
  const t = useMessages('reference');
  const format = useFormat();
  const search = Route.useSearch();
  const navigate = useNavigate();
  const on = dayAsked(search);
  const { gemeente = '' } = search;
  const { data } = useSuspenseQuery(regionsQuery(useTenantId(), on));
  const go = (change: ReferenceSearch, replace: boolean) =>
    void navigate({ to: '/regios', search: { ...search, ...change }, replace, resetScroll: false });
  return (
    <>
      <PageTitle parts={[t('title')]} />
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack>
        <Card>
          <QuestionForm
            key={`${gemeente} ${on}`}
            municipality={gemeente}
            on={on}
            onAsk={(municipality, datum) => go({ gemeente: municipality || undefined, datum }, false)}
          />
        </Card>
        {gemeente !== '' && (
          <Part fallback={<AnswerToCome />}>
            <RegionAnswer municipality={gemeente} on={on} />
          </Part>
        )}
        <Supervisor on={on} />
        <h2>{t('regions.title', { day: format.date(on) })}</h2>
        <RegionsTable regions={data.regions} search={search} onChange={(change) => go(change, true)} />
      </Stack>
    </>
  );
}

function AnswerToCome() {
  return (
    <Card>
      <Loading>
        <SkeletonText lines={6} />
      </Loading>
    </Card>
  );
}

function Supervisor({ on }: { readonly on: PlainDate }) {
  const t = useMessages('reference');
  const period = usePeriodText();
  const { supervisor } = useSuspenseQuery(supervisorQuery(useTenantId(), on)).data;
  return (
    <Card title={t('supervisor')}>
      {supervisor === null ? (
        <p>{t('supervisor.none')}</p>
      ) : (
        <>
          <p>
            <strong>{supervisor.name}</strong> ({period(supervisor)})
          </p>
          <p>{supervisor.task}</p>
          <CellDetail>
            <StandingMark standing={supervisor.standing} /> · {supervisor.source}
          </CellDetail>
        </>
      )}
    </Card>
  );
}
