import type { ComparisonCatalogue } from '@regietafel/contracts/comparison/catalogue';
import type { ComparisonSetup } from '@regietafel/domain/comparison/setup';
import { dutchDayOf, type Instant, type YearMonth } from '@regietafel/domain/core/dates';
import { addPeriods, type PeriodCode, periodOf } from '@regietafel/domain/indicators/period';
import { Card, Stack } from '@regietafel/ui/components/card';
import { EmptyState, Notice } from '@regietafel/ui/components/notice';
import { PageHeader } from '@regietafel/ui/components/page-header';
import { SkeletonTable } from '@regietafel/ui/components/skeleton';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { PageTitle } from '../../components/page-title.tsx';
import { Part } from '../../components/part.tsx';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { AskCard } from './ask-card.tsx';
import { catalogueQuery } from './comparison-queries.ts';
import { searchOf, setupOf } from './comparison-search.ts';
import { type ComparisonWords, useComparisonWords } from './comparison-words.ts';
import { Definitions } from './definitions.tsx';
import { ExportMenu } from './export-menu.tsx';
import { GroupedResults } from './grouped-results.tsx';
import { KeepButton } from './keep-dialog.tsx';
import { KeptViews } from './kept-views.tsx';
import { NamedResults } from './named-results.tsx';
import { questionOf, refusalOf } from './question.ts';
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
  const go = useCallback(
    (next: ComparisonSetup, replace: boolean) =>
      void navigate({ to: '/vergelijken', search: searchOf(next), replace, resetScroll: false }),
    [navigate],
  );
  const ask = useCallback((asked: ComparisonSetup) => go(asked, false), [go]);
  return (
    <>
      <PageTitle parts={[t('title')]} />
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack>
        <AskCard catalogue={catalogue} words={words} setup={setup} last={last} onAsk={ask} />
        <KeptViews isOpen={setup === null} />
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
            onChange={(change) => go({ ...setup, ...change }, true)}
          />
        )}
      </Stack>
    </>
  );
}

interface AnswerProps {
  readonly catalogue: ComparisonCatalogue;
  readonly words: ComparisonWords;
  readonly setup: ComparisonSetup;
  readonly onChange: (change: Partial<ComparisonSetup>) => void;
}

/** What was asked, of the indicators that the catalogue knows. */
function Answer({ catalogue, words, setup, onChange }: AnswerProps) {
  const t = useMessages('comparison');
  const indicators = useMemo(
    () => setup.indicators.flatMap((code) => catalogue.indicators.find((one) => one.code === code) ?? []),
    [catalogue, setup.indicators],
  );
  const lost = setup.indicators.length - indicators.length;
  if (indicators.length === 0)
    return (
      <Card>
        <EmptyState title={t('unknown.title')} icon="filter">
          {t('unknown.body')}
        </EmptyState>
      </Card>
    );
  const refusal = refusalOf(questionOf(setup));
  if (refusal !== null)
    return (
      <Notice tone="negative" role="alert">
        {t(`ask.refusal.${refusal.rule}`, refusal.limits)}
      </Notice>
    );
  const Results = setup.unit === 'providers' ? NamedResults : GroupedResults;
  return (
    <>
      {lost > 0 && <p className="rt-compare-notes">{t('unknown.some', { count: lost })}</p>}
      <Part fallback={<SkeletonTable rows={6} columns={5} />} key={askedOf(setup)}>
        <Results
          catalogue={catalogue}
          words={words}
          setup={setup}
          indicators={indicators}
          tools={
            <>
              <KeepButton setup={setup} />
              <ExportMenu question={questionOf(setup)} indicators={indicators} />
            </>
          }
          onChange={onChange}
        />
        {/* With the answer, not before it: what comes would push it down. */}
        <Definitions indicators={indicators} words={words} />
      </Part>
    </>
  );
}

/** What is asked anew when it changes: a refusal of one question does not stay for the next. */
function askedOf({ indicators, from, to, unit, groupBy }: ComparisonSetup): string {
  return [...indicators.toSorted(), from, to, unit, unit === 'groups' ? groupBy : ''].join(' ');
}

/** The last quarter that has passed. */
function lastPeriod(): PeriodCode {
  const today = dutchDayOf(Temporal.Now.instant().toString() as Instant);
  return addPeriods(periodOf(today.slice(0, 7) as YearMonth, 'quarter'), -1);
}
