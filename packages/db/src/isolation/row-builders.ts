import { randomUUID } from 'node:crypto';
import type { Actor } from '@regietafel/domain/sharing/tenant';
import { actsBuilders } from './row-builders/acts.ts';
import { agreementsBuilders } from './row-builders/agreements.ts';
import type { Builder, Row } from './row-builders/builder.ts';
import { comparisonBuilders } from './row-builders/comparison.ts';
import { deliveriesBuilders } from './row-builders/deliveries.ts';
import { exposureBuilders } from './row-builders/exposure.ts';
import { forecastsBuilders } from './row-builders/forecasts.ts';
import { indicatorsBuilders } from './row-builders/indicators.ts';
import { judgementsBuilders } from './row-builders/judgements.ts';
import { KPIS, kpisBuilders } from './row-builders/kpis.ts';
import { ladderBuilders } from './row-builders/ladder.ts';
import { landsdeelBuilders } from './row-builders/landsdeel.ts';
import { liquidityBuilders } from './row-builders/liquidity.ts';
import { propertyBuilders } from './row-builders/property.ts';
import { risksBuilders } from './row-builders/risks.ts';
import { threadsBuilders } from './row-builders/threads.ts';
import { warningBuilders } from './row-builders/warning.ts';
import type { TableRows } from './world-rows.ts';

/** Where a record stands: in which dossier, by which author, for which kring. */
export interface Place {
  readonly dossierId: string;
  readonly authorTenantId: string;
  readonly kringId: string;
}

/** How a row of every table that the application adds to is made. A table without a builder fails the proof. */
export const BUILDERS: Readonly<Record<string, Builder>> = {
  ...risksBuilders,
  ...kpisBuilders,
  ...ladderBuilders,
  ...agreementsBuilders,
  ...judgementsBuilders,
  ...liquidityBuilders,
  ...forecastsBuilders,
  ...deliveriesBuilders,
  ...propertyBuilders,
  ...indicatorsBuilders,
  ...comparisonBuilders,
  ...warningBuilders,
  ...exposureBuilders,
  ...landsdeelBuilders,
  ...threadsBuilders,
  ...actsBuilders,
};

let turn = 0;

/**
 * A fresh row of the table at that place, after fresh rows of its parents at the same place. The last one is the row.
 * Rows that are to stay name the hand that they are by; an attempt leaves it to the database.
 */
export function buildRows(table: string, place: Place, hand?: Actor): readonly TableRows[] {
  turn += 1;
  const { authorTenantId, kringId } = place;
  const free = hand === undefined ? 0 : 1 + (turn % (KPIS.length - 1));
  const numbers = {
    turn: free,
    subjectId: randomUUID(),
    revisionId: randomUUID(),
    hand,
    authorTenantId,
    kringId,
  };
  return [...builderOf(table).parents, table].map((name) => ({
    table: name,
    rows: [{ ...recordColumns(place, hand), ...builderOf(name).columns(numbers) }],
  }));
}

function recordColumns(place: Place, hand: Actor | undefined): Row {
  return {
    dossier_id: place.dossierId,
    author_tenant_id: place.authorTenantId,
    kring_id: place.kringId,
    ...(hand === undefined ? {} : { hand_tenant_id: hand.tenantId, hand_account_id: hand.accountId }),
  };
}

function builderOf(table: string): Builder {
  const builder = BUILDERS[table];
  if (builder === undefined)
    throw new Error(`table ${table} has no builder in row-builders.ts: the proof cannot cover it`);
  return builder;
}
