import type { TenantReader } from '@regietafel/db/kernel/with-tenant';
import { listKringRules } from '@regietafel/db/queries/sharing/kring-rules';
import type { DossierId, KringId, TenantId } from '@regietafel/domain/core/ids';
import { coversKring } from '@regietafel/domain/sharing/covers-kring';
import { invalid } from '../../sharing/asker.ts';
import { requireWidening } from '../../sharing/require-widening.ts';
import type { DeliverySource } from './forecast-to-deliver.ts';

interface Place {
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly mayWiden: boolean;
}

/**
 * Refuses a kring in which somebody would read what another author did not put there: a frozen document must not carry a
 * record further than its author did. What is the own goes further once the person was told and agrees.
 */
export async function requireSources(
  reader: TenantReader,
  { dossierId, authorTenantId, kringId, mayWiden }: Place,
  sources: readonly DeliverySource[],
): Promise<void> {
  const rules = await listKringRules(reader, dossierId);
  const target = rules.get(kringId);
  const isReadByAll = (id: KringId) => {
    const rule = rules.get(id);
    return rule !== undefined && target !== undefined && coversKring(rule, target);
  };
  const others = sources.filter((source) => source.authorTenantId !== authorTenantId);
  if (!others.every((source) => isReadByAll(source.kringId)))
    throw invalid('kringId', 'deliveries.kringTooWide');
  const own = sources.filter((source) => source.authorTenantId === authorTenantId);
  await requireWidening(reader, {
    dossierId,
    from: own.map((source) => source.kringId),
    to: kringId,
    mayWiden,
  });
}
