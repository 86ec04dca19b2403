import type { Plans } from '@regietafel/contracts/liquidity/plans';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listActuals } from '@regietafel/db/queries/liquidity/actuals';
import { listPlans } from '@regietafel/db/queries/liquidity/plans';
import { listSheets } from '@regietafel/db/queries/liquidity/sheets';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { booksOf, presentActual, presentDesk, presentPlan, presentSheet } from './present-book.ts';

/** Plans with their sheets and outcomes in sight, author by author; NOT_FOUND when the dossier is absent or not shared. */
export async function getPlans(
  asker: Asker,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<Plans> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [foundDesk, sheets, plans, actuals] = await Promise.all([
    findDesk(reader, dossierId),
    listSheets(reader, { dossierId, asOf }),
    listPlans(reader, { dossierId, asOf }),
    listActuals(reader, { dossierId, asOf }),
  ]);
  const desk = found(foundDesk);
  return {
    day: judgingDay(asOf, asker.today),
    books: booksOf([...sheets, ...plans, ...actuals], asker, (author) => {
      const by = (record: { readonly authorTenantId: string }) => record.authorTenantId === author;
      const plan = plans.find(by);
      return {
        sheets: sheets.filter(by).map((sheet) => presentSheet(sheet, desk, asker)),
        plan: plan === undefined ? null : presentPlan(plan, desk, asker),
        actuals: actuals.filter(by).map((actual) => presentActual(actual, desk, asker)),
      };
    }),
    desk: presentDesk(desk, asker),
  };
}
