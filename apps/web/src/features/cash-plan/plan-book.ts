import type { Plans } from '@regietafel/contracts/liquidity/plans';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';

/** One author's figures: its sheets, its plan and what came true. */
export type PlanBook = Plans['books'][number];

/** The plan of a book as the domain knows it; a premium that is not told is absent. */
export function planOf(book: PlanBook | undefined): CashPlan | null {
  if (!book?.plan) return null;
  const { plan } = book.plan;
  return {
    ...plan,
    drivers: plan.drivers.map(({ premiumBp, ...driver }) =>
      premiumBp === undefined ? driver : { ...driver, premiumBp },
    ),
  };
}

/** The book that the address names, else the first that has a plan, else the first. */
export function chosenBook(plans: Plans, named: string | undefined): PlanBook | undefined {
  return (
    plans.books.find(({ author }) => author.tenantId === named) ??
    plans.books.find(({ plan }) => plan !== null) ??
    plans.books[0]
  );
}
