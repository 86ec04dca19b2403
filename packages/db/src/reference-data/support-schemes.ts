import type { PlainDate } from '@regietafel/domain/core/dates';
import type { SchemeId } from '@regietafel/domain/core/ids';
import type { SupportScheme } from '@regietafel/domain/liquidity/subsidy-test';
import type { SystemTx } from '../kernel/with-system.ts';
import { overwriteAllBut } from './overwrite.ts';
import { stableId } from './stable-id.ts';

const day = (text: string) => text as PlainDate;

/**
 * The national schemes for providers that run out of money. The one that is known was made for one year and has been
 * extended since: up to when a source tells so is `confirmedUntil`, and no end is known.
 */
const SUPPORT_SCHEMES: readonly SupportScheme[] = [
  {
    schemeId: stableId<SchemeId>('steunregeling:continuiteit-cruciale-jeugdzorg'),
    name: 'Subsidieregeling continuïteit cruciale jeugdzorg',
    validFrom: day('2020-01-01'),
    validTo: null,
    confirmedUntil: day('2024-12-31'),
    windowMonths: 6,
    maxShareBp: 1500,
    repayWithinMonths: 12,
    standing: 'established',
    source:
      'Staatscourant 2019, 68084, verlengd in Staatscourant 2022, 32182 en voor aanvragen in 2024 (DUS-I)',
  },
];

/** Brings the schemes to what this code carries. */
export async function loadSupportSchemes(tx: SystemTx): Promise<void> {
  await tx
    .insertInto('supportScheme')
    .values([...SUPPORT_SCHEMES])
    .onConflict((conflict) =>
      conflict.column('schemeId').doUpdateSet(overwriteAllBut('schemeId', SUPPORT_SCHEMES)),
    )
    .execute();
}
