import type { PlainDate } from '@regietafel/domain/core/dates';
import { newId, type RevisionId, type TenantId } from '@regietafel/domain/core/ids';
import type { ContractDuty } from '@regietafel/domain/warning/contract-duty';
import type { SpecialCare } from '@regietafel/domain/warning/special-care';
import type { SystemTx } from '../../kernel/with-system.ts';
import { type Pen, penColumns } from './pen.ts';

/** Brings a provider under bijzonder beheer in a scenario; it is fictitious. */
export async function recordCareOf(
  tx: SystemTx,
  pen: Pen,
  { criteria, ...care }: Pick<SpecialCare, 'standPer' | 'criteria' | 'reason' | 'reviewOn'>,
): Promise<void> {
  await tx
    .insertInto('specialCareRevision')
    .values({
      ...penColumns(pen),
      ...care,
      criteria: [...criteria],
      isUnder: true,
      revisionId: newId<RevisionId>(),
      supersedes: null,
      isFictitious: true,
    })
    .execute();
}

/** Designates a provider as hard to replace in a scenario; it is fictitious. */
export async function recordDesignationOf(
  tx: SystemTx,
  pen: Pen,
  designation: { readonly standPer: PlainDate; readonly reason: string },
): Promise<void> {
  await tx
    .insertInto('designationRevision')
    .values({
      ...penColumns(pen),
      ...designation,
      isDesignated: true,
      revisionId: newId<RevisionId>(),
      supersedes: null,
      isFictitious: true,
    })
    .execute();
}

export type ContractFacts = Pick<
  ContractDuty,
  'providerId' | 'name' | 'obliges' | 'validFrom' | 'validUntil' | 'renewalOn' | 'note'
>;

/** Records contracts of an organisation in a scenario; they are fictitious. */
export async function recordContractsOf(
  tx: SystemTx,
  tenantId: TenantId,
  contracts: readonly ContractFacts[],
): Promise<void> {
  await tx
    .insertInto('contractDutyRevision')
    .values(
      contracts.map((contract) => ({
        ...contract,
        tenantId,
        contractId: newId(),
        revisionId: newId<RevisionId>(),
        supersedes: null,
        removedReason: null,
        isFictitious: true,
      })),
    )
    .execute();
}
