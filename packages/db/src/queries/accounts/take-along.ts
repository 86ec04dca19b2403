import {
  TAKE_ALONG_FORMAT,
  TAKE_ALONG_VERSION,
  type TakenAlong,
  type TakenRow,
  type TakenTable,
} from '@regietafel/domain/accounts/take-along';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import { sql } from 'kysely';
import type { TenantReader } from '../../kernel/with-tenant.ts';

/**
 * Everything of the actor's organisation, also in dossiers in which it takes part no more, with (without the words of
 * others) what that stands on. In one statement, so that it tells one moment. Refused to who does not keep the rights of
 * the organisation.
 */
export async function takeAlong(reader: TenantReader): Promise<TakenAlong> {
  const { rows } = await sql<{ ofTable: string; isOwn: boolean; contents: TakenRow }>`
    select of_table, is_own, contents from law.own_everything()`.execute(reader);
  const byTable = Map.groupBy(rows, ({ ofTable }) => ofTable);
  const tables = [...byTable].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const organisations = (byTable.get('tenant') ?? []).map(({ contents }) => String(contents['slug']));
  return {
    format: TAKE_ALONG_FORMAT,
    version: TAKE_ALONG_VERSION,
    organisations: organisations.toSorted(),
    tables: Object.fromEntries(tables.map(([table, found]) => [table, tableOf(found)])),
  };
}

function tableOf(found: readonly { readonly isOwn: boolean; readonly contents: TakenRow }[]): TakenTable {
  const sorted = (isOwn: boolean) =>
    found
      .filter((row) => row.isOwn === isOwn)
      .map(({ contents }) => [canonicalJson(contents), contents] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, contents]) => contents);
  return { own: sorted(true), frame: sorted(false) };
}
