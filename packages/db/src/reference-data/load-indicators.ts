import { sql } from 'kysely';
import type { SystemTx } from '../kernel/with-system.ts';
import { indicatorIdOf } from './ids.ts';
import { CATALOGUE_SOURCE, INDICATOR_CATALOGUE } from './indicator-catalogue.ts';
import { INDICATOR_ITEMS } from './indicator-items.ts';
import { overwriteAllBut } from './overwrite.ts';
import { stableId } from './stable-id.ts';

/** The catalogue of what is asked and what is computed of it; every value is counted anew when it changed. */
export async function loadIndicators(tx: SystemTx): Promise<void> {
  const items = INDICATOR_ITEMS.map(({ group, ...item }, index) => ({
    ...item,
    itemGroup: group,
    position: index + 1,
  }));
  await tx
    .insertInto('indicatorItem')
    .values(items)
    .onConflict((conflict) => conflict.column('code').doUpdateSet(overwriteAllBut('code', items)))
    .execute();
  const definitions = INDICATOR_CATALOGUE.map(({ signal: _, formula, ...definition }, index) => ({
    ...definition,
    indicatorId: indicatorIdOf(definition.code),
    terms: JSON.stringify(formula.terms),
    divisor: formula.divisor === null ? null : JSON.stringify(formula.divisor),
    factor: formula.factor,
    grains: ['quarter' as const, 'year' as const],
    position: index + 1,
    standing: 'probable' as const,
    source: CATALOGUE_SOURCE,
  }));
  const changed = await tx
    .insertInto('indicatorDefinition')
    .values(definitions)
    .onConflict((conflict) =>
      conflict
        .column('indicatorId')
        .doUpdateSet(overwriteAllBut('indicatorId', definitions))
        .where(sql<boolean>`(indicator_definition.*) is distinct from (excluded.*)`),
    )
    .returning('indicatorId')
    .execute();
  const signalValues = INDICATOR_CATALOGUE.flatMap(({ code, signal }) =>
    signal === null
      ? []
      : [
          {
            ...signal,
            signalValueId: stableId(`signaalwaarde:${code}`) as string,
            indicatorId: indicatorIdOf(code),
            validFrom: null,
            validTo: null,
          },
        ],
  );
  await tx
    .insertInto('indicatorSignalValue')
    .values(signalValues)
    .onConflict((conflict) =>
      conflict.column('signalValueId').doUpdateSet(overwriteAllBut('signalValueId', signalValues)),
    )
    .execute();
  // Where years of reports stand, counting them all anew takes seconds: only when a formula may read otherwise.
  if (changed.length > 0) await sql`select law.recount_all_indicators()`.execute(tx);
}
