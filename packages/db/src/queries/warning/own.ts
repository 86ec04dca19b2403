import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { ProviderId, RevisionId, RuleSetId, TenantId } from '@regietafel/domain/core/ids';
import type { ContractDuty } from '@regietafel/domain/warning/contract-duty';
import type { RuleSet } from '@regietafel/domain/warning/rule';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** A rule set of the own organisation as it stands. */
export interface OwnRuleSet extends RuleSet {
  readonly headRevisionId: RevisionId;
  /** Why it is no longer used; null while it is. */
  readonly removedReason: string | null;
}

/** The rule sets of an organisation as they stand, by name. */
export async function listRuleSets(reader: TenantReader, tenantId: TenantId): Promise<readonly OwnRuleSet[]> {
  const rows = await reader
    .selectFrom('ruleSetRevision as r')
    .where('r.tenantId', '=', tenantId)
    .distinctOn('r.ruleSetId')
    .select(['r.ruleSetId as id', 'r.revisionId as headRevisionId', 'r.name', 'r.rules', 'r.removedReason'])
    .orderBy('r.ruleSetId')
    .orderBy('r.recordedAt', 'desc')
    .execute();
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** A state of a rule set; `supersedes` is null for the first one. */
export interface NewRuleSet {
  readonly tenantId: TenantId;
  readonly ruleSetId: RuleSetId;
  readonly supersedes: RevisionId | null;
  readonly name: string;
  readonly rules: RuleSet['rules'];
  readonly removedReason: string | null;
}

/** Records a state of a rule set; rejects with SQLSTATE 23505 when another already follows `supersedes`. */
export async function recordRuleSet(
  tx: TenantTx,
  revisionId: RevisionId,
  { rules, ...rest }: NewRuleSet,
): Promise<void> {
  await tx
    .insertInto('ruleSetRevision')
    .values({ ...rest, rules: canonicalJson(rules), revisionId })
    .execute();
}

/** A contract with the name of its provider. */
export interface NamedContract extends ContractDuty {
  readonly providerName: string;
}

/** The contracts of an organisation as they stand, by provider; removed ones are left out. */
export async function listContracts(
  reader: TenantReader,
  tenantId: TenantId,
): Promise<readonly NamedContract[]> {
  const rows = await reader
    .selectFrom('contractDutyRevision as c')
    .innerJoin('provider as p', 'p.providerId', 'c.providerId')
    .where('c.tenantId', '=', tenantId)
    .distinctOn('c.contractId')
    .select(['c.contractId', 'c.revisionId', 'c.supersedes', 'c.tenantId', 'c.recordedAt', 'c.providerId'])
    .select(['c.name', 'c.obliges', 'c.validFrom', 'c.validUntil', 'c.renewalOn', 'c.note'])
    .select(['c.removedReason', 'c.isFictitious', 'p.name as providerName'])
    .orderBy('c.contractId')
    .orderBy('c.recordedAt', 'desc')
    .execute();
  return rows
    .filter(({ removedReason }) => removedReason === null)
    .toSorted(
      (a, b) => a.providerName.localeCompare(b.providerName, 'nl') || a.name.localeCompare(b.name, 'nl'),
    );
}

/** The last state of a contract of the organisation; undefined when it has none under this id. */
export async function findContract(
  reader: TenantReader,
  { tenantId, contractId }: Pick<ContractDuty, 'tenantId' | 'contractId'>,
): Promise<Pick<ContractDuty, 'revisionId' | 'providerId' | 'removedReason'> | undefined> {
  return reader
    .selectFrom('contractDutyRevision as c')
    .where('c.tenantId', '=', tenantId)
    .where('c.contractId', '=', contractId)
    .select(['c.revisionId', 'c.providerId', 'c.removedReason'])
    .orderBy('c.recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether the reference data knows a provider. */
export async function isProvider(reader: TenantReader, providerId: ProviderId): Promise<boolean> {
  const row = await reader
    .selectFrom('provider')
    .where('providerId', '=', providerId)
    .select('providerId')
    .executeTakeFirst();
  return row !== undefined;
}

/** Records a state of a contract; rejects with SQLSTATE 23505 when another already follows `supersedes`. */
export async function recordContract(
  tx: TenantTx,
  contract: Omit<ContractDuty, 'recordedAt' | 'isFictitious'>,
): Promise<void> {
  await tx.insertInto('contractDutyRevision').values(contract).execute();
}
