import { withSystem } from '@regietafel/db/kernel/with-system';
import { grantSeat } from '@regietafel/db/queries/sharing/admit';
import { loadReferenceData } from '@regietafel/db/reference-data/load-reference-data';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { type RiskTable, seatRiskTable } from '../risks/testing/risk-table.ts';

/** What a seat at the joint table can ask and do, each answer as it came. */
export interface JointTable extends RiskTable {
  ask<T>(seat: Seat, path: string, input: object): Promise<T>;
  tell(seat: Seat, path: string, input: object): ReturnType<Browser['mutate']>;
}

export type Seat = Parameters<RiskTable['as']>[0];
type Browser = Awaited<ReturnType<RiskTable['as']>>;

/** A dossier with reference data, where a person of the owner's and one of the partner's may act for the table. */
export async function seatJointTable(): Promise<JointTable> {
  const table = await seatRiskTable();
  const { database } = table.api;
  await loadReferenceData(database);
  const { dossierId } = table.dossier;
  await withSystem(database, 'open a dossier and admit participants', async (tx) => {
    for (const name of ['owner', 'partner'] as const) {
      const validFrom = '2020-01-01' as PlainDate;
      const seat = { ...table.actorOf(name), kind: 'ambtelijk', mayActForTable: true, validFrom } as const;
      await grantSeat(tx, dossierId, seat, { hand: table.actorOf('owner') });
    }
  });
  return {
    ...table,
    ask: async <T>(seat: Seat, path: string, input: object) => {
      const outcome = await (await table.as(seat)).query(path, { dossierId, ...input });
      if (outcome.error !== undefined) throw new Error(`${path}: ${outcome.error.code}`);
      return outcome.data as T;
    },
    tell: async (seat, path, input) => (await table.as(seat)).mutate(path, { dossierId, ...input }),
  };
}
