import type { Plans } from '@regietafel/contracts/liquidity/plans';
import { deriveCash } from '@regietafel/domain/liquidity/derive-cash';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import { returnsOf } from '@regietafel/domain/liquidity/returns';
import { FictiefMark } from '@regietafel/ui/components/author-kring';
import { Stack } from '@regietafel/ui/components/card';
import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { lazy, useMemo } from 'react';
import { ChooseAuthor } from '../../components/cash/choose-author.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { Part } from '../../components/part.tsx';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { RefreshNotice } from '../../components/refresh-notice.tsx';
import { isPast } from '../../lib/history/as-of.ts';
import { useAsOf } from '../../lib/history/use-as-of.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { ButtonLink } from '../../lib/links.ts';
import { plansQuery } from '../../lib/liquidity/books-query.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';
import { DriversCard } from './drivers-card.tsx';
import { FlowsCard } from './flows-card.tsx';
import { ImportWorkbook } from './import-workbook.tsx';
import { NoPlan } from './no-plan.tsx';
import { chosenBook, type PlanBook, planOf } from './plan-book.ts';
import { ReturnsCard } from './returns-card.tsx';
import { RulesCard } from './rules-card.tsx';
import { StartCard } from './start-card.tsx';
import { type LinkedAssumption, useLinkedAssumption } from './use-linked-assumption.ts';
import './cash-plan.css';

export const Route = createLazyRoute('/signed-in/dossiers/$dossier/liquiditeit/uitgangspunten')({
  component: CashPlanPage,
});

const DerivationCard = lazy(() =>
  import('./derivation-card.tsx').then((module) => ({ default: module.DerivationCard })),
);

/** What a forecast rests on: the bank, the rules, the drivers and the return, and how cash follows from them. */
function CashPlanPage() {
  const t = useMessages('cashPlan');
  const { dossierId, providerName } = useDossier();
  const query = useSuspenseQuery(plansQuery(useTenantId(), { dossierId, asOf: useAsOf() }));
  const search = Route.useSearch();
  const plans = query.data;
  const book = chosenBook(plans, search.van);
  const plan = useMemo(() => planOf(book), [book]);
  const mayRecord = plans.desk.mayRecord && !isPast(search);
  return (
    <Stack>
      <PageTitle parts={[t('title'), providerName]} />
      <Head plans={plans} book={book} mayRecord={mayRecord} />
      <RefreshNotice query={query} />
      {book === undefined || plan === null ? (
        <NoPlan plans={plans} mayRecord={mayRecord} />
      ) : (
        <PlanCards plans={plans} book={book} plan={plan} mayChange={mayRecord && book.author.isOwn} />
      )}
    </Stack>
  );
}

interface HeadProps {
  readonly plans: Plans;
  readonly book: PlanBook | undefined;
  readonly mayRecord: boolean;
}

function Head({ plans, book, mayRecord }: HeadProps) {
  const t = useMessages('cashPlan');
  const { slug } = useDossier();
  const navigate = useNavigate({ from: '/dossiers/$dossier/liquiditeit/uitgangspunten' });
  return (
    <header className="rt-cash-plan__head">
      <div>
        <h2>{t('title')}</h2>
        <p className="rt-muted">{t('lead')}</p>
        {book?.plan && (
          <p className="rt-cash-plan__origin">
            <RecordOrigin origin={book.plan.origin} isTimeless />
            {book.plan.isFictitious && <FictiefMark />}
          </p>
        )}
      </div>
      <div className="rt-cash-plan__ways rt-screen-only">
        <ButtonLink to="/dossiers/$dossier/liquiditeit" params={{ dossier: slug }}>
          {t('to.forecast')}
        </ButtonLink>
        <ButtonLink to="/dossiers/$dossier/exploitatie" params={{ dossier: slug }}>
          {t('to.exploitatie')}
        </ButtonLink>
        {mayRecord && <ImportWorkbook plans={plans} />}
        {book && (
          <ChooseAuthor
            books={plans.books}
            chosen={book}
            onChoose={({ author }) =>
              void navigate({ search: (before) => ({ ...before, van: author.tenantId ?? undefined }) })
            }
          />
        )}
      </div>
    </header>
  );
}

/** A plan with all that its cards share. */
export interface ShownPlanProps {
  readonly plans: Plans;
  readonly book: PlanBook;
  readonly plan: CashPlan;
  readonly mayChange: boolean;
}

function PlanCards(props: ShownPlanProps) {
  const { book, plan } = props;
  const theoretical = useLinkedAssumption(plan.returns.assumptionId);
  const theoreticalBp = basisPointsOf(theoretical);
  const returns = useMemo(
    () => returnsOf(plan, book.sheets, theoreticalBp),
    [plan, book.sheets, theoreticalBp],
  );
  const returnBp = returns[plan.returns.choice];
  const cash = useMemo(
    () => deriveCash(plan, book.sheets, { returnBp, driverPoints: {} }),
    [plan, book.sheets, returnBp],
  );
  return (
    <>
      <StartCard {...props} />
      <ReturnsCard {...props} returns={returns} />
      <RulesCard {...props} />
      <DriversCard {...props} />
      <FlowsCard {...props} />
      <Part>
        <DerivationCard cash={cash} />
      </Part>
    </>
  );
}

/** An assumption in per cents, in hundredths of them. */
function basisPointsOf(assumption: LinkedAssumption | null): number | null {
  if (assumption === null || assumption.unit !== 'percent' || assumption.value === null) return null;
  return Math.round(assumption.value * 100);
}
