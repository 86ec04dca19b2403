import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import { dutchDayOf, type Instant, type YearMonth } from '@regietafel/domain/core/dates';
import { addPeriods, type PeriodCode, periodOf } from '@regietafel/domain/indicators/period';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { SkeletonTable } from '@regietafel/ui/components/skeleton';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { Part } from '../../components/part.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { catalogueQuery } from './comparison-queries.ts';
import { type ComparisonSearch, searchOf, setupOf } from './comparison-search.ts';
import { type ComparisonWords, useComparisonWords } from './comparison-words.ts';
import { Definitions } from './definitions.tsx';
import { GroupedResults } from './grouped-results.tsx';
import { KeepButton, KeptViews } from './kept-views.tsx';
import { NamedResults } from './named-results.tsx';
import { QuestionForm } from './question-form.tsx';
import './comparison.css';

export const Route = createLazyRoute('/signed-in/vergelijken')({ component: ComparisonPage });

function ComparisonPage() {
  const t = useMessages('comparison');
  const search = Route.useSearch();
  const navigate = useNavigate();
  const { data: catalogue } = useSuspenseQuery(catalogueQuery(useTenantId()));
  const words = useComparisonWords(catalogue);
  const last = lastPeriod();
  const setup = useMemo(() => setupOf(search, last), [search, last]);
  const go = (next: ComparisonSearch, replace: boolean) =>
    void navigate({ to: '/vergelijken', search: next, replace, resetScroll: false });
  return (
    <>
      <PageTitle parts={[t('title')]} />
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack>
        <Card title={t('ask.title')}>
          <QuestionForm
            key={JSON.stringify(search)}
            catalogue={catalogue}
            words={words}
            setup={setup ?? startOf(last)}
            last={last}
            onAsk={(asked) => go(searchOf(asked), false)}
          />
        </Card>
        {setup === null ? (
          <Card>
            <EmptyState title={t('start.title')} icon="grid">
              {t('start.body')}
            </EmptyState>
          </Card>
        ) : (
          <Answer
            catalogue={catalogue}
            words={words}
            setup={setup}
            moment={search.moment ?? null}
            onChange={(next, moment) => go({ ...searchOf(next), moment }, true)}
          />
        )}
        <KeptViews />
      </Stack>
    </>
  );
}

interface AnswerProps {
  readonly catalogue: ComparisonCatalogue;
  readonly words: ComparisonWords;
  readonly setup: ComparisonSetup;
  readonly moment: PeriodCode | null;
  readonly onChange: (setup: ComparisonSetup, moment: PeriodCode) => void;
}

/** What was asked, of the indicators that the catalogue knows. */
function Answer({ catalogue, words, setup, moment, onChange }: AnswerProps) {
  const t = useMessages('comparison');
  const indicators = useMemo(
    () => setup.indicators.flatMap((code) => catalogue.indicators.find((one) => one.code === code) ?? []),
    [catalogue, setup.indicators],
  );
  if (indicators.length === 0)
    return (
      <Card>
        <EmptyState title={t('nothing.title')} icon="filter">
          {t('nothing.body')}
        </EmptyState>
      </Card>
    );
  const Results = setup.unit === 'providers' ? NamedResults : GroupedResults;
  return (
    <>
      <Part fallback={<SkeletonTable rows={6} columns={5} />} key={setup.unit}>
        <Results
          catalogue={catalogue}
          words={words}
          setup={setup}
          indicators={indicators}
          moment={moment}
          tools={<KeepButton setup={setup} />}
          onChange={onChange}
        />
      </Part>
      <Definitions indicators={indicators} words={words} />
    </>
  );
}

/** The last quarter that has passed. */
function lastPeriod(): PeriodCode {
  const today = dutchDayOf(Temporal.Now.instant().toString() as Instant);
  return addPeriods(periodOf(today.slice(0, 7) as YearMonth, 'quarter'), -1);
}

/** What the form begins with. */
function startOf(last: PeriodCode): ComparisonSetup {
  const setup = setupOf({ ind: 'verzuim' }, last);
  if (setup === null) throw new Error('an indicator was named');
  return { ...setup, indicators: [] };
}
