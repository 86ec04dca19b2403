import { listContractsDueBy } from '@regietafel/db/queries/warning/due';
import { addDays } from '@regietafel/domain/core/dates';
import { canAs } from '@regietafel/domain/sharing/rights';
import { readCoverage } from '../../warning/read-coverage.ts';
import type { WorkSource } from './source.ts';

/** Days ahead at which a renewal starts to wait: what is missing then can still be agreed. */
const AHEAD = 90;

/** Contracts of the organisation that must be renewed, with what is missing before that, for who keeps them. */
export const contractsToRenew: WorkSource = async (reader, asker) => {
  const { role, tenant, today } = asker;
  if (!canAs(role, tenant.kind, 'warning.recordContract')) return [];
  const due = await listContractsDueBy(reader, { today, day: addDays(today, AHEAD) });
  // Most days nothing waits, and the work of every person is counted often.
  if (due.length === 0) return [];
  const coverage = new Map((await readCoverage(reader, asker)).map((one) => [one.contract.contractId, one]));
  return due.flatMap(({ contractId, renewalOn, recordedAt }) => {
    const found = coverage.get(contractId);
    if (found === undefined) return [];
    const { contract, missing } = found;
    return {
      key: `contract:${contractId}`,
      kind: 'contract_to_renew',
      dossierId: null,
      subject: null,
      title: `${contract.providerName}: ${contract.name}`,
      from: null,
      isShared: true,
      dueOn: renewalOn,
      since: recordedAt,
      missing,
    };
  });
};
