import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, DeliveryId, KringId, ProposalId } from '@regietafel/domain/core/ids';
import type { DeliveryContent } from '@regietafel/domain/liquidity/delivery';
import type { ColumnType, Generated } from 'kysely';
import type { RecordColumns } from './columns.ts';

interface FrozenColumns extends RecordColumns {
  standPer: PlainDate;
  /** Canonical JSON on the way in. */
  content: ColumnType<DeliveryContent, string, never>;
  contentHash: string;
  isFictitious: Generated<boolean>;
}

export interface DeliveryProposalTable extends FrozenColumns {
  proposalId: ProposalId;
  targetKringId: KringId;
  /** Null: anybody of the own organisation who may. */
  signerAccountId: AccountId | null;
}

export interface DeliveryRefusalTable extends RecordColumns {
  proposalId: ProposalId;
  reason: string;
}

export interface ForecastDeliveryTable extends FrozenColumns {
  deliveryId: DeliveryId;
  /** Of a worse forecast: what its second pair of eyes read. */
  proposalId: ProposalId | null;
  sourceName: string;
}

export interface DeliveriesTables {
  deliveryProposal: DeliveryProposalTable;
  deliveryRefusal: DeliveryRefusalTable;
  forecastDelivery: ForecastDeliveryTable;
}
