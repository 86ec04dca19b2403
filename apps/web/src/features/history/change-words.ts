import type { Change } from '@regietafel/contracts/history/changes';
import type { DossierPage } from '../../lib/sharing/dossier-pages.ts';

/** What happened to it. */
export function actOf({ kind, isFirst, isRemoval }: Pick<Change, 'kind' | 'isFirst' | 'isRemoval'>) {
  if (kind === 'register_version') return 'act.published';
  if (isRemoval) return 'act.removed';
  return isFirst ? 'act.added' : 'act.changed';
}

interface Place {
  readonly page: DossierPage;
  /** What the address of that page calls the record; absent where the page shows all. */
  readonly key?: string;
}

/** Where each kind of record can be read. */
export const PLACES: Readonly<Record<Change['kind'], Place>> = {
  risk: { page: 'risks', key: 'risico' },
  assessment: { page: 'risks', key: 'risico' },
  register_version: { page: 'risks' },
  kpi_norm: { page: 'kpis', key: 'kpi' },
  kpi_value: { page: 'kpis', key: 'kpi' },
  ladder_step: { page: 'ladder' },
  agreement: { page: 'agreements', key: 'afspraak' },
};
